import {createHash} from "node:crypto";
import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "../files.js";

/** What the tables are made from. What is made from them (data/tables, data/releases), and the site's own code, is left out. */
const tableInputs = ["seeds", "data", "loaders", "src/model", "package-lock.json"];
const notTableInputs = /^(data\/tables|data\/releases|loaders\/site)\//;

/** What charts and blocks are made from, beside the tables. */
const renderInputs = ["src/charts", "src/components", "loaders/site/snapshot", "data/releases", "LICENSE"];

/** What is loaded once by a process that makes snapshots: code, and lexicons, which code reads when it is loaded. */
const codeInputs = ["loaders", "data/lexicons", "src/model", "src/charts", "src/components"];

/** Folders whose every change may change a page, for whoever watches them. */
export const watchedFolders: readonly string[] = [
  "seeds",
  "data",
  "loaders",
  "src/model",
  "src/charts",
  "src/components"
];

async function inputFiles(root: string, inputs: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    inputs.map(async (input) => {
      const isFile = await stat(join(root, input)).then(
        (stats) => stats.isFile(),
        () => false
      );
      return isFile ? [input] : (await listFiles(join(root, input))).map((file) => `${input}/${file}`);
    })
  );
  return lists.flat();
}

type Digests = ReadonlyMap<string, string>;

/** Each file once, though several names hold it. */
async function digestFiles(root: string, files: readonly string[]): Promise<Digests> {
  const digest = async (file: string): Promise<readonly [string, string]> => {
    const bytes = await readFile(join(root, file)).catch(() => "unreadable");
    return [file, createHash("sha256").update(bytes).digest("hex")];
  };
  return new Map(await Promise.all([...new Set(files)].sort().map(digest)));
}

function nameOf(digests: Digests, inputs: readonly string[], seed: string, leaveOut?: RegExp): string {
  const hash = createHash("sha256").update(seed);
  for (const [file, digest] of digests) {
    const isInput = inputs.some((input) => file === input || file.startsWith(`${input}/`));
    if (isInput && !leaveOut?.test(file)) hash.update(`\0${file}\0${digest}`);
  }
  return hash.digest("hex").slice(0, 32);
}

/** Names that change with every byte of what they name. */
export interface Keys {
  /** The tables, by all that decides them: documents, lexicons, corrections, code, packages, Node. */
  readonly tables: string;
  /** A snapshot: its tables and the code that draws them. */
  readonly snapshot: string;
  /** The code that makes snapshots. */
  readonly code: string;
}

/** The names of what a project's files make as they are now. */
export async function readKeys(root: string): Promise<Keys> {
  const files = await inputFiles(root, [...tableInputs, ...renderInputs, ...codeInputs]);
  const digests = await digestFiles(root, files);
  const tables = nameOf(digests, tableInputs, process.version, notTableInputs);
  return {
    tables,
    snapshot: nameOf(digests, renderInputs, tables),
    code: nameOf(digests, codeInputs, process.version)
  };
}
