import type {DocumentRow, Tables} from "../../src/model/tables/index.js";
import type {Found} from "../extract/extractor.js";
import {reconcileDepartures} from "./departures/index.js";
import {namesOf} from "./entities/names.js";
import {resolveOrganizations} from "./entities/organizations.js";
import {resolvePeople} from "./entities/people.js";
import {nameAffiliations, nameLeavers, nameParties, nameSpeaker} from "./entities/rename.js";
import {isPartOfAgency} from "./fit/offices.js";
import {reconcileIncidents} from "./incidents/index.js";

/** What comparing documents makes of what was found in each. */
export type Reconciled = Omit<Tables, "documents" | "issues" | "corrections">;

/** Rows of all documents in; the same rows tied to people, offices and events, and the events, out. */
export function reconcile(found: readonly Found[], documents: readonly DocumentRow[]): Reconciled {
  const entities = found.flatMap((one) => one.entities);
  const people = resolvePeople(entities);
  const organizations = resolveOrganizations(entities);
  const names = namesOf(people, organizations);
  const leavers = found.flatMap((one) => one.departure_reports).map((row) => nameLeavers(row, names));
  const {departures, departure_reports} = reconcileDepartures(leavers, documents, isPartOfAgency);
  const parties = found.flatMap((one) => one.incident_reports).map((row) => nameParties(row, names));
  const {incidents, incident_reports} = reconcileIncidents(parties, documents);
  return {
    statements: found.flatMap((one) => one.statements).map((row) => nameSpeaker(row, names)),
    departure_reports,
    departures,
    incident_reports,
    incidents,
    measures: found.flatMap((one) => one.measures),
    conflicts: [],
    people: people.map((person) => nameAffiliations(person, names)),
    organizations: organizations.map(({row}) => row)
  };
}
