import type {DocumentRow, Issue, Tables} from "../src/model/tables/index.js";
import "./engine.js";
import {annotate} from "./annotate/index.js";
import {correct} from "./correct/index.js";
import type {Found} from "./extract/extractor.js";
import {failed} from "./extract/failed.js";
import {extract} from "./extract/index.js";
import {readCorrections} from "./read/corrections.js";
import {readDocuments} from "./read/index.js";
import {reconcile} from "./reconcile/index.js";
import {segment} from "./segment/index.js";
import {arithmeticDoubts} from "./validate/arithmetic/index.js";
import {refuseErrors} from "./validate/refuse.js";
import {writeTables} from "./write/index.js";
import type {TablesJob} from "./write/job.js";

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

/** Documents in, checked tables out, and those that they would be without an editor. Annotations are dropped at once. */
export function runBoth(
  documents: DocumentRow[],
  doubts: readonly Issue[] = [],
  progress: Progress = () => {},
  corrections = readCorrections()
): {tables: Tables; before: Tables} {
  const issues = [...doubts];
  const found = documents.flatMap((document, i) => {
    if (i > 0 && i % reportEvery === 0) progress(`extracted ${i} of ${documents.length} documents`);
    return find(document, issues);
  });
  const before = {documents, ...reconcile(found, documents), issues, corrections: []};
  const tables = refuseErrors(correct(before, found, corrections));
  return {before, tables: {...tables, issues: [...tables.issues, ...arithmeticDoubts(documents)]}};
}

/** Documents in, checked tables out. */
export const run = (...all: Parameters<typeof runBoth>): Tables => runBoth(...all).tables;

/** Reads a folder of documents, makes the tables and writes them, all or nothing. Gives the tables. */
export async function makeTables(job: TablesJob): Promise<Tables> {
  const {documents, issues} = readDocuments(job.documents, job.progress);
  const {tables, before} = runBoth(documents, issues, job.progress, readCorrections(job.corrections));
  await writeTables(tables, job.out, job.formats);
  if (job.before && tables.corrections.length > 0) await writeTables(before, job.before, ["json"]);
  return tables;
}
