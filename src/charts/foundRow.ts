import {sayNumber} from "../model/count.js";
import {groupBy} from "../model/groupBy.js";
import {sayDate} from "../model/sayDate.js";
import {listed} from "../model/words.js";
import {reportColumns, type ReportRow} from "./passageRow.js";

/** A passage of any table, with where in its document it stands. */
export interface FoundRow extends ReportRow {
  readonly found: "Statements" | "Departures" | "Incidents" | "Figures";
  readonly start: number;
  /** Of the document, in characters. */
  readonly length: number;
  readonly words: number;
}

export const foundKinds = ["Statements", "Departures", "Incidents", "Figures"] as const;

const shown = 12;

const from = (table: string, found: string, where: string): string => `SELECT ${reportColumns}, '${found}' AS found,
  CAST(r.start AS INTEGER) AS start, CAST(length(d.text) AS INTEGER) AS length, CAST(d.words AS INTEGER) AS words
FROM ${table} r JOIN documents d ON d.id = r.document_id WHERE ${where}`;

/** SQL for what was found in the newest documents, in reading order. */
export const foundQuery = `WITH newest AS (
  SELECT id FROM documents ORDER BY date_published DESC NULLS LAST, id LIMIT ${shown}
), found AS (
${[
  from("statements", "Statements", "r.polarity = 'positive'"),
  from("departure_reports", "Departures", "r.polarity = 'positive' AND r.modality = 'asserted'"),
  from("incident_reports", "Incidents", "r.polarity = 'positive' AND r.modality = 'asserted'"),
  from("measures", "Figures", "r.polarity = 'positive'")
].join("\nUNION ALL\n")}
)
SELECT * FROM found WHERE document_id IN (SELECT id FROM newest) ORDER BY document_id, start, found, id`;

export const byDocument = (rows: readonly FoundRow[]): FoundRow[][] => [
  ...groupBy(rows, ({document_id}) => document_id).values()
];

export const sayDocument = ([row]: readonly FoundRow[]): string => row?.source ?? "";

/** “January 2026 · 656 words”. */
export const sayDocumentFacts = ([row]: readonly FoundRow[]): string =>
  row
    ? [row.date_published && sayDate(row.date_published), `${row.words.toLocaleString("en-US")} words`]
        .filter(Boolean)
        .join(" · ")
    : "";

/** Said where there may be more documents than are drawn. */
export const sayNewest = (rows: readonly FoundRow[]): string[] =>
  byDocument(rows).length < shown ? [] : [`The ${shown} newest documents.`];

/** “Factually: one statement, six departures, three incidents and no figures; …”. */
export const sayFound = (rows: readonly FoundRow[]): string =>
  byDocument(rows)
    .map((group) => `${sayDocument(group)}: ${listed(foundKinds.map((kind) => sayKind(group, kind)))}`)
    .join("; ");

function sayKind(group: readonly FoundRow[], kind: FoundRow["found"]): string {
  const n = group.filter(({found}) => found === kind).length;
  return `${sayNumber(n)} ${n === 1 ? kind.toLowerCase().replace(/s$/, "") : kind.toLowerCase()}`;
}
