import {createHash} from "node:crypto";
import {cp, mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Tables} from "../../../../src/model/tables/index.js";
import {makeIndex} from "./makeIndex.js";

/** Folder of the index in a snapshot. */
export const searchFolder = (snapshot: string): string => join(snapshot, "search");

/** Writes the index of the tables' passages into a folder: root.json, and files named after what they hold. */
export async function writeSearch(folder: string, tables: Tables): Promise<void> {
  await mkdir(folder, {recursive: true});
  const root = await makeIndex(tables, async (kind, bytes) => {
    const name = `${kind}.${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.bin`;
    await writeFile(join(folder, name), bytes);
    return name;
  });
  await writeFile(join(folder, "root.json"), JSON.stringify(root));
}

/** Puts the files that no page names beside the one that the search page does. A site without that page needs none. */
export async function placeSearch(snapshot: string, site: string): Promise<void> {
  const target = join(site, "_file/data/search");
  await cp(searchFolder(snapshot), target, {recursive: true, filter: (file) => !file.endsWith("root.json")});
}
