import {posix} from "node:path";

/** A package's module as a page names it: `npm:d3-array@3/src/mean.js`. */
export interface Specifier {
  readonly name: string;
  readonly path: string | null;
}

/** Reads what stands after `npm:`. A range of versions is dropped: the lockfile decides. */
export function parseSpecifier(specifier: string): Specifier {
  const parts = specifier.split("/");
  const scope = specifier.startsWith("@") ? `${parts.shift()}/` : "";
  const [name = ""] = (parts.shift() ?? "").split("@");
  return {name: scope + name, path: parts.length > 0 ? parts.join("/") : null};
}

/** Where Framework looks for a module, below its cache's `_npm`: `d3@7.9.2/_esm.js`. */
export function cachePath({name, path}: Specifier, version: string): string {
  const folder = `${name}@${version}`;
  if (path === null || path === "+esm") return `${folder}/_esm.js`;
  return posix.extname(path) ? `${folder}/${path}` : `${folder}/${path}._esm.js`;
}

/** The import of one cached module from another. */
export function relativeImport(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}
