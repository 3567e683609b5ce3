import {mkdir, readdir, rm, stat, utimes} from "node:fs/promises";
import {dirname, join} from "node:path";
import {swapFolder} from "../files.js";
import {isWhole, seal} from "./seal.js";

const kept = 4;

/** Removes what was used longest ago, and what a run that was cut off left behind. */
async function prune(folder: string): Promise<void> {
  const entries = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      name,
      used: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0
    }))
  );
  const partial = entries.filter(({name, used}) => name.includes(".") && Date.now() - used > 3_600_000);
  const whole = entries.filter(({name}) => !name.includes(".")).sort((a, b) => b.used - a.used);
  for (const {name} of [...partial, ...whole.slice(kept)]) await rm(join(folder, name), {recursive: true, force: true});
}

/**
 * Gives a folder that is named by its key, filling it first where it isn't there or isn't whole. It is filled beside its
 * place and moved there when finished. Says whether it was filled.
 */
export async function keyedFolder(target: string, fill: (folder: string) => Promise<void>): Promise<boolean> {
  if (await isWhole(target)) {
    await utimes(target, new Date(), new Date());
    return false;
  }
  const side = `${target}.${process.pid}`;
  await rm(side, {recursive: true, force: true});
  await mkdir(side, {recursive: true});
  try {
    await fill(side);
    await seal(side);
    await swapFolder(side, target);
  } finally {
    await rm(side, {recursive: true, force: true});
  }
  await prune(dirname(target));
  return true;
}
