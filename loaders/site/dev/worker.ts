/**
 * Makes snapshots in a process of its own. It stays, so that the packages are loaded and the code is warm; of code that
 * has changed it loads what has changed.
 */
import {explain} from "../explain.js";
import {readKeys} from "../snapshot/key.js";
import type * as Make from "../snapshot/make.js";
import {openCode, ownStack} from "./code.js";

/** `stale`: this process holds too much; another one must answer. */
export type WorkerAnswer = {readonly made: Make.MadeSnapshot} | {readonly error: string} | {readonly stale: true};

const entry = "loaders/site/snapshot/make.ts";

/** What was loaded stays in memory, old versions too. */
const mostMemory = 1.5e9;

const [, , root = "."] = process.argv;
const code = openCode(root, process.pid);
const ready = import("./warm.js").then(({warm}) => warm());
let failed: string | null = null;

async function make(key: string): Promise<WorkerAnswer> {
  const {makeSnapshot} = (await import(await code.address(entry))) as typeof Make;
  return {made: await makeSnapshot(root, undefined, key)};
}

/**
 * Whether the error may be gone with everything loaded anew: what was loaded is of two states of the files, or this code
 * has failed before, and a module that failed to load stays failed.
 */
async function isWorthAnotherTry(key: string, tries: number): Promise<boolean> {
  const changed = (await readKeys(root)).code !== key;
  const again = (changed && tries < 10) || (failed === key && tries === 0);
  if (again) code.distrust();
  failed = key;
  return again;
}

async function answer(tries = 0): Promise<WorkerAnswer> {
  if (process.memoryUsage().heapUsed > mostMemory) return {stale: true};
  const {code: key} = await readKeys(root);
  try {
    return await make(key);
  } catch (error) {
    if (await isWorthAnotherTry(key, tries)) return answer(tries + 1);
    if (error instanceof Error && error.stack) error.stack = ownStack(error.stack);
    return {error: explain(error, root)};
  }
}

process.on("message", () => {
  void ready.then(() => answer()).then((made) => process.send?.(made));
});
process.once("disconnect", () => process.exit());
