import {readFileSync} from "node:fs";
import {rename, writeFile} from "node:fs/promises";
import {join} from "node:path";

export const snapshotsFolder = (root: string): string => join(root, ".sourceline/snapshots");

/**
 * The folder of the snapshot that pages are made from: the one that a build names in SOURCELINE_SNAPSHOT, else the
 * one that was made last.
 */
export function currentSnapshot(root: string): string {
  const pinned = process.env.SOURCELINE_SNAPSHOT;
  if (pinned) return pinned;
  try {
    return join(snapshotsFolder(root), readFileSync(join(root, ".sourceline/current"), "utf8").trim());
  } catch {
    throw new Error("no snapshot of the tables yet: run npm start or npm run build");
  }
}

/** Lets pages be made from another snapshot. */
export async function setCurrentSnapshot(root: string, key: string): Promise<void> {
  const file = join(root, ".sourceline/current");
  await writeFile(`${file}.${process.pid}`, key);
  await rename(`${file}.${process.pid}`, file);
}
