import {makeIndex, type ShardSizes} from "../../../loaders/site/snapshot/search/makeIndex.js";
import {loadFiles} from "../../../src/components/search/loadFiles.js";
import {openSearch, type Search} from "../../../src/components/search/openSearch.js";
import type {SearchRoot} from "../../../src/model/search/index.js";
import type {Tables} from "../../../src/model/tables/index.js";

export interface MadeSearch extends Search {
  readonly root: SearchRoot;
  /** Files that were asked for, in the order in which they were. */
  readonly asked: string[];
  readonly files: Map<string, Uint8Array>;
}

/** The search of tables, its files kept in memory. */
export async function searchOf(tables: Tables, sizes?: ShardSizes): Promise<MadeSearch> {
  const files = new Map<string, Uint8Array>();
  const root = await makeIndex(
    tables,
    (kind, bytes) => {
      const name = `${kind}.${files.size}`;
      files.set(name, bytes);
      return Promise.resolve(name);
    },
    sizes
  );
  const asked: string[] = [];
  const fetch = (name: string): Promise<ArrayBuffer> => {
    asked.push(name);
    return Promise.resolve(Uint8Array.from(files.get(name) ?? []).buffer);
  };
  return {
    ...openSearch(
      root,
      loadFiles(fetch, () => undefined)
    ),
    root,
    asked,
    files
  };
}
