import {sayDate} from "../sayDate.js";
import {quoted} from "../sayField.js";
import type {AnyRow, Cell} from "../schema.js";
import type {TableName} from "../tables/index.js";
import {shortened} from "../words.js";

/** One of a table's rows, and several. */
export const rowNouns: Readonly<Record<TableName, readonly [one: string, several: string]>> = {
  documents: ["document", "documents"],
  statements: ["statement", "statements"],
  departure_reports: ["report of departures", "reports of departures"],
  departures: ["departure", "departures"],
  incident_reports: ["report of an incident", "reports of incidents"],
  incidents: ["incident", "incidents"],
  measures: ["reported figure", "reported figures"],
  conflicts: ["conflict", "conflicts"],
  people: ["person", "people"],
  organizations: ["organization", "organizations"],
  issues: ["doubt", "doubts"],
  corrections: ["correction", "corrections"]
};

/** Who published a document, by its id. */
export type SourceOf = (documentId: string) => string;

const words = (value: Cell | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join(", ") : String(value);
};

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");

const day = ({date}: AnyRow): string => (typeof date === "string" ? sayDate(date) : "");

type Say = (row: AnyRow) => string;

const says: Readonly<Record<TableName, Say>> = {
  documents: (row) => `Document ${quoted(words(row.headline) || words(row.id))}`,
  statements: (row) => `Statement by ${words(row.speaker) || "a speaker who is not named"}`,
  departure_reports: (row) =>
    `Report of departures: ${joined(words(row.office) || words(row.organization) || "office not named", day(row))}`,
  departures: (row) =>
    `Departure: ${joined(words(row.office) || words(row.organization) || "office not named", words(row.people), day(row))}`,
  incident_reports: (row) =>
    `Report of an incident: ${joined(words(row.kind) || "kind not told", words(row.place), day(row))}`,
  incidents: (row) => `Incident: ${joined(words(row.kind) || "kind not told", words(row.place), day(row))}`,
  measures: (row) => `Reported figure: ${joined(words(row.value), words(row.unit), words(row.subject))}`,
  conflicts: (row) =>
    `Conflict about ${words(row.field).replaceAll("_", " ")}: ${shortened(words(row.explanation), 160)}`,
  people: (row) => `Person: ${words(row.name)}`,
  organizations: (row) => `Organization: ${words(row.name)}`,
  issues: (row) => `Doubt: ${shortened(words(row.message), 160)}`,
  corrections: (row) => `Correction of ${words(row.table).replaceAll("_", " ")}: ${words(row.action)}`
};

/** A row in a few words, with who published the document that it stands in: “Statement by Ada Quill in Ferry News”. */
export function sayRow(table: TableName, row: AnyRow, sourceOf: SourceOf): string {
  const source = typeof row.document_id === "string" ? sourceOf(row.document_id) : "";
  return source === "" ? says[table](row) : `${says[table](row)} in ${source}`;
}
