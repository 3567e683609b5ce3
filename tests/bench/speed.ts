import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import type {DocumentRow} from "../../src/model/tables/index.js";

/** Passes over the documents in one process: the first is cold, the middle one of the others is the warm rate. */
const passes = 15;

const seconds = ({user, system}: NodeJS.CpuUsage): number => (user + system) / 1e6;

function documentsOf(file: string): DocumentRow[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const {id, title, date, text} = JSON.parse(line) as Record<"id" | "title" | "date" | "text", string>;
    const nothing = {publisher: null, author: null, url: null, note: null};
    return {
      ...nothing,
      id,
      path: id,
      sha256: "0",
      headline: title,
      date_published: date,
      language: "en",
      words: 0,
      text
    };
  });
}

/** Runs in a process of its own: the pipeline from texts to checked tables, as `npm run tables` runs it. */
async function child(file: string): Promise<void> {
  const documents = documentsOf(file);
  const before = process.cpuUsage();
  const {run} = await import("../../loaders/pipeline.js");
  const loaded = seconds(process.cpuUsage(before));
  const rates = Array.from({length: passes}, () => {
    const start = process.cpuUsage();
    run(documents, [], () => {}, {file: "", lines: []});
    return documents.length / seconds(process.cpuUsage(start));
  });
  const [cold = 0, ...others] = rates;
  others.sort((a, b) => a - b);
  const whole = documents.length / (loaded + documents.length / cold);
  console.log(`loading the code, the model and the lexicons: ${loaded.toFixed(2)} s`);
  console.log(`cold, ${documents.length} documents after loading: ${cold.toFixed(0)} documents a second`);
  console.log(`cold, with loading: ${whole.toFixed(0)} documents a second`);
  console.log(
    `warm, the middle of ${others.length} passes: ${(others[others.length >> 1] ?? 0).toFixed(0)} documents a second`
  );
  console.log(`warm, the fastest pass: ${(others.at(-1) ?? 0).toFixed(0)} documents a second`);
}

/** Documents per second of processor time, all threads counted, in a process that does nothing else. */
export function benchSpeed(benchDir: string): void {
  console.log("polnear-dev, all tables, per second of processor time of one process");
  const args = ["--import", "tsx", fileURLToPath(import.meta.url), join(benchDir, "polnear-dev.jsonl")];
  console.log(execFileSync(process.execPath, args, {encoding: "utf8"}).trimEnd());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await child(process.argv[2] ?? "");
