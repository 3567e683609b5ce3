import {chmodSync, mkdtempSync, mkdirSync, readdirSync, renameSync, rmSync, statSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {tableNames} from "../../src/model/tables/index.js";
import {formats} from "./format.js";

const ours = new Set([
  "datapackage.json",
  ...tableNames.flatMap((table) => formats.map((format) => `${table}.${format}`))
]);

/** Throws if the folder holds anything but tables: it is replaced as a whole. */
function checkReplaceable(out: string): boolean {
  const stats = statSync(out, {throwIfNoEntry: false});
  if (!stats) return false;
  if (!stats.isDirectory()) throw new Error(`${out}: is a file, not a folder; choose another --out`);
  const other = readdirSync(out).find((name) => !ours.has(name));
  if (other !== undefined)
    throw new Error(`${out}: holds ${other}, which is no table; tables replace the whole folder: choose another --out`);
  return true;
}

function swap(finished: string, out: string, exists: boolean): void {
  const aside = `${finished}.old`;
  if (exists) renameSync(out, aside);
  try {
    renameSync(finished, out);
  } catch (error) {
    if (exists) renameSync(aside, out);
    throw error;
  }
  rmSync(aside, {recursive: true, force: true});
}

/**
 * Fills a folder in full or not at all: `fill` gets a folder beside it, which takes its place when all is written. If
 * that fails, what was there stays, and nothing else is left. Throws if the folder holds files that are no tables.
 */
export async function replaceFolder(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const out = resolve(folder);
  checkReplaceable(out);
  mkdirSync(dirname(out), {recursive: true});
  const finished = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  chmodSync(finished, 0o777 & ~process.umask());
  try {
    await fill(finished);
    swap(finished, out, checkReplaceable(out));
  } finally {
    rmSync(finished, {recursive: true, force: true});
  }
}
