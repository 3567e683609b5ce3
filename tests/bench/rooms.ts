import {join} from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import {annotate} from "../../loaders/annotate/index.js";
import type {Found} from "../../loaders/extract/extractor.js";
import {extract, extractors} from "../../loaders/extract/index.js";
import {readDocuments} from "../../loaders/read/index.js";
import {reconcile} from "../../loaders/reconcile/index.js";
import {segment} from "../../loaders/segment/index.js";
import {validate} from "../../loaders/validate/index.js";
import {writeTables} from "../../loaders/write/index.js";
import type {DocumentRow, Tables} from "../../src/model/tables/index.js";
import {bytesOf, type Corpus} from "./corpus.js";

/** Processor time that a room took for a corpus. */
export interface Timing {
  readonly room: string;
  readonly seconds: number;
}

export interface Measured {
  readonly documents: number;
  readonly bytes: number;
  /** Plain tokenizing with wink-nlp, in the same run: what the rooms are compared with. */
  readonly tokenizing: number;
  readonly timings: Timing[];
}

const nlp = winkNLP(model, ["pos"]);

/** Seconds of processor time: what other programs on the machine do meanwhile doesn't count. */
function processorTime(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What `work` gives, and its time put down under the name of the room. */
type Clock = <T>(room: string, work: () => T) => T;

function makeClock(timings: Timing[]): Clock {
  return (room, work) => {
    const start = processorTime();
    const result = work();
    timings.push({room, seconds: processorTime() - start});
    return result;
  };
}

function findRows(documents: DocumentRow[], clock: Clock): Found[] {
  const segmented = clock("segment", () => documents.map(segment));
  const annotated = clock("annotate", () => segmented.map(annotate));
  for (const [name, extractor] of Object.entries(extractors))
    clock(`extract ${name}`, () => annotated.map((document): unknown => extractor(document)));
  return annotated.map(extract);
}

async function writeAll(tables: Tables, dir: string, timings: Timing[]): Promise<void> {
  for (const format of ["csv", "json", "arrow", "parquet"] as const) {
    const start = processorTime();
    await writeTables(tables, join(dir, "..", "out"), [format]);
    timings.push({room: `write ${format}`, seconds: processorTime() - start});
  }
}

/** Walks a corpus through every room, one after the other. */
export async function measure({dir}: Corpus): Promise<Measured> {
  const timings: Timing[] = [];
  const clock = makeClock(timings);
  const {documents, issues} = clock("read", () => readDocuments(dir));
  const start = processorTime();
  for (const {text} of documents) nlp.readDoc(text).tokens().out();
  const tokenizing = processorTime() - start;
  const found = findRows(documents, clock);
  const reconciled = clock("reconcile", () => reconcile(found, documents));
  const tables = {documents, ...reconciled, issues, corrections: []};
  clock("validate", () => validate(tables));
  await writeAll(tables, dir, timings);
  return {documents: documents.length, bytes: bytesOf(documents), tokenizing, timings};
}
