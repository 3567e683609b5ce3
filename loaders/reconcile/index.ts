import type {DocumentRow, Tables} from "../../src/model/tables/index.js";
import type {Found} from "../extract/extractor.js";
import {findConflicts, markConflicting} from "./conflicts/index.js";
import type {Decisions} from "./decisions.js";
import {reconcileDepartures} from "./departures/index.js";
import {resolveNames} from "./entities/index.js";
import {nameLeavers, nameParties, nameSpeaker} from "./entities/rename.js";
import {partOf} from "./fit/offices.js";
import {reconcileIncidents} from "./incidents/index.js";

/** What comparing documents makes of what was found in each. */
export type Reconciled = Omit<Tables, "documents" | "issues" | "corrections">;

/**
 * Rows of all documents in; the same rows tied to people, offices and events, the events and the conflicts out.
 * `decisions`: what an editor decided about which reports are of one event and which names of one person or office.
 */
export function reconcile(
  found: readonly Found[],
  documents: readonly DocumentRow[],
  decisions: Decisions = {}
): Reconciled {
  const {names, people, organizations} = resolveNames(
    found.flatMap((one) => one.entities),
    decisions.alias
  );
  const statements = found.flatMap((one) => one.statements).map((row) => nameSpeaker(row, names));
  const leavers = found.flatMap((one) => one.departure_reports).map((row) => nameLeavers(row, names));
  const parties = found.flatMap((one) => one.incident_reports).map((row) => nameParties(row, names));
  const measures = found.flatMap((one) => one.measures);
  const {departures, departure_reports} = reconcileDepartures(leavers, documents, partOf(organizations), decisions);
  const {incidents, incident_reports} = reconcileIncidents(parties, documents, decisions);
  const conflicts = findConflicts({statements, departure_reports, incident_reports, measures}, documents);
  return {
    statements,
    departure_reports,
    departures: markConflicting(departures, conflicts),
    incident_reports,
    incidents: markConflicting(incidents, conflicts),
    measures,
    conflicts,
    people,
    organizations
  };
}
