import type {DocumentRow, Tables} from "../../src/model/tables/index.js";
import type {Found} from "../extract/extractor.js";

/** What comparing documents makes of what was found in each. */
export type Reconciled = Omit<Tables, "documents" | "issues" | "corrections">;

/** Rows of all documents in; the same rows tied to people, offices and events, and the events, out. */
export function reconcile(found: readonly Found[], _documents: readonly DocumentRow[]): Reconciled {
  return {
    statements: found.flatMap((one) => one.statements),
    departure_reports: found.flatMap((one) => one.departure_reports),
    departures: [],
    incident_reports: found.flatMap((one) => one.incident_reports),
    incidents: [],
    measures: found.flatMap((one) => one.measures),
    conflicts: [],
    people: [],
    organizations: []
  };
}
