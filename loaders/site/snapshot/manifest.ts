import {createHash} from "node:crypto";
import {readFileSync, statSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Fragment} from "./render.js";

/** Values of a parameter -> files of HTML. The value of what has no parameter is "". */
export type FragmentFiles = Readonly<Record<string, string>>;

/** What a snapshot can put into pages: names of charts and blocks -> their files. */
export type Manifest = Readonly<Record<"chart" | "block", Readonly<Record<string, FragmentFiles>>>>;

const fragmentFile = (kind: string, {name, param}: Fragment): string => {
  if (param === null) return `${kind}/${name}.html`;
  return `${kind}/${name}/${createHash("sha256").update(param).digest("hex").slice(0, 16)}.html`;
};

async function writeKind(folder: string, kind: string, fragments: readonly Fragment[], names: readonly string[]) {
  const files = new Map<string, Map<string, string>>(names.map((name) => [name, new Map()]));
  for (const fragment of fragments) {
    const file = fragmentFile(kind, fragment);
    await mkdir(dirname(join(folder, file)), {recursive: true});
    await writeFile(join(folder, file), fragment.html);
    const byParam = files.get(fragment.name) ?? new Map<string, string>();
    files.set(fragment.name, byParam);
    byParam.set(fragment.param ?? "", file);
  }
  return Object.fromEntries([...files].map(([name, byParam]) => [name, Object.fromEntries(byParam)]));
}

/** Writes the pieces of pages and the list of them. `blockNames`: also those that have no piece, for want of rows. */
export async function writeFragments(
  folder: string,
  charts: readonly Fragment[],
  blocks: readonly Fragment[],
  blockNames: readonly string[]
): Promise<void> {
  const manifest: Manifest = {
    chart: await writeKind(folder, "chart", charts, []),
    block: await writeKind(folder, "block", blocks, blockNames)
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest, null, 1));
}

let last: {readonly file: string; readonly written: number; readonly manifest: Manifest} | null = null;

/** Reads the list of pieces that a snapshot holds. Every placeholder of every page asks for it: it is read once. */
export function readManifest(folder: string): Manifest {
  const file = join(folder, "manifest.json");
  const written = statSync(file).mtimeMs;
  if (last?.file !== file || last.written !== written)
    last = {file, written, manifest: JSON.parse(readFileSync(file, "utf8")) as Manifest};
  return last.manifest;
}
