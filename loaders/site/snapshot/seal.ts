import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {listFiles} from "../files.js";

const name = "seal.json";

async function hashes(folder: string): Promise<Record<string, string>> {
  const files = (await listFiles(folder)).filter((file) => file !== name);
  const entries = files.map(async (file) => {
    const bytes = await readFile(join(folder, file));
    return [file, createHash("sha256").update(bytes).digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Writes down what a finished folder holds. */
export async function seal(folder: string): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify(await hashes(folder), null, 1));
}

/** Whether a folder holds all that it held when it was sealed, unchanged, and nothing else. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const sealed = JSON.stringify(JSON.parse(await readFile(join(folder, name), "utf8")));
    return sealed === JSON.stringify(await hashes(folder));
  } catch {
    return false;
  }
}
