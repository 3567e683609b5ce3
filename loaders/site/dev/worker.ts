/**
 * Makes snapshots in a process of its own, so that changed code is loaded anew by starting another. It loads packages
 * before it is asked, and our code at the first question; as long as the code stays the same it answers at once.
 */
import {explain} from "../explain.js";
import {codeKey} from "../snapshot/key.js";
import type {MadeSnapshot} from "../snapshot/make.js";

/** `stale`: the code has changed since this process loaded it; another one must answer. */
export type WorkerAnswer = {readonly made: MadeSnapshot} | {readonly error: string} | {readonly stale: true};

const packages = [
  "@duckdb/node-api",
  "@mozilla/readability",
  "@observablehq/plot",
  "@uwdata/flechette",
  "csv-parse/sync",
  "csv-stringify/sync",
  "jsdom",
  "wink-eng-lite-web-model",
  "wink-nlp"
];

const warm = Promise.all(packages.map((name) => import(name)));
let loaded: string | null = null;

async function answer(root: string): Promise<WorkerAnswer> {
  const code = await codeKey(root);
  if (loaded !== null && loaded !== code) return {stale: true};
  loaded = code;
  try {
    const {makeSnapshot} = await import("../snapshot/make.js");
    return {made: await makeSnapshot(root)};
  } catch (error) {
    // A module that failed to load stays failed in this process.
    loaded = "failed";
    return {error: explain(error, root)};
  }
}

process.on("message", (root: string) => {
  void warm.then(() => answer(root)).then((made) => process.send?.(made));
});
process.once("disconnect", () => process.exit());
