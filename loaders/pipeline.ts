import type {DocumentRow, Issue, Tables} from "../src/model/tables/index.js";
import {annotate} from "./annotate/index.js";
import {correct} from "./correct/index.js";
import type {Found} from "./extract/extractor.js";
import {failed} from "./extract/failed.js";
import {extract} from "./extract/index.js";
import {readCorrections} from "./read/corrections.js";
import {readDocuments} from "./read/index.js";
import {reconcile} from "./reconcile/index.js";
import {segment} from "./segment/index.js";
import {refuseErrors} from "./validate/refuse.js";
import type {Format} from "./write/format.js";
import {writeTables} from "./write/index.js";

export {allRules} from "./extract/index.js";

export type Progress = (line: string) => void;
const reportEvery = 200;

/** A document that breaks a rule's code is passed over, with an error that names it; the others go through. */
function find(document: DocumentRow, issues: Issue[]): Found[] {
  try {
    return [extract(annotate(segment(document)))];
  } catch (error) {
    issues.push(failed(document, error));
    return [];
  }
}

/** Documents in, checked tables out. Annotations of a document are dropped as soon as its rows are found. */
export function run(
  documents: DocumentRow[],
  doubts: readonly Issue[] = [],
  progress: Progress = () => {},
  corrections = readCorrections()
): Tables {
  const issues = [...doubts];
  const found = documents.flatMap((document, i) => {
    if (i > 0 && i % reportEvery === 0) progress(`extracted ${i} of ${documents.length} documents`);
    return find(document, issues);
  });
  const tables = {documents, ...reconcile(found, documents), issues, corrections: []};
  return refuseErrors(correct(tables, found, corrections));
}

/** What to make tables of, and where to put them. `corrections`: a file other than data/corrections.csv. */
export interface TablesJob {
  readonly documents: string;
  readonly out: string;
  readonly formats: readonly Format[];
  readonly corrections?: string | undefined;
  readonly progress?: Progress;
}

/** Reads a folder of documents, makes the tables and writes them, all or nothing. Gives the tables. */
export async function makeTables({documents: dir, out, formats, corrections, progress}: TablesJob): Promise<Tables> {
  const {documents, issues} = readDocuments(dir, progress);
  const tables = run(documents, issues, progress, readCorrections(corrections));
  await writeTables(tables, out, formats);
  return tables;
}
