import {groupBy} from "../groupBy.js";
import type {AnyRow} from "../schema.js";
import {schemas, type TableName} from "../tables/index.js";

/** Ids of rows and of documents: they change with a place, and say nothing of what a row tells. */
const isId = /^(?:id|\w+_id)$/;

/**
 * What stays of a row that stands elsewhere: of a passage its document and its words, of a document its bytes, of an event
 * or a name all but its id.
 */
function staysOf(table: TableName, row: AnyRow, renamed: ReadonlyMap<string, string>): string {
  if (table === "documents") return String(row.sha256);
  const document = String(row.document_id);
  if (schemas[table].anchored) return JSON.stringify([renamed.get(document) ?? document, row.exact]);
  return JSON.stringify(Object.entries(row).filter(([field]) => !isId.test(field)));
}

const around = ({prefix, suffix}: AnyRow): string => JSON.stringify([prefix, suffix]);

type Pair = readonly [now: AnyRow, before: AnyRow];

/**
 * Pairs rows that say the same: first those whose surroundings are the same too, in their order; then what is left, if one
 * is left on each side. Where it is not clear which is which, nothing is paired.
 */
function pair(removed: readonly AnyRow[], added: readonly AnyRow[]): Pair[] {
  const left = new Set(removed);
  const pairs: Pair[] = [];
  const open: AnyRow[] = [];
  for (const now of added) {
    const before = [...left].find((row) => around(row) === around(now));
    if (before) {
      pairs.push([now, before]);
      left.delete(before);
    } else open.push(now);
  }
  const [now, before] = [open[0], [...left][0]];
  if (open.length === 1 && left.size === 1 && now && before) pairs.push([now, before]);
  return pairs;
}

/** Of rows that are new, those that were there under another id. `renamed`: ids that are known to be others now. */
export function pairMoves(
  table: TableName,
  removed: readonly AnyRow[],
  added: readonly AnyRow[],
  renamed: ReadonlyMap<string, string>
): Map<AnyRow, AnyRow> {
  if (removed.length === 0 || added.length === 0) return new Map();
  const gone = groupBy(removed, (row) => staysOf(table, row, renamed));
  const come = groupBy(added, (row) => staysOf(table, row, new Map()));
  return new Map([...come].flatMap(([key, rows]) => pair(gone.get(key) ?? [], rows)));
}
