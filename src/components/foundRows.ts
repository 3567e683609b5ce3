import type {RowTable} from "../model/correction.js";
import {isCounted, sayCount} from "../model/count.js";
import type {Passage} from "../model/passage.js";
import {sayDate} from "../model/sayDate.js";
import {sayFigure} from "../model/sayFigure.js";
import {sayToll} from "../model/sayToll.js";
import type {Span} from "../model/span.js";
import type {DepartureReport, IncidentReport, Measure, Statement, Tables} from "../model/tables/index.js";

export type FoundKind = "statement" | "departure" | "incident" | "measure";

/** One of a kind, and several of it. */
const names: Readonly<Record<FoundKind, readonly [string, string]>> = {
  statement: ["statement", "statements"],
  departure: ["report of departures", "reports of departures"],
  incident: ["report of an incident", "reports of incidents"],
  measure: ["reported figure", "reported figures"]
};

export const foundKinds = Object.keys(names) as FoundKind[];

/** “3 statements”, “1 reported figure”. */
export const sayFound = (kind: FoundKind, count: number): string =>
  `${count.toLocaleString("en-US")} ${names[kind][count === 1 ? 0 : 1]}`;

/** A row that stands in a document, whichever table it is from. */
export interface FoundRow extends Passage, Span {
  readonly kind: FoundKind;
  readonly exact: string;
  readonly rule: string;
  readonly certainty: string;
  readonly status: string;
  /** What the row holds, in a few words. */
  readonly words: string;
  /** Why it is in no count; null where it is in one. */
  readonly uncounted: string | null;
  /** The event that it reports. */
  readonly event: string | null;
}

const joined = (...parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(", ");

function whyUncounted({polarity, modality}: {polarity: string; modality?: string}): string | null {
  if (polarity === "negative") return "the passage says that it did not happen";
  return modality === "other" ? "planned, threatened or supposed" : null;
}

/** “Departure reported”, “Departure denied”, “Departure not asserted”. */
function sayReport(what: string, {polarity, modality}: {polarity: string; modality?: string}): string {
  if (polarity === "negative") return `${what} denied`;
  return `${what} ${modality === "other" ? "not asserted" : "reported"}`;
}

const statement = (row: Statement): string =>
  joined(row.speaker ?? "Speaker not named", row.cue && `“${row.cue}”`, `${row.kind} statement`);

const departure = (row: DepartureReport): string =>
  `${sayReport("Departure", row)}: ${joined(
    isCounted(row) ? sayCount(row) : null,
    row.office ?? row.organization ?? "office not named",
    row.place,
    row.date && sayDate(row.date)
  )}`;

const incident = (row: IncidentReport): string =>
  `${sayReport("Incident", row)}: ${joined(sayToll(row), row.place, row.date && sayDate(row.date))}`;

const measure = (row: Measure): string => `${sayReport("Figure", row)}: ${joined(sayFigure(row), row.subject)}`;

type Anchored = Statement | DepartureReport | IncidentReport | Measure;

function toFound(kind: FoundKind, row: Anchored, words: string, event: string | null): FoundRow {
  const {id, document_id, start, end, exact, rule, certainty, status} = row;
  const uncounted = whyUncounted(row);
  return {kind, id, document_id, start, end, exact, rule, certainty, status, words, uncounted, event};
}

/** Every row that stands in a document, in the order of the tables. */
export const foundRows = (tables: Pick<Tables, RowTable>): FoundRow[] => [
  ...tables.statements.map((row) => toFound("statement", row, statement(row), null)),
  ...tables.departure_reports.map((row) => toFound("departure", row, departure(row), row.departure_id)),
  ...tables.incident_reports.map((row) => toFound("incident", row, incident(row), row.incident_id)),
  ...tables.measures.map((row) => toFound("measure", row, measure(row), null))
];
