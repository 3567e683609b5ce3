import {cp} from "node:fs/promises";
import {join} from "node:path";
import {tableNames} from "../../src/model/tables/index.js";
import {formats} from "../write/format.js";

/**
 * Puts the data of a snapshot into a site at addresses that stay the same from build to build: Framework names the files
 * that pages load by their hash.
 */
export async function placeData(snapshot: string, site: string): Promise<void> {
  for (const table of tableNames)
    for (const format of formats)
      await cp(join(snapshot, "tables", `${table}.${format}`), join(site, "tables", `${table}.${format}`));
  await cp(join(snapshot, "beside"), site, {recursive: true});
}
