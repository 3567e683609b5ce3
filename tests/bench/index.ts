import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {cpus, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {benchClusters} from "./clusters.js";
import {benchCorpus, type Corpus, seedCorpus} from "./corpus.js";
import {benchDepartures} from "./departures.js";
import {benchEvents} from "./events.js";
import {benchIncidents} from "./incidents.js";
import {benchMemory} from "./memory.js";
import {benchQuotes} from "./quotes.js";
import {benchReconcile} from "./reconcile.js";
import {type Measured, measure, secondsToTables, sumOf} from "./rooms.js";
import {benchSpeed} from "./speed.js";
import {targetLines} from "./targets.js";

/** Adapters of our rows to the scorers of a bench folder. */
const scorers: Readonly<Record<string, (benchDir: string) => unknown>> = {
  speed: benchSpeed,
  statements: benchQuotes,
  incidents: (dir) => benchIncidents(dir, ["gva-cis530p-dev", "gva-violent-dev --clean", "gva-cis530p-train"]),
  departures: benchDepartures,
  events: benchEvents,
  clusters: (dir) => benchClusters(dir)
};

/** Passes over the corpus of the target: the middle one counts, so that one bad second of the machine does not. */
const passes = 3;

function print({name}: Corpus, measured: Measured): void {
  const {documents, bytes, tokenizing, timings} = measured;
  const megabytes = bytes / 1e6;
  const line = (label: string, seconds: number): string =>
    `${label.padEnd(26)}${(documents / seconds).toFixed(0).padStart(9)}${(megabytes / seconds).toFixed(2).padStart(9)}${(seconds / tokenizing).toFixed(2).padStart(9)}`;
  console.log(`\n${name}: ${documents} documents, ${megabytes.toFixed(2)} MB, per second of processor time`);
  console.log(`${"room".padEnd(26)}${"docs/s".padStart(9)}${"MB/s".padStart(9)}${"× tokens".padStart(9)}`);
  console.log(line("(wink-nlp, tokens only)", tokenizing));
  for (const [room, seconds] of timings) console.log(line(room, seconds));
  console.log(line("text to checked tables", secondsToTables(measured)));
  console.log(line("all, files to CSV", sumOf(timings, /^(?!write (?!csv))/)));
}

async function middleOf(corpus: Corpus): Promise<Measured> {
  const measured: Measured[] = [];
  for (let i = 0; i < passes; i++) measured.push(await measure(corpus));
  measured.sort((a, b) => secondsToTables(a) - secondsToTables(b));
  return measured[passes >> 1] as Measured;
}

async function benchRooms(benchDir: string | undefined): Promise<void> {
  const side = mkdtempSync(join(tmpdir(), "sourceline-bench-"));
  try {
    const seeds = seedCorpus(side, 50);
    await measure(seeds);
    print(seeds, await measure(seeds));
    const names = benchDir === undefined ? [] : ["polnear-dev", "polnear-train"];
    for (const corpus of names.map((name) => benchCorpus(side, benchDir ?? "", name)))
      if (corpus) print(corpus, await (corpus.name === "polnear-dev" ? middleOf(corpus) : measure(corpus)));
  } finally {
    rmSync(side, {recursive: true, force: true});
  }
}

/** The lines that `work` prints, which are printed all the same. */
async function linesOf(work: () => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  const {log} = console;
  console.log = (...values: unknown[]): void => {
    lines.push(...values.map(String).join(" ").split("\n"));
    log(...values);
  };
  try {
    await work();
  } finally {
    console.log = log;
  }
  return lines;
}

/** Only those named after the folder, if any: `npm run bench -- ../shared/bench incidents`. */
const wanted = process.argv.slice(3);

async function score(benchDir: string): Promise<void> {
  for (const [name, scorer] of Object.entries(scorers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    await scorer(benchDir);
  }
}

function benchMade(): void {
  console.log("\nreconciling made reports");
  benchReconcile();
  console.log("\nmemory over made documents, rows not kept");
  benchMemory();
}

async function main(benchDir: string | undefined): Promise<void> {
  if (benchDir !== undefined && !existsSync(benchDir)) throw new Error(`${benchDir}: no such folder`);
  const load = loadavg()[0]?.toFixed(2) ?? "?";
  console.log(
    `times are processor time of this process, all its threads; node ${process.version}, ${cpus().length} cores, load average at the start ${load}`
  );
  const lines = await linesOf(async () => {
    if (wanted.length === 0) await benchRooms(benchDir);
    if (benchDir !== undefined) await score(benchDir);
  });
  if (wanted.length === 0) benchMade();
  if (benchDir !== undefined) console.log(`\ntargets of issue 3\n${targetLines(lines).join("\n")}`);
}

await main(process.argv[2]);
