import {changeableFields, givenFields} from "../../model/addedRow.js";
import {cellText, parseCell} from "../../model/cellText.js";
import {checkDecision} from "../../model/checkCorrection.js";
import {addedRowId, type Decision, makeDecision, type RowTable} from "../../model/correction.js";
import type {AnyRow, Cell} from "../../model/schema.js";
import {slice, type Span, trimSpan} from "../../model/span.js";
import type {DocumentRow} from "../../model/tables/index.js";
import type {ListedEvent, ListedName, ReviewRow} from "./reviewData.js";

/** Who decides, when (2026-01-20) and why. */
export interface Grounds {
  readonly by: string;
  readonly on: string;
  readonly why: string;
  readonly source: string;
}

/** Why a decision can't be taken, and the field of the form that it is about. */
export interface Fault {
  readonly field: string | null;
  readonly message: string;
}

export interface Subject {
  readonly table: RowTable;
  readonly row: ReviewRow;
}

export type Decided = readonly Decision[] | Fault;

/** Fields of a form as they would stand in a CSV file. */
export type CellTexts = Readonly<Record<string, string>>;

export const isFault = (decided: Decided): decided is Fault => "message" in decided;

const faultField = (decision: Decision, message: string): string | null => {
  const [, column = ""] = /^(by|why|on|source) is/.exec(message) ?? [];
  if (column !== "") return column;
  return decision.action === "add" ? (/^(\w+): /.exec(message)?.[1] ?? null) : decision.field || null;
};

const plainly = (message: string): string =>
  message.startsWith("by is empty")
    ? "Say who you are: every correction is signed."
    : message.startsWith("why is empty")
      ? "Say why: every correction gives its reason."
      : message.replace(/^new /, "");

/** The decisions, or what is wrong with the first that can't stand. */
function checked(decisions: readonly Decision[]): Decided {
  for (const decision of decisions) {
    const message = checkDecision(decision);
    if (message !== null) return {field: faultField(decision, message), message: plainly(message)};
  }
  return decisions;
}

const about = ({table, row}: Subject, {by, on, why, source}: Grounds) => ({
  table,
  row_id: row.id,
  passage: row.exact,
  by: by.trim(),
  on,
  why: why.trim(),
  source: source.trim()
});

/** The fields of a row as a form shows them. */
export const rowTexts = (table: RowTable, row: ReviewRow): CellTexts =>
  Object.fromEntries(changeableFields(table).map(({name}) => [name, cellText((row as unknown as AnyRow)[name])]));

/** The row's fields that a form gives otherwise, as one change each; none where the form says what the row says. */
export function decideChanges(subject: Subject, texts: CellTexts, grounds: Grounds): Decided {
  const before = rowTexts(subject.table, subject.row);
  const changes = changeableFields(subject.table).flatMap((field) => {
    const [old = "", given = ""] = [before[field.name], texts[field.name]?.trim()];
    const now = cellText(parseCell(field, given));
    if (old === now) return [];
    return [makeDecision({...about(subject, grounds), action: "change", field: field.name, old, new: now})];
  });
  return checked(changes);
}

export const decideConfirm = (subject: Subject, grounds: Grounds): Decided =>
  checked([makeDecision({...about(subject, grounds), action: "confirm"})]);

export const decideReject = (subject: Subject, grounds: Grounds): Decided =>
  checked([makeDecision({...about(subject, grounds), action: "reject"})]);

/** A row that the extraction missed, on a stretch of a document. */
export function decideAdd(
  table: RowTable,
  {id, text}: Pick<DocumentRow, "id" | "text">,
  stretch: Span,
  texts: CellTexts,
  grounds: Grounds
): Decided {
  const span = trimSpan(text, stretch);
  if (span.start >= span.end) return {field: null, message: "Select the passage in the text first."};
  const given: Record<string, Cell> = {document_id: id, start: span.start, end: span.end};
  for (const field of givenFields(table)) {
    const value = (texts[field.name] ?? "").trim();
    if (value !== "" && !(field.name in given)) given[field.name] = parseCell(field, value);
  }
  const {by, on, why, source} = grounds;
  const row_id = addedRowId(table, id, span);
  const cells = {table, row_id, passage: slice(text, span), by: by.trim(), on, why: why.trim(), source: source.trim()};
  return checked([makeDecision({...cells, action: "add", new: JSON.stringify(given)})]);
}

/** The report tells of the same event as another. */
export function decideMerge(subject: Subject, event: ListedEvent, grounds: Grounds): Decided {
  const [other] = event.reports;
  if (!other) return {field: "event", message: "That event has no report to merge with."};
  return checked([makeDecision({...about(subject, grounds), action: "merge", new: other.id})]);
}

/** The report tells of an event of its own. */
export function decideSplit(subject: Subject, event: ListedEvent, grounds: Grounds): Decided {
  const other = event.reports.find(({id}) => id !== subject.row.id);
  if (!other) return {field: "event", message: "No other report tells of this event: there is nothing to split."};
  return checked([makeDecision({...about(subject, grounds), action: "split", old: other.id})]);
}

/** A person or organization has another name too. */
export function decideAlias({id, table, name}: ListedName, alias: string, grounds: Grounds): Decided {
  const {by, on, why, source} = grounds;
  const cells = {table, row_id: id, old: name, by: by.trim(), on, why: why.trim(), source: source.trim()};
  if (alias.trim() === "") return {field: "alias", message: "Write the other name."};
  return checked([makeDecision({...cells, action: "alias", new: alias.trim()})]);
}
