import {randomUUID} from "node:crypto";
import {readdir, rename, rm} from "node:fs/promises";
import {join, sep} from "node:path";

const generated = new Set([".observablehq", "node_modules"]);

/** The files below a folder, as sorted paths relative to it with `/`. What was generated is left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
  const lists = await Promise.all(
    entries
      .filter(({name}) => !generated.has(name))
      .map(async (entry) =>
        entry.isDirectory()
          ? (await listFiles(join(folder, entry.name))).map((path) => `${entry.name}/${path}`)
          : [entry.name]
      )
  );
  return lists.flat().sort();
}

/**
 * Puts a finished folder in the place of another. The old one is moved aside first and comes back if that fails, so
 * that there is always a whole one.
 */
export async function swapFolder(finished: string, target: string): Promise<void> {
  const aside = `${target}.${randomUUID().slice(0, 8)}.old`;
  const had = await rename(target, aside).then(
    () => true,
    () => false
  );
  try {
    await rename(finished, target);
  } catch (error) {
    if (had) await rename(aside, target);
    throw error;
  }
  await rm(aside, {recursive: true, force: true});
}

export const toPosix = (path: string): string => path.split(sep).join("/");
