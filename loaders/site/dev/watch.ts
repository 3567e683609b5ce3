import {existsSync, watch} from "node:fs";
import {join} from "node:path";
import {watchedFolders} from "../snapshot/key.js";

/** Editors write a file in several steps. */
const settle = 60;

/**
 * Calls back when files below the folders change that pages are made from; while it works, changes are remembered and
 * it is called once more. Gives a function that stops it.
 */
export function watchFolders(root: string, folders: readonly string[], changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | null = null;
  let busy = false;
  const run = (): void => {
    timer = null;
    if (busy) return schedule();
    busy = true;
    void changed().finally(() => (busy = false));
  };
  const schedule = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(run, settle);
  };
  const present = folders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  const watchers = present.map((folder) => watch(folder, {recursive: true}, schedule));
  return () => {
    if (timer) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Calls back when something changes that a snapshot is made from. */
export const watchInputs = (root: string, changed: () => Promise<void>): (() => void) =>
  watchFolders(root, watchedFolders, changed);
