import type {Cell} from "../../src/model/schema.js";
import type {Statement, Tables} from "../../src/model/tables/index.js";
import {editKey} from "./applied.js";
import type {Changed} from "./changes.js";
import type {PlacedRow} from "./foundRows.js";
import {holdsNames, renamed} from "./names.js";

interface Kept {
  readonly values: Readonly<Record<string, Cell>>;
  readonly was: PlacedRow;
}

/** The names that editors wrote, by the row's table and id. */
function keptNames(changes: readonly Changed[], aliases: ReadonlyMap<string, string>): Map<string, Kept> {
  const kept = changes.map(({row: {table, found, shown}, values}) => {
    const names = Object.entries(values).filter(([field]) => holdsNames(field));
    const own = Object.fromEntries(names.map(([field, value]) => [field, renamed(value, aliases)]));
    return [editKey(table, found.id), {values: own, was: shown}] as const;
  });
  return new Map(kept);
}

/**
 * Names stay as the editor wrote them, where comparing documents would write them as other documents do; only an alias
 * of an editor's goes before. A speaker who was somebody of the tables, and whom an editor calls otherwise, is not the
 * same one.
 */
export function keepNames(
  tables: Tables,
  changes: readonly Changed[],
  aliases: readonly (readonly [alias: string, name: string])[]
): Tables {
  const kept = keptNames(changes, new Map(aliases.map(([alias, name]) => [alias.toLowerCase(), name])));
  const keep =
    (table: string) =>
    <R extends {readonly id: string}>(row: R): R => ({...row, ...kept.get(editKey(table, row.id))?.values});
  const speaker = (row: Statement): Statement => {
    const change = kept.get(editKey("statements", row.id));
    const isOther = change?.values.speaker !== undefined && change.was.speaker_id === row.speaker_id;
    return isOther ? {...row, speaker_id: null} : row;
  };
  return {
    ...tables,
    statements: tables.statements.map(speaker).map(keep("statements")),
    departure_reports: tables.departure_reports.map(keep("departure_reports")),
    incident_reports: tables.incident_reports.map(keep("incident_reports"))
  };
}
