import {join} from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import {annotate} from "../../loaders/annotate/index.js";
import type {Found} from "../../loaders/extract/extractor.js";
import {extractors} from "../../loaders/extract/index.js";
import {readDocuments} from "../../loaders/read/index.js";
import {reconcile} from "../../loaders/reconcile/index.js";
import {segment} from "../../loaders/segment/index.js";
import {validate} from "../../loaders/validate/index.js";
import {writeTables} from "../../loaders/write/index.js";
import type {DocumentRow, Tables} from "../../src/model/tables/index.js";
import {bytesOf, type Corpus} from "./corpus.js";

/** Seconds of processor time by room, in the order in which documents walk through them. */
export type Timings = ReadonlyMap<string, number>;

export interface Measured {
  readonly documents: number;
  readonly bytes: number;
  /** Plain tokenizing with wink-nlp, in the same run: what the rooms are compared with. */
  readonly tokenizing: number;
  readonly timings: Timings;
}

/** Rooms from a document's text to its rows in checked tables. */
const extracting = /^(?:segment|annotate|extract .*|reconcile|validate)$/;

const nlp = winkNLP(model, ["pos"]);

/** Seconds of processor time: what other programs on the machine do meanwhile doesn't count. */
export function processorTime(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What `work` gives, and its time added to that of the room. */
type Clock = <T>(room: string, work: () => T) => T;

function makeClock(timings: Map<string, number>): Clock {
  return (room, work) => {
    const start = processorTime();
    const result = work();
    timings.set(room, (timings.get(room) ?? 0) + processorTime() - start);
    return result;
  };
}

/** As the pipeline does it: one document after the other, of which only the rows are kept. */
function findRows(document: DocumentRow, clock: Clock): Found {
  const segmented = clock("segment", () => segment(document));
  const annotated = clock("annotate", () => annotate(segmented));
  const rows = Object.entries(extractors).map(([name, extractor]) => [
    name,
    clock(`extract ${name}`, (): unknown => extractor(annotated))
  ]);
  return Object.fromEntries(rows) as Found;
}

async function writeAll(tables: Tables, dir: string, timings: Map<string, number>): Promise<void> {
  for (const format of ["csv", "json", "arrow", "parquet"] as const) {
    const start = processorTime();
    await writeTables(tables, join(dir, "..", "out"), [format]);
    timings.set(`write ${format}`, processorTime() - start);
  }
}

export const sumOf = (timings: Timings, rooms: RegExp): number =>
  [...timings].reduce((sum, [room, seconds]) => (rooms.test(room) ? sum + seconds : sum), 0);

/** Seconds from text to checked tables. */
export const secondsToTables = ({timings}: Measured): number => sumOf(timings, extracting);

/** Walks a corpus through every room. */
export async function measure({dir}: Corpus): Promise<Measured> {
  const timings = new Map<string, number>();
  const clock = makeClock(timings);
  const {documents, issues} = clock("read", () => readDocuments(dir));
  const start = processorTime();
  for (const {text} of documents) nlp.readDoc(text).tokens().out();
  const tokenizing = processorTime() - start;
  const found = documents.map((document) => findRows(document, clock));
  const reconciled = clock("reconcile", () => reconcile(found, documents));
  const tables = {documents, ...reconciled, issues, corrections: []};
  clock("validate", () => validate(tables));
  await writeAll(tables, dir, timings);
  return {documents: documents.length, bytes: bytesOf(documents), tokenizing, timings};
}
