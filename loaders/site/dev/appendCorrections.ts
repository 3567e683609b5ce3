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

/**
 * Puts decisions at the end of a project's data/corrections.csv, as a whole or not at all: the new file is written beside
 * and takes the place of the old one. Decisions that are there already are left out. Throws, naming file and line, where
 * the file can't be read.
 */
export async function appendCorrections(root: string, decisions: readonly Decision[]): Promise<void> {
  const file = join(root, "data/corrections.csv");
  const side = join(root, ".sourceline", `corrections.${randomUUID()}.csv`);
  await mkdir(join(root, ".sourceline"), {recursive: true});
  await locked(join(root, ".sourceline/corrections.lock"), async () => {
    const text = await readFile(file, "utf8").catch((error: unknown) => {
      if (present(error)) throw error;
      return "";
    });
    const longer = appendDecisions(text, decisions);
    if (longer === text) return;
    try {
      await writeFile(side, longer);
      await rename(side, file);
    } finally {
      await rm(side, {force: true});
    }
  });
}
