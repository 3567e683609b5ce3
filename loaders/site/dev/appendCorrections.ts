import {randomUUID} from "node:crypto";
import {mkdir, open, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {appendDecisions} from "../../../src/components/review/appendDecisions.js";
import type {Decision} from "../../../src/model/correction.js";

const patience = 5000;
/** A lock that is older was left by a process that ended. */
const oldest = 30_000;

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Does something while no other process does it. */
async function locked<T>(lock: string, act: () => Promise<T>): Promise<T> {
  for (const start = Date.now(); ; await pause(20)) {
    const taken = await open(lock, "wx").catch(() => null);
    if (taken) {
      await taken.close();
      break;
    }
    const age = await stat(lock).then(
      ({mtimeMs}) => Date.now() - mtimeMs,
      () => 0
    );
    if (age > oldest) await rm(lock, {force: true});
    else if (Date.now() - start > patience) throw new Error(`${lock}: another process is saving; try it once more`);
  }
  try {
    return await act();
  } finally {
    await rm(lock, {force: true});
  }
}

const present = (error: unknown): boolean => (error as NodeJS.ErrnoException).code !== "ENOENT";

const readText = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((error: unknown) => {
    if (present(error)) throw error;
    return "";
  });

/** Puts a text in the place of a project's corrections: it is written beside them first. */
async function replaceText(root: string, file: string, text: string): Promise<void> {
  const side = join(root, ".sourceline", `corrections.${randomUUID()}.csv`);
  try {
    await writeFile(side, text);
    await rename(side, file);
  } finally {
    await rm(side, {force: true});
  }
}

/** Takes back what was appended, if nothing has been appended since. */
export type Withdraw = () => Promise<void>;

/**
 * Puts decisions at the end of a project's data/corrections.csv, as a whole or not at all: the new file is written beside
 * and takes the place of the old one. Decisions that are there already are left out. Throws, naming file and line, where
 * the file can't be read.
 */
export async function appendCorrections(root: string, decisions: readonly Decision[]): Promise<Withdraw> {
  const file = join(root, "data/corrections.csv");
  const lock = join(root, ".sourceline/corrections.lock");
  await mkdir(join(root, ".sourceline"), {recursive: true});
  const [text, longer] = await locked(lock, async () => {
    const before = await readText(file);
    const after = appendDecisions(before, decisions);
    if (after !== before) await replaceText(root, file, after);
    return [before, after];
  });
  return () =>
    locked(lock, async () => {
      if (longer !== text && (await readText(file)) === longer) await replaceText(root, file, text ?? "");
    });
}
