import {compareDates, parseEdtf} from "../../model/edtf.js";
import {groupBy} from "../../model/groupBy.js";
import {sayDate} from "../../model/sayDate.js";
import type {DocumentRow, Statement} from "../../model/tables/index.js";
import {capitalized} from "../../model/words.js";
import type {Child, Make} from "../element.js";
import {sourceName} from "../reporters.js";
import {statementItem} from "../statementsList.js";

/** Statements that one page shows; thousands would make it heavy. */
const shown = 400;

export interface InTimeOptions {
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** What stands before the facts of a statement: its speaker, where the page is of an office. */
  readonly before?: (row: Statement) => Child;
}

/** What a date leaves open, said beside it. */
function sayOpen(date: string): string {
  const {unit, yearless} = parseEdtf(date) ?? {unit: "day", yearless: null};
  if (yearless) return "";
  return unit === "month" ? ", day not given" : unit === "year" ? ", day and month not given" : "";
}

const sayPublished = (document: DocumentRow | undefined): string => {
  const date = document?.date_published ?? null;
  return date === null ? "In a document without a date" : `In a document of ${sayDate(date)}`;
};

interface Entry {
  readonly when: string;
  readonly rows: readonly Statement[];
}

/** By the day on which they were said: a month before its days, a year before its months, dates without a year last. */
const dated = (rows: readonly Statement[]): Entry[] =>
  [...groupBy(rows, ({said_on}) => said_on ?? "")]
    .sort(([a], [b]) => compareDates(a, b))
    .map(([date, group]) => ({when: capitalized(sayDate(date)) + sayOpen(date), rows: group}));

/** By the documents, in the order in which they were published; those without a date last. */
function undated(rows: readonly Statement[], documents: ReadonlyMap<string, DocumentRow>): Entry[] {
  const published = (id: string): string => documents.get(id)?.date_published ?? "";
  return [...groupBy(rows, ({document_id}) => document_id)]
    .sort(([a], [b]) => compareDates(published(a), published(b)))
    .map(([id, group]) => ({when: sayPublished(documents.get(id)), rows: group}));
}

function list(h: Make, entries: readonly Entry[], {documents, before}: InTimeOptions): HTMLElement {
  const item = (row: Statement): HTMLElement => {
    const document = documents.get(row.document_id);
    const said = {...row, said_on: null, source: document ? sourceName(document) : row.document_id};
    const denied = row.polarity === "negative" && "the passage says that it was not said";
    return statementItem(h, said, "", before?.(row), denied);
  };
  const each = entries.map(({when, rows}) =>
    h("li", null, h("p", {class: "when"}, when), h("ul", null, ...rows.map(item)))
  );
  return h("ol", {class: "chronology"}, ...each);
}

/**
 * Statements in time. A date is as precise as the document gives it; a statement whose date no document gives stands
 * apart, under the document that reports it. What the
 * passage says was not said is marked as such.
 */
export function statementsInTime(h: Make, rows: readonly Statement[], options: InTimeOptions): HTMLElement {
  const first = rows.slice(0, shown);
  const withDate = first.filter(({said_on}) => said_on !== null);
  const without = first.filter(({said_on}) => said_on === null);
  const rest = rows.length - first.length;
  return h(
    "div",
    {class: "statements-in-time"},
    withDate.length > 0 && list(h, dated(withDate), options),
    without.length > 0 && h("h3", null, "When they were said is not given"),
    without.length > 0 && list(h, undated(without, options.documents), options),
    rest > 0 && h("p", {class: "notes"}, `${rest.toLocaleString("en-US")} more are in the table of statements.`)
  );
}
