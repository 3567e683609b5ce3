import {cellText} from "../cellText.js";
import {sayNumber} from "../count.js";
import {quoted, sayCell, sayField} from "../sayField.js";
import type {AnyRow} from "../schema.js";
import {schemas, type TableName, tableNames} from "../tables/index.js";
import {capitalized} from "../words.js";
import {type Change, changeKinds, difference, type FieldChange, type Rows} from "./difference.js";
import {rowNouns, sayRow, type SourceOf} from "./sayRow.js";

/** A change in words. */
export interface SaidChange {
  readonly change: Change;
  /** “Statement by Ada Quill in Ferry News: speaker changed from “Ada Quill” to “Bo Sand””. */
  readonly words: string;
  /** The passage's words, where the row stands in a document. */
  readonly exact: string | null;
}

/** The changes of one kind to one table. */
export interface SaidGroup {
  readonly table: TableName;
  readonly kind: Change["kind"];
  /** “Four statements added, from two documents”. */
  readonly summary: string;
  readonly changes: readonly SaidChange[];
}

const isAnchored = (table: TableName): boolean => schemas[table].anchored;

/** What happened to a row that is the same elsewhere. */
function sayMoved(table: TableName): string {
  if (table === "documents") return "the same text under another name";
  return isAnchored(table) ? "the same words, at another place in the document" : "the same, under another id";
}

function sayFieldChange({field, old, now}: FieldChange): string {
  if (field === "text") return "its text changed";
  if (field === "sha256") return "its file changed";
  if (field === "departure_id" || field === "incident_id") return "it is tied to another event";
  if (field === "exact") return `its words were ${quoted(cellText(old))}`;
  if (
    field.endsWith("_id") ||
    field.endsWith("_start") ||
    field.endsWith("_end") ||
    field === "start" ||
    field === "end"
  )
    return `${sayField(field)} is another`;
  return `${sayField(field)} changed from ${sayCell(cellText(old))} to ${sayCell(cellText(now))}`;
}

/** What differs in a row, without what follows from something told elsewhere. */
function sayFields(fields: readonly FieldChange[]): string[] {
  const told = fields.filter(({follows}) => !follows).map(sayFieldChange);
  return told.length > 0 ? told : ["what it is tied to is told under another id"];
}

function sayChange(change: Change, sourceOf: SourceOf): SaidChange {
  const {table, kind, row} = change;
  const subject = sayRow(table, change.kind === "changed" ? change.before : row, sourceOf);
  const exact = typeof row.exact === "string" ? row.exact : null;
  if (!("fields" in change)) return {change, exact, words: `${subject} ${kind}`};
  const told = change.fields.filter(({follows, field}) => !follows && field !== "document_id");
  const facts = kind === "moved" ? [sayMoved(table), ...told.map(sayFieldChange)] : sayFields(change.fields);
  return {change, exact, words: `${subject}: ${facts.join("; ")}`};
}

function sayGroup(table: TableName, kind: Change["kind"], changes: readonly Change[]): string {
  const [one, several] = rowNouns[table];
  const count = `${sayNumber(changes.length)} ${changes.length === 1 ? one : several}`;
  const documents = new Set(changes.map(({row}) => row.document_id).filter((id) => typeof id === "string")).size;
  const from = documents === 0 ? "" : `, from ${sayNumber(documents)} ${documents === 1 ? "document" : "documents"}`;
  if (kind !== "moved") return capitalized(`${count} ${kind}${from}`);
  return capitalized(`${count} ${isAnchored(table) ? "at another place" : "under another id"}`);
}

/** Names of the documents of both, those of the second first: who published them, else their headline. */
function sources(a: Rows, b: Rows): SourceOf {
  const names = [...(a.documents ?? []), ...(b.documents ?? [])].map(({id, publisher, headline}: AnyRow) => {
    const name = publisher ?? (headline ? quoted(cellText(headline)) : id);
    return [String(id), cellText(name)] as const;
  });
  const known = new Map(names);
  return (id) => known.get(id) ?? id;
}

/**
 * What was added, removed, changed and moved from `a` to `b`, in words, by table and kind: every row that differs is in
 * one group, once. Nothing differs: no groups. It tells what the tables say, not what is so.
 */
export function sayDifference(a: Rows, b: Rows): SaidGroup[] {
  const changes = difference(a, b);
  const sourceOf = sources(a, b);
  return tableNames.flatMap((table) =>
    changeKinds.flatMap((kind) => {
      const own = changes.filter((change) => change.table === table && change.kind === kind);
      if (own.length === 0) return [];
      return [{table, kind, summary: sayGroup(table, kind, own), changes: own.map((one) => sayChange(one, sourceOf))}];
    })
  );
}

/** The whole in a sentence: “Four statements added, from two documents; one person removed.” */
export const sayInShort = (groups: readonly SaidGroup[]): string =>
  groups.length === 0
    ? "Nothing differs."
    : `${groups.map(({summary}, i) => (i === 0 ? summary : summary.charAt(0).toLowerCase() + summary.slice(1))).join("; ")}.`;
