import {mkdir, utimes} from "node:fs/promises";
import {join, resolve} from "node:path";
import {appendCorrections} from "./dev/appendCorrections.js";
import type {Taker} from "./dev/corrections.js";
import {startFront} from "./dev/front.js";
import {freePort, startPreview} from "./dev/preview.js";
import {published, publishing} from "./dev/published.js";
import {watchFolders, watchInputs} from "./dev/watch.js";
import {startWorkers} from "./dev/workers.js";
import {explain} from "./explain.js";
import {clearLoaderCache} from "./framework.js";
import {fillNpmCache} from "./npm/cache.js";
import type {Log} from "./snapshot/make.js";

export interface DevOptions {
  /** Folder of the project. */
  readonly root: string;
  /** Port of the preview; else the first free one from 3000 on. */
  readonly port?: number;
  readonly log?: Log;
}

export interface Dev {
  readonly url: string;
  readonly stop: () => void;
}

/** Every page names a file of the tables' archive, so that a touch of the archive's loader makes all pages anew. */
const touchBridge = (root: string): Promise<void> =>
  utimes(join(root, "src/data/tables.zip.ts"), new Date(), new Date());

/** One at a time: who asks meanwhile waits, and is answered by a run of its own. */
function inTurn<T>(act: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const run = last.then(act);
    last = run.catch(() => undefined);
    return run;
  };
}

/** No process of ours outlives us. */
function stopOnSignals(stop: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      stop();
      process.kill(process.pid, signal);
    });
}

/**
 * Makes the tables and starts the preview, which then follows every change of seeds, data, loaders, charts and pages.
 * A change with an error is told in one line, and the pages stay as they were.
 */
export async function dev({root: folder, port, log = () => undefined}: DevOptions): Promise<Dev> {
  const root = resolve(folder);
  await mkdir(join(root, ".sourceline"), {recursive: true});
  log("packages: getting ready what pages import");
  await fillNpmCache(root);
  log("tables: reading the documents");
  const workers = await startWorkers(root);
  const first = await workers.make();
  if ("error" in first) {
    workers.stop();
    throw new Error(first.error);
  }
  log(`tables: ${first.made.extracted ? "made" : "unchanged"}`);
  let shown = first.made.folder;
  await clearLoaderCache(root);
  const preview = await startPreview(root, await freePort(4000));
  /** Shows what the files make by now. Gives what is wrong with them, or null. */
  const follow = inTurn(async (): Promise<string | null> => {
    const answer = await workers.make();
    if ("error" in answer) return answer.error;
    if (answer.made.folder === shown) return null;
    shown = answer.made.folder;
    await touchBridge(root);
    log(answer.made.extracted ? "tables made anew" : "charts drawn anew");
    return null;
  });
  const beside = published(join(root, ".sourceline/preview"), publishing(root));
  const stopInputs = watchInputs(root, async () => {
    const error = await follow();
    beside.forget();
    if (error !== null) log(`not shown: ${error}`);
  });
  const address = port ?? (await freePort());
  const taker: Taker = {append: (decisions) => appendCorrections(root, decisions), follow};
  const front = await startFront(address, preview.port, taker, beside);
  const stopImports = watchFolders(root, ["src"], async () => {
    beside.forget();
    const anew = await fillNpmCache(root).catch((error: unknown) => log(`not shown: ${explain(error, root)}`));
    if (anew) await preview.restart();
  });
  const stop = (): void => {
    for (const end of [front.stop, stopInputs, stopImports, workers.stop, preview.stop]) end();
  };
  stopOnSignals(stop);
  return {url: `http://127.0.0.1:${address}/`, stop};
}
