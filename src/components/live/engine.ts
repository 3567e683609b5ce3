import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";

/** Bytes of the engine's WebAssembly as it arrives, unpacked; its test reads them again. */
export const engineBytes = 35_659_694;

export interface EngineOptions {
  /** Called with how many bytes of the engine have come, at most every 50 ms. */
  readonly onBytes: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What the worker runs first: it counts the engine's bytes as they come, because DuckDB's own count leaves out what
 * comes quickly, and tells when they don't come, which DuckDB leaves to nobody. From a blob, so that the worker stands
 * under the page's policy; of an address of its own it would stand under none.
 */
const bootstrap = (worker: string): string => `const ask = self.fetch;
self.fetch = async (...request) => {
  const answer = await ask(...request);
  if (!answer.ok || !answer.body) throw new Error("the engine was not found: " + answer.status);
  let bytes = 0, told = 0;
  const count = new TransformStream({transform(chunk, out) {
    bytes += chunk.byteLength;
    if (performance.now() - told > 50) { told = performance.now(); postMessage({engineBytes: bytes}); }
    out.enqueue(chunk);
  }});
  return new Response(answer.body.pipeThrough(count), answer);
};
self.addEventListener("unhandledrejection", ({reason}) => postMessage({engineFault: String(reason)}));
importScripts(${JSON.stringify(worker)});`;

/** What the worker says beside what DuckDB does. */
interface Told {
  readonly engineBytes?: number;
  readonly engineFault?: string;
}

interface Started {
  readonly worker: Worker;
  /** Rejects when the engine can't be had. */
  readonly fault: Promise<never>;
}

function startWorker(address: string, {onBytes}: EngineOptions): Started {
  const script = URL.createObjectURL(new Blob([bootstrap(address)], {type: "text/javascript"}));
  const worker = new Worker(script);
  const fault = new Promise<never>((_, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Told | null>) => {
      // The script has been read when the worker says something.
      URL.revokeObjectURL(script);
      const {engineBytes: bytes, engineFault: words} = event.data ?? {};
      if (bytes === undefined && words === undefined) return;
      event.stopImmediatePropagation();
      if (bytes !== undefined) onBytes(bytes);
      if (words !== undefined) reject(new Error(words));
    });
  });
  fault.catch(() => undefined);
  return {worker, fault};
}

/** Resolves never; rejects when the worker can't run, or no longer, and when the signal says stop. */
function failureOf(worker: Worker, signal: AbortSignal | undefined): Promise<never> {
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({message}) => reject(new Error(message || "the worker could not be started")));
    signal?.addEventListener("abort", () => reject(signal.reason as Error), {once: true});
  });
  failure.catch(() => worker.terminate());
  return failure;
}

export interface Engine {
  readonly database: AsyncDuckDB;
  /** What `work` gives; rejects where the engine ends before. */
  readonly unlessEnded: <T>(work: Promise<T>) => Promise<T>;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}

/**
 * Starts DuckDB in a worker of its own. Nothing of it is loaded before. Throws the signal's reason when that says stop,
 * and what the browser says where there can be no worker or no WebAssembly.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const {signal} = options;
  const {AsyncDuckDB, VoidLogger} = await import("npm:@duckdb/duckdb-wasm");
  signal?.throwIfAborted();
  const {worker, fault} = startWorker(
    import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"),
    options
  );
  const failure = failureOf(worker, signal);
  const unlessEnded = <T>(work: Promise<T>): Promise<T> => Promise.race([work, failure]);
  const end = (): void => worker.terminate();
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    const engine = import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
    await unlessEnded(Promise.race([database.instantiate(engine), fault]));
    await unlessEnded(database.open({query: {castBigIntToDouble: true, castTimestampToDate: true}}));
    return {database, unlessEnded, end};
  } catch (error) {
    end();
    throw error;
  }
}
