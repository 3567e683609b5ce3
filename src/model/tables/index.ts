import type {RowOf} from "../schema.js";
import {conflicts} from "./conflicts.js";
import {departureReports, departures} from "./departures.js";
import {documents} from "./documents.js";
import {organizations, people} from "./entities.js";
import {incidentReports, incidents} from "./incidents.js";
import {measures} from "./measures.js";
import {statements} from "./statements.js";
import {corrections, issues} from "./trail.js";

/** Every table, in the order in which it is written. */
export const schemas = {
  documents,
  statements,
  departure_reports: departureReports,
  departures,
  incident_reports: incidentReports,
  incidents,
  measures,
  conflicts,
  people,
  organizations,
  issues,
  corrections
} as const;

export type TableName = keyof typeof schemas;
export const tableNames = Object.keys(schemas) as TableName[];

export type Row<T extends TableName> = RowOf<(typeof schemas)[T]>;
export type Tables = {[T in TableName]: Row<T>[]};

export type DocumentRow = Row<"documents">;
export type Statement = Row<"statements">;
export type DepartureReport = Row<"departure_reports">;
export type Departure = Row<"departures">;
export type IncidentReport = Row<"incident_reports">;
export type Incident = Row<"incidents">;
export type Measure = Row<"measures">;
export type Conflict = Row<"conflicts">;
export type Person = Row<"people">;
export type Organization = Row<"organizations">;
export type Issue = Row<"issues">;
export type Correction = Row<"corrections">;
