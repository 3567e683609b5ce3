import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {benchCorpus, type Corpus, seedCorpus} from "./corpus.js";
import {measure, type Measured} from "./rooms.js";

/** Adapters of our rows to the scorers of a bench folder. A file that isn't there is passed over. */
const scorers = {
  quotes: "benchQuotes",
  incidents: "benchIncidents",
  departures: "benchDepartures",
  events: "benchEvents",
  clusters: "benchClusters"
} as const;

const extracting = /^(?:segment|annotate|extract .*|reconcile|validate)$/;

function print({name}: Corpus, {documents, bytes, tokenizing, timings}: Measured): void {
  const megabytes = bytes / 1e6;
  const line = (label: string, seconds: number): string =>
    `${label.padEnd(26)}${(documents / seconds).toFixed(0).padStart(9)}${(megabytes / seconds).toFixed(2).padStart(9)}${(seconds / tokenizing).toFixed(2).padStart(9)}`;
  console.log(`\n${name}: ${documents} documents, ${megabytes.toFixed(2)} MB, per second of processor time`);
  console.log(`${"room".padEnd(26)}${"docs/s".padStart(9)}${"MB/s".padStart(9)}${"× tokens".padStart(9)}`);
  console.log(line("(wink-nlp, tokens only)", tokenizing));
  for (const {room, seconds} of timings) console.log(line(room, seconds));
  const sum = (rooms: typeof timings): number => rooms.reduce((total, {seconds}) => total + seconds, 0);
  console.log(line("text to checked tables", sum(timings.filter(({room}) => extracting.test(room)))));
  const csv = timings.filter(({room}) => !/^write (?!csv)/.test(room));
  console.log(line("all, files to CSV", sum(csv)));
}

async function score(benchDir: string): Promise<void> {
  for (const [file, name] of Object.entries(scorers)) {
    const path = fileURLToPath(new URL(`${file}.ts`, import.meta.url));
    if (!existsSync(path)) continue;
    const adapters = (await import(path)) as Record<string, (dir: string) => unknown>;
    console.log(`\n${file}`);
    await adapters[name]?.(benchDir);
  }
}

async function main(benchDir: string | undefined): Promise<void> {
  if (benchDir !== undefined && !existsSync(benchDir)) throw new Error(`${benchDir}: no such folder`);
  const side = mkdtempSync(join(tmpdir(), "sourceline-bench-"));
  try {
    const corpora = [seedCorpus(side, 50), benchDir === undefined ? null : benchCorpus(side, benchDir, "polnear-dev")];
    const [first] = corpora;
    if (first) await measure(first);
    for (const corpus of corpora) if (corpus) print(corpus, await measure(corpus));
    if (benchDir !== undefined) await score(benchDir);
  } finally {
    rmSync(side, {recursive: true, force: true});
  }
}

await main(process.argv[2]);
