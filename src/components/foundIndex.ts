import {groupBy} from "../model/groupBy.js";
import type {Conflict, DocumentRow, Tables} from "../model/tables/index.js";
import {foundRows, type FoundRow} from "./foundRows.js";

/** The rows of the tables by what pages look them up with. */
export interface FoundIndex {
  readonly byDocument: ReadonlyMap<string, readonly FoundRow[]>;
  readonly byEvent: ReadonlyMap<string | null, readonly FoundRow[]>;
  readonly byId: ReadonlyMap<string, FoundRow>;
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>;
  readonly documents: ReadonlyMap<string, DocumentRow>;
  /** Ids of the events. */
  readonly events: ReadonlySet<string | null>;
}

function make(tables: Tables): FoundIndex {
  const rows = foundRows(tables);
  const sides = tables.conflicts.flatMap((conflict) => [
    {id: conflict.a_id, conflict},
    {id: conflict.b_id, conflict}
  ]);
  return {
    byDocument: groupBy(rows, ({document_id}) => document_id),
    byEvent: groupBy(rows, ({event}) => event),
    byId: new Map(rows.map((row) => [row.id, row])),
    conflicts: new Map(
      [...groupBy(sides, ({id}) => id)].map(([id, found]) => [id, found.map(({conflict}) => conflict)])
    ),
    documents: new Map(tables.documents.map((row) => [row.id, row])),
    events: new Set([...tables.departures, ...tables.incidents].map(({id}) => id))
  };
}

const made = new WeakMap<Tables, FoundIndex>();

/** The index of the tables. Every page of a document needs it, so it is made once for the same tables. */
export function indexFound(tables: Tables): FoundIndex {
  const index = made.get(tables) ?? make(tables);
  made.set(tables, index);
  return index;
}
