import {rowTables} from "../../src/model/correction.js";
import {byPosition} from "../../src/model/span.js";
import type {Found} from "../extract/extractor.js";
import type {PlacedRow, Row} from "./foundRows.js";

/** Puts a row where it is read: after what stands before it in its document. */
function insert(rows: readonly PlacedRow[], added: PlacedRow, order: ReadonlyMap<string, number>): PlacedRow[] {
  const of = (row: PlacedRow): number => order.get(row.document_id) ?? 0;
  const later = (row: PlacedRow): boolean =>
    of(row) > of(added) || (of(row) === of(added) && byPosition(row, added) > 0);
  const at = rows.findIndex(later);
  return at < 0 ? [...rows, added] : [...rows.slice(0, at), added, ...rows.slice(at)];
}

const inOrder = (a: PlacedRow, b: PlacedRow): number => byPosition(a, b) || (a.id < b.id ? -1 : 1);

/** What editors make of the rows that were found. */
export interface Edits {
  /** By table and id: the row in place of the one that was found, or null where it goes. */
  readonly edited: ReadonlyMap<string, PlacedRow | null>;
  readonly added: readonly Row[];
}

export const editKey = (table: string, id: string): string => `${table} ${id}`;

/** All that was found, as editors want it. `order`: the documents' ids in the tables' order. */
export function applyEdits(found: readonly Found[], {edited, added}: Edits, order: readonly string[]): Found {
  const places = new Map(order.map((id, i) => [id, i]));
  const tables = rowTables.map((table) => {
    const kept = found
      .flatMap((one): readonly PlacedRow[] => one[table])
      .flatMap((row) => {
        const edit = edited.get(editKey(table, row.id));
        return edit === null ? [] : [edit ?? row];
      });
    const own = added.filter((row) => row.table === table).map((row) => row.found);
    const unique = [...new Map(own.map((row) => [row.id, row])).values()].sort(inOrder);
    return [table, unique.reduce((rows, row) => insert(rows, row, places), kept)];
  });
  return {...(Object.fromEntries(tables) as Omit<Found, "entities">), entities: found.flatMap((one) => one.entities)};
}
