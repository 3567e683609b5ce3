/** Statements against PolNeAr: our rows in the scorer's form, then the scorer's own lines. */
import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {annotate} from "../../loaders/annotate/index.js";
import {statements} from "../../loaders/extract/statements/index.js";
import {segment} from "../../loaders/segment/index.js";
import type {Statement} from "../../src/model/tables/index.js";
import {toDocument} from "../annotated.js";

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly quotes: readonly {readonly start: number; readonly end: number}[];
}

const runs = [
  ["--kinds", "direct"],
  ["--kinds", "direct,mixed"],
  ["--kinds", "indirect", "--speech"]
];

const readLines = (file: string): Gold[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Gold);

const rowsOf = ({id, text, title, date}: Gold): Statement[] =>
  statements(annotate(segment(toDocument(text, {id, headline: title, date_published: date}))));

const toPrediction = ({start, end, kind, speaker_start, speaker_end}: Statement): object => ({
  start,
  end,
  kind,
  speaker_start,
  speaker_end
});

/** Of the direct statements of one to four words, how many stand in something that people marked as attributed. */
function shortPrecision(gold: readonly Gold[], rows: readonly (readonly Statement[])[]): string {
  let all = 0;
  let right = 0;
  for (const [i, {quotes}] of gold.entries()) {
    for (const {start, end, exact, kind} of rows[i] ?? []) {
      if (kind === "indirect" || exact.split(/\s+/u).length > 4) continue;
      all++;
      if (quotes.some((quote) => quote.start < end && start < quote.end)) right++;
    }
  }
  return `quoted stretches of 1 to 4 words: precision ${((100 * right) / (all || 1)).toFixed(1)} (${right}/${all})`;
}

/** Prints the scorer's lines for both splits; `benchDir` holds polnear-*.jsonl and score_quotes.mjs. */
export async function benchQuotes(benchDir: string): Promise<void> {
  const side = mkdtempSync(join(tmpdir(), "bench-"));
  for (const split of ["dev", "train"]) {
    const file = join(benchDir, `polnear-${split}.jsonl`);
    const gold = readLines(file);
    const rows = gold.map(rowsOf);
    const predictions = join(side, `${split}.jsonl`);
    const lines = gold.map(({id}, i) => JSON.stringify({id, quotes: rows[i]?.map(toPrediction)}));
    writeFileSync(predictions, lines.join("\n"));
    const wrong = gold.flatMap(({text}, i) =>
      (rows[i] ?? []).filter((row) => text.slice(row.start, row.end) !== row.exact)
    );
    const all = rows.flat().length;
    const equal = (100 * (all - wrong.length)) / Math.max(1, all);
    console.log(`polnear-${split}: ${gold.length} documents, % of ${all} spans that equal their slice: ${equal}`);
    for (const args of runs) {
      const score = [join(benchDir, "score_quotes.mjs"), file, predictions, ...args];
      console.log(execFileSync(process.execPath, score, {encoding: "utf8", maxBuffer: 1 << 24}).trimEnd());
    }
    console.log(`  ${shortPrecision(gold, rows)}`);
  }
  rmSync(side, {recursive: true});
  await Promise.resolve();
}
