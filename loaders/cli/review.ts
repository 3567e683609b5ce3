import {randomInt} from "node:crypto";
import {existsSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {isRowTable, rowTables} from "../../src/model/correction.js";
import {parseEdtf} from "../../src/model/edtf.js";
import {type Judged, precisionOf} from "../../src/model/judged.js";
import {decode} from "../read/decode.js";
import {parseJudged} from "../read/judged.js";
import {parseJudgedSheet} from "../read/judgedSheet.js";
import {judgedCsv} from "../write/judged.js";
import {UsageError} from "./usageError.js";

export {UsageError} from "./usageError.js";

export const reviewHelp = `usage: npm run review -- --sample N --table TABLE [--documents DIR] [--seed N] [--out FILE]
       npm run review -- --score FILE [--record --by NAME [--on DATE]]

Draws rows at random and writes them as a sheet (CSV): write yes or no into its column right. --score counts them.

  --sample N        number of rows to draw
  --table TABLE     ${rowTables.join(", ")}
  --documents DIR   folder of documents          default: seeds
  --seed N          draws the same rows again    default: another one each time, which is said
  --out FILE        the sheet                    default: sample-TABLE.csv
  --score FILE      a judged sheet: prints the share of right rows with its 95 % interval (Wilson)
  --record          adds the score to data/judged.csv, which the method page shows
  --by NAME         who judged
  --on DATE         when    default: today
  --help            this text
`;

const wrong = (message: string): never => {
  throw new UsageError(message);
};

export interface ReviewOptions {
  /** Where what is recorded goes. */
  readonly judgedFile: string;
  /** 2026-01-20. */
  readonly today: string;
  readonly log: (line: string) => void;
  readonly progress: (line: string) => void;
}

const options = {
  sample: {type: "string"},
  table: {type: "string"},
  documents: {type: "string", default: "seeds"},
  seed: {type: "string"},
  out: {type: "string"},
  score: {type: "string"},
  record: {type: "boolean", default: false},
  by: {type: "string"},
  on: {type: "string"},
  help: {type: "boolean", default: false}
} as const;

function readOptions(argv: string[]) {
  try {
    return parseArgs({args: argv, options}).values;
  } catch (error) {
    return wrong((error as Error).message);
  }
}

type Values = ReturnType<typeof readOptions>;

const wholeNumber = (name: string, text: string, most: number): number =>
  /^\d+$/.test(text) && Number(text) <= most
    ? Number(text)
    : wrong(`--${name} is no whole number up to ${most}: “${text}”`);

async function sample(values: Values, {log, progress}: ReviewOptions): Promise<void> {
  const {table = "", documents: dir} = values;
  if (!isRowTable(table)) return wrong(`--table is “${table}”; tables are ${rowTables.join(", ")}`);
  const size = wholeNumber("sample", values.sample ?? "", 100_000);
  if (size === 0) wrong("--sample is 0; draw one row at least");
  const seed = values.seed === undefined ? randomInt(2 ** 31) : wholeNumber("seed", values.seed, 2 ** 32 - 1);
  const out = values.out ?? `sample-${table}.csv`;
  if (existsSync(out)) throw new Error(`${out}: is there already; choose another --out, or remove it`);
  const [{run}, {readDocuments}, {sampleSheet}] = await Promise.all([
    import("../pipeline.js"),
    import("../read/index.js"),
    import("../write/sampleSheet.js")
  ]);
  const {documents, issues} = readDocuments(dir, progress);
  const tables = run(documents, issues, progress);
  const all = tables[table].length;
  if (all === 0) throw new Error(`${dir}: no row of ${table} to draw`);
  writeFileSync(out, sampleSheet(tables, {table, size, seed}), {flag: "wx"});
  log(`${out}: ${Math.min(size, all)} of ${all} rows of ${table}, drawn with --seed ${seed}`);
}

const percent = (share: number): string => (share * 100).toFixed(1);

function readJudged(file: string): Judged[] {
  return existsSync(file) ? parseJudged(file, decode(readFileSync(file)).text) : [];
}

function record(row: Judged, {judgedFile, log}: ReviewOptions): void {
  const rows = readJudged(judgedFile);
  const isSame = (one: Judged): boolean => one.table === row.table && one.date === row.date && one.by === row.by;
  const side = `${judgedFile}.${process.pid}`;
  writeFileSync(side, judgedCsv([...rows.filter((one) => !isSame(one)), row]));
  renameSync(side, judgedFile);
  log(`${judgedFile}: ${rows.some(isSame) ? "updated" : "added"}`);
}

function score(file: string, {record: asked, by = "", on}: Values, settings: ReviewOptions): void {
  if (asked && by.trim() === "") wrong("--record needs --by NAME");
  const date = on ?? settings.today;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || parseEdtf(date) === null) wrong(`--on is no day: “${date}”`);
  if (!existsSync(file)) throw new Error(`${file}: no such file; give a sheet of --sample`);
  const {table, right, judged, open} = parseJudgedSheet(file, decode(readFileSync(file)).text);
  if (judged === 0) throw new Error(`${file}: no row is judged; write yes or no into the column right`);
  const {precision, low, high} = precisionOf(right, judged);
  const rest = open === 0 ? "" : `; ${open} not judged`;
  settings.log(
    `${table}: ${right} of ${judged} right: ${percent(precision)} % (95 % interval ${percent(low)} to ${percent(high)} %)${rest}`
  );
  if (asked) record({table, date, size: judged, right, precision, low, high, by: by.trim()}, settings);
}

/** `npm run review`: draws a sample of rows to judge, or scores a judged one. Throws a UsageError on a wrong option. */
export async function review(argv: string[], settings: ReviewOptions): Promise<void> {
  const values = readOptions(argv);
  if (values.help) return settings.log(reviewHelp);
  if ((values.sample === undefined) === (values.score === undefined)) wrong("give either --sample N or --score FILE");
  if (values.sample !== undefined) return sample(values, settings);
  score(values.score ?? "", values, settings);
}
