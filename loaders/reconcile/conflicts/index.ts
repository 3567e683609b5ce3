import type {
  Conflict,
  DepartureReport,
  DocumentRow,
  IncidentReport,
  Measure,
  Statement
} from "../../../src/model/tables/index.js";
import {groupBy} from "../lists.js";
import {competingAccounts} from "./accounts.js";
import {departureQuestions} from "./departureQuestions.js";
import {incidentQuestions} from "./incidentQuestions.js";
import {measureConflicts} from "./measures.js";
import {reportConflicts} from "./reports.js";
import {tiesDeparture, tiesIncident} from "./tie.js";

interface Rows {
  readonly statements: readonly Statement[];
  readonly departure_reports: readonly DepartureReport[];
  readonly incident_reports: readonly IncidentReport[];
  readonly measures: readonly Measure[];
}

/** Pairs of reports that disagree, side by side: numbers, dates, ages, places, outcomes, factors, accounts. */
export function findConflicts(rows: Rows, documents: readonly DocumentRow[]): Conflict[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const departures = groupBy(rows.departure_reports, ({departure_id}) => departure_id);
  const incidents = groupBy(rows.incident_reports, ({incident_id}) => incident_id);
  return [
    ...reportConflicts(
      {table: "departure_reports", questions: departureQuestions, tie: tiesDeparture},
      departures,
      byId
    ),
    ...reportConflicts({table: "incident_reports", questions: incidentQuestions, tie: tiesIncident}, incidents, byId),
    ...measureConflicts(rows.measures, byId),
    ...competingAccounts(rows.statements, rows.incident_reports, byId)
  ];
}

/** The events with what the conflicts among their reports make of them. */
export function markConflicting<E extends {readonly id: string}>(
  events: readonly E[],
  conflicts: readonly Conflict[]
): E[] {
  const disputed = new Set(conflicts.map(({event_id}) => event_id));
  return events.map((event) => ({...event, conflicting: disputed.has(event.id)}));
}
