import {annotate} from "../../loaders/annotate/index.js";
import {correct} from "../../loaders/correct/index.js";
import type {Found} from "../../loaders/extract/extractor.js";
import {extract} from "../../loaders/extract/index.js";
import {reconcile} from "../../loaders/reconcile/index.js";
import {segment} from "../../loaders/segment/index.js";
import {type Decision, makeDecision} from "../../src/model/correction.js";
import type {AnyRow} from "../../src/model/schema.js";
import type {DocumentRow, TableName, Tables} from "../../src/model/tables/index.js";

/* Three papers of a town that there is only here. */
export const texts: Readonly<Record<string, string>> = {
  ferry: `Six inspectors of the Elmwood Parks Department resigned on May 3, 2031, the mayor said.

“Nobody asked us anything,” said Ada Quill, a spokeswoman for the Parks Department. “We were told to stop the night checks.”

Quill said that the office would stay open. The office is to close at noon, by her account.
`,
  gazette: `At least four inspectors of the Elmwood Parks Department resigned on May 3, 2031.

“We will miss them,” said Cy Dunn, the mayor of Elmwood.

A guard shot and killed Lee Hart, 34, in Elmwood, Ohio, on May 4, 2031, police said.
`,
  harbor: `Two clerks of the Harbor Office in Dayton were fired on May 9, 2031.

A police officer shot and wounded Ida Moss in Dayton, Ohio, on June 2, 2031, the city said.

“It was a calm night,” said C. Dunn, a neighbor.
`
};
const published: Readonly<Record<string, string>> = {ferry: "2031-05-05", gazette: "2031-05-06", harbor: "2031-06-03"};

export const toDocument = (id: string, text = texts[id] ?? ""): DocumentRow => ({
  id,
  path: `${id}.txt`,
  sha256: "0",
  headline: null,
  publisher: id,
  author: null,
  date_published: published[id] ?? null,
  url: null,
  language: "en",
  words: 0,
  note: null,
  text
});

/** Documents and what is found in them, before any decision. */
export interface Town {
  readonly found: readonly Found[];
  readonly tables: Tables;
}

export function townOf(documents: readonly DocumentRow[]): Town {
  const found = documents.map((document) => extract(annotate(segment(document))));
  const tables = {documents: [...documents], ...reconcile(found, documents), issues: [], corrections: []};
  return {found, tables};
}

export const town = townOf(Object.keys(texts).map((id) => toDocument(id)));

const signed = {by: "Ed Itor", on: "2031-06-10", why: "The passage says so."};

/** A decision on a row of the town, whose words go with it. */
export function decide(given: Partial<Decision>, {tables}: Town = town): Decision {
  const rows = (tables[given.table as TableName] ?? []) as unknown as readonly AnyRow[];
  const exact = rows.find(({id}) => id === given.row_id)?.exact;
  const passage = typeof exact === "string" ? exact : "";
  return makeDecision({passage, ...signed, ...given});
}

export const file = "data/corrections.csv";

/** The tables with decisions applied, the first one in line 2. */
export const decided = (decisions: readonly Decision[], {tables, found}: Town = town): Tables =>
  correct(tables, found, {file, lines: decisions.map((decision, i) => ({line: i + 2, decision}))});

/** The id of the row of a table that holds these words. */
export function idOf(table: TableName, words: string, {tables}: Town = town): string {
  const rows = (tables[table] as unknown as readonly AnyRow[]).filter(({exact, name}) =>
    String(exact ?? name).includes(words)
  );
  if (rows.length !== 1) throw new Error(`${rows.length} rows of ${table} hold ${words}`);
  return String(rows[0]?.id);
}
