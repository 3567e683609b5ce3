/** How much of what was asked for is there. */
export interface Loading {
  readonly loaded: number;
  readonly total: number;
}

/** Fetches a file of the index. Throws an error that names it. */
export type Fetch = (name: string) => Promise<ArrayBuffer>;

export interface Files {
  readonly bytes: (name: string, size: number) => Promise<Uint8Array>;
  readonly json: <T>(name: string, size: number) => Promise<T>;
}

/** Loads each file once, many at the same time, and tells how far it is. A file that failed is asked for again. */
export function loadFiles(fetch: Fetch, onProgress: (loading: Loading) => void): Files {
  const known = new Map<string, Promise<unknown>>();
  let [loaded, total] = [0, 0];
  const load = async <T>(name: string, size: number, read: (bytes: Uint8Array) => T): Promise<T> => {
    total += size;
    onProgress({loaded, total});
    try {
      const read_ = read(new Uint8Array(await fetch(name)));
      loaded += size;
      return read_;
    } catch (error) {
      total -= size;
      known.delete(name);
      throw error;
    } finally {
      onProgress({loaded, total});
    }
  };
  const once = <T>(name: string, size: number, read: (bytes: Uint8Array) => T): Promise<T> => {
    const loading = known.get(name) ?? load(name, size, read);
    known.set(name, loading);
    return loading as Promise<T>;
  };
  return {
    bytes: (name, size) => once(name, size, (bytes) => bytes),
    json: <T>(name: string, size: number) =>
      once(name, size, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as T)
  };
}

/** Fetches files that stand beside an address. */
export const fetchBeside =
  (address: string): Fetch =>
  async (name) => {
    const response = await fetch(new URL(name, address));
    if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`.trim());
    return response.arrayBuffer();
  };
