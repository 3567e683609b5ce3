import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "../files.js";

/** An `npm:` import of a page or module, with where it stands. */
export interface NpmImport {
  readonly specifier: string;
  readonly place: string;
}

const pattern = /["'`]npm:([^"'`\s]+)["'`]/g;

/** The `npm:` imports in a source text. */
export function findNpmImports(text: string, file: string): NpmImport[] {
  return [...text.matchAll(pattern)].map(({1: specifier = "", index}) => ({
    specifier,
    place: `${file}:${text.slice(0, index).split("\n").length}`
  }));
}

/** The `npm:` imports of every page, component and chart below `src`. */
export async function readNpmImports(root: string): Promise<NpmImport[]> {
  const files = (await listFiles(join(root, "src"))).filter((file) => /\.(md|[jt]sx?)$/.test(file));
  const found = await Promise.all(
    files.map(async (file) => findNpmImports(await readFile(join(root, "src", file), "utf8"), `src/${file}`))
  );
  return found.flat();
}
