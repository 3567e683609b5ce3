import {existsSync, readFileSync} from "node:fs";
import {join, posix} from "node:path";
import {listFiles} from "./files.js";
import {currentSnapshot} from "./snapshot/current.js";
import {readManifest} from "./snapshot/manifest.js";

const parameter = /\[([a-z_]\w*)\]/i;

/** The file below `src` that a page's path is made from: `/documents/x` of `documents/[id].md`. */
export function pageSource(root: string, path: string): string {
  const plain = `${path.replace(/^\//, "")}.md`;
  if (existsSync(join(root, "src", plain))) return plain;
  return posix.join(posix.dirname(plain), "[id].md");
}

const blocksOf = (text: string): string[] => [...text.matchAll(/data-block="([^"]+)"/g)].map(([, name = ""]) => name);

/** The paths of pages with a parameter: one for each value that the snapshot has of the blocks in them. */
export async function* parameterPaths(root: string): AsyncGenerator<string> {
  const {block} = readManifest(currentSnapshot(root));
  const pages = (await listFiles(join(root, "src"))).filter((file) => file.endsWith(".md") && parameter.test(file));
  for (const file of pages) {
    const names = blocksOf(readFileSync(join(root, "src", file), "utf8"));
    const params = new Set(names.flatMap((name) => Object.keys(block[name] ?? {})).filter((param) => param !== ""));
    for (const param of params) yield `/${file.replace(parameter, () => param).slice(0, -".md".length)}`;
  }
}
