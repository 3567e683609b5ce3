import type {TableName, Tables} from "../../src/model/tables/index.js";

/** References that no field of the schemas declares, as they go to one of two tables or depend on another field. */
const more: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly TableName[]>>>>> = {
  documents: {},
  statements: {speaker_id: ["people", "organizations"]},
  departure_reports: {departure_id: ["departures"]},
  incident_reports: {incident_id: ["incidents"]},
  conflicts: {event_id: ["departures", "incidents"]},
  issues: {document_id: ["documents"]}
};

/** Whether a table has a row of this id. */
export type HasId = (table: TableName, id: string) => boolean;

export function indexIds(tables: Tables): HasId {
  const ids = new Map(
    Object.entries(tables).map(([name, rows]) => [name, new Set((rows as {id: string}[]).map(({id}) => id))])
  );
  return (table, id) => ids.get(table)?.has(id) ?? false;
}

/** The tables that a field's ids may stand in. */
export const targetsOf = (table: TableName, field: string): readonly TableName[] => more[table]?.[field] ?? [];
