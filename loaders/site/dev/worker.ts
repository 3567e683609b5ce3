/**
 * Makes snapshots in a process of its own, so that changed code is loaded anew by starting another. It loads packages
 * before it is asked, and our code at the first question; as long as the code stays the same it answers at once.
 */
import {explain} from "../explain.js";
import {codeKey} from "../snapshot/key.js";
import type * as Make from "../snapshot/make.js";
import {bundleCode, ownStack} from "./code.js";

/** `stale`: the code has changed since this process loaded it; another one must answer. */
export type WorkerAnswer = {readonly made: Make.MadeSnapshot} | {readonly error: string} | {readonly stale: true};

const ready = import("./warm.js").then(({warm}) => warm());
let loaded: {readonly key: string; readonly code: Promise<typeof Make>} | null = null;

async function load(root: string, key: string): Promise<typeof Make> {
  return (await import(await bundleCode(root, key))) as typeof Make;
}

async function answer(root: string): Promise<WorkerAnswer> {
  const key = await codeKey(root);
  if (loaded !== null && loaded.key !== key) return {stale: true};
  loaded ??= {key, code: load(root, key)};
  try {
    const {makeSnapshot} = await loaded.code;
    return {made: await makeSnapshot(root)};
  } catch (error) {
    // A module that failed to load stays failed in this process.
    loaded = {key: "failed", code: loaded.code};
    if (error instanceof Error && error.stack) error.stack = ownStack(error.stack);
    return {error: explain(error, root)};
  }
}

process.on("message", (root: string) => {
  void ready.then(() => answer(root)).then((made) => process.send?.(made));
});
process.once("disconnect", () => process.exit());
