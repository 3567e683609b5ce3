/**
 * One making of a snapshot in a process of its own, so that it runs the code as it is now. It is started before it is
 * needed and loads what doesn't change, so that a change is seen soon.
 */
import {explain} from "../explain.js";
import type {MadeSnapshot} from "../snapshot/make.js";

export type WorkerAnswer = {readonly made: MadeSnapshot} | {readonly error: string};

const packages = ["@duckdb/node-api", "@observablehq/plot", "jsdom", "wink-nlp", "wink-eng-lite-web-model"];

async function make(root: string): Promise<WorkerAnswer> {
  try {
    const {makeSnapshot} = await import("../snapshot/make.js");
    return {made: await makeSnapshot(root)};
  } catch (error) {
    return {error: explain(error, root)};
  }
}

const warm = Promise.all(packages.map((name) => import(name)));

process.once("message", (root: string) => {
  void warm.then(() => make(root)).then((answer) => process.send?.(answer, undefined, undefined, () => process.exit()));
});
process.once("disconnect", () => process.exit());
