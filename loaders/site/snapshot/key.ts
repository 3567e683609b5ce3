import {createHash} from "node:crypto";
import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "../files.js";

/** What the tables are made from. What is made from them (data/tables), and the site's own code, is left out. */
const tableInputs = ["seeds", "data", "loaders", "src/model", "package-lock.json"];
const notTableInputs = /^(data\/tables|loaders\/site)\//;

/** What charts and blocks are made from, beside the tables. */
const renderInputs = ["src/charts", "src/components", "loaders/site/snapshot"];

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

async function hashFiles(root: string, files: readonly string[], seed: string): Promise<string> {
  const hash = createHash("sha256").update(seed);
  for (const file of files) {
    const bytes = await readFile(join(root, file)).catch(() => Buffer.from("unreadable"));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}

/** Names the tables by all that decides them, to the byte: documents, lexicons, corrections, code, packages, Node. */
export async function tablesKey(root: string): Promise<string> {
  const files = (await inputFiles(root, tableInputs)).filter((file) => !notTableInputs.test(file));
  return hashFiles(root, files, process.version);
}

/** Names a snapshot: its tables and the code that draws them. */
export const snapshotKey = async (root: string, tables: string): Promise<string> =>
  hashFiles(root, await inputFiles(root, renderInputs), tables);

/** Names the code that makes snapshots. */
export const codeKey = async (root: string): Promise<string> =>
  hashFiles(root, await inputFiles(root, codeInputs), process.version);
