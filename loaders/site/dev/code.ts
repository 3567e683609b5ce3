import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {access, mkdir, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {SourceMap, type SourceMapPayload} from "node:module";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {type Compiled, addressImports, compile} from "./compile.js";

/** The lexicons that a module reads when it is loaded; null: any, as their names are not written in it. */
export function lexiconsOf(code: string): string[] | null {
  const calls = code.match(/(?<!function )\breadLexicon\(/g) ?? [];
  const names = Array.from(code.matchAll(/\breadLexicon\(\s*"([\w-]+)"/g), ([, name = ""]) => name);
  return calls.length === names.length ? names : null;
}

async function lexiconHashes(root: string): Promise<Map<string, string>> {
  const folder = join(root, "data/lexicons");
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".csv")).sort();
  const entries = files.map(async (file) => {
    const hash = createHash("sha256").update(await readFile(join(folder, file)));
    return [file.slice(0, -".csv".length), hash.digest("hex")] as const;
  });
  return new Map(await Promise.all(entries));
}

/**
 * A name for each module that changes with its code, the lexicons that it reads and the modules that it imports (a
 * Merkle tree). Modules that import each other in a circle have none: null.
 */
export function moduleNames(
  modules: ReadonlyMap<string, Compiled>,
  lexicons: ReadonlyMap<string, string>,
  salt = 0
): Map<string, string> | null {
  const names = new Map<string, string | null>();
  const nameOf = (file: string): string | null => {
    const known = names.get(file);
    if (known !== undefined) return known;
    names.set(file, null);
    const {code = "", imports = []} = modules.get(file) ?? {};
    const below = imports.map(nameOf);
    if (below.includes(null)) return null;
    const read = (lexiconsOf(code) ?? [...lexicons.keys()]).map((name) => `${name} ${lexicons.get(name)}`);
    const hash = createHash("sha256").update(JSON.stringify([code, read, below, salt]));
    const name = `${file.replace(/\.\w+$/, "").replaceAll("/", "-")}.${hash.digest("hex").slice(0, 20)}.mjs`;
    names.set(file, name);
    return name;
  };
  for (const file of modules.keys()) if (nameOf(file) === null) return null;
  return names as Map<string, string>;
}

/** With a circle among the modules, all are named by all of them. */
function namesInCircle(modules: ReadonlyMap<string, Compiled>, lexicons: ReadonlyMap<string, string>, salt: number) {
  const all = JSON.stringify([[...modules].map(([file, {code}]) => [file, code]), [...lexicons], salt]);
  const key = createHash("sha256").update(all).digest("hex").slice(0, 20);
  return new Map([...modules.keys()].map((file, i) => [file, `${i}.${key}.mjs`]));
}

async function writeModule(target: string, module: Compiled, nameOf: (file: string) => string): Promise<void> {
  const written = await access(target).then(
    () => true,
    () => false
  );
  if (written) return;
  await writeFile(`${target}.map`, module.map);
  await writeFile(
    target,
    addressImports(module, (file) => `./${nameOf(file)}`)
  );
}

/** Makes code loadable, again and again as it changes. */
export interface Code {
  /**
   * The address of a file's code as it is now. What has changed, and what imports it, has another address than before;
   * what has not keeps its own, so that a process that loads it anew loads only the rest.
   */
  address(entry: string): Promise<string>;
  /** Gives everything another address from now on. */
  distrust(): void;
}

/** `owner`: names the folder below .sourceline/code in which the code stands. */
export function openCode(root: string, owner: string | number): Code {
  const folder = join(root, ".sourceline/code", String(owner));
  const known = new Map<string, Compiled>();
  let salt = 0;
  return {
    distrust: () => void salt++,
    async address(entry) {
      const files = await compile(root, folder, entry, known);
      const modules = new Map([...known].filter(([file]) => files.has(file)));
      const lexicons = await lexiconHashes(root);
      const names = moduleNames(modules, lexicons, salt) ?? namesInCircle(modules, lexicons, salt);
      const nameOf = (file: string): string => names.get(file) ?? file;
      await mkdir(folder, {recursive: true});
      await Promise.all([...modules].map(([file, module]) => writeModule(join(folder, nameOf(file)), module, nameOf)));
      return pathToFileURL(join(folder, nameOf(entry))).href;
    }
  };
}

/** Removes the code of processes that have ended. */
export async function clearCode(root: string): Promise<void> {
  const folder = join(root, ".sourceline/code");
  const runs = (owner: string): boolean => {
    try {
      return process.kill(Number(owner), 0);
    } catch {
      return false;
    }
  };
  const ended = (await readdir(folder).catch(() => [])).filter((owner) => !runs(owner));
  await Promise.all(ended.map((owner) => rm(join(folder, owner), {recursive: true, force: true})));
}

const frame = /((?:file:\/\/)?\/[^\s()]+\/\.sourceline\/code\/[^\s():]+\.mjs):(\d+):(\d+)/g;

/** A stack with places in our sources instead of places in compiled code. Read for an error only: maps are large. */
export const ownStack = (stack: string): string =>
  stack.replace(frame, (place, address: string, line: string, column: string) => {
    const file = address.startsWith("file:") ? fileURLToPath(address) : address;
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")) as SourceMapPayload);
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in entry)) return place;
    return `${new URL(entry.originalSource, pathToFileURL(file)).href}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
