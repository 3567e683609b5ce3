import type {AnyRow, Cell} from "../schema.js";
import {type TableName, tableNames} from "../tables/index.js";
import {pairMoves} from "./moves.js";

/** The rows of tables; a table that isn't there has none. */
export type Rows = Readonly<Partial<Record<TableName, readonly AnyRow[]>>>;

export interface FieldChange {
  readonly field: string;
  readonly old: Cell;
  readonly now: Cell;
  /** It follows from something that is told elsewhere: a passage that moved, an event under another id. */
  readonly follows: boolean;
}

interface OfTable {
  readonly table: TableName;
}

/** A row that is new, is gone, says something else, or is the same in another place or under another id. */
export type Change =
  | (OfTable & {readonly kind: "added" | "removed"; readonly row: AnyRow})
  | (OfTable & {
      readonly kind: "changed" | "moved";
      readonly before: AnyRow;
      readonly row: AnyRow;
      readonly fields: readonly FieldChange[];
    });

export const changeKinds = ["added", "removed", "changed", "moved"] as const;

/** The id of a row. */
export const idOf = (row: AnyRow): string => String(row.id);

const byId = (rows: readonly AnyRow[]): Map<string, AnyRow> => new Map(rows.map((row) => [idOf(row), row]));

const same = (a: Cell | undefined, b: Cell | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What says where a passage stands and how its utterance is known: it changes with the place. */
const place = /^(?:id|start|end|prefix|suffix|group_id|\w+_start|\w+_end)$/;

/** The columns that both rows have and that differ: a column that came with a newer program is no change of a row. */
function changedFields(
  before: AnyRow,
  row: AnyRow,
  moved: boolean,
  renamed: ReadonlyMap<string, string>
): FieldChange[] {
  const names = Object.keys(row).filter((field) => field in before && !same(before[field], row[field]));
  return names.map((field) => {
    const [old = null, now = null] = [before[field], row[field]];
    const follows = (moved && place.test(field)) || (typeof old === "string" && renamed.get(old) === now);
    return {field, old, now, follows};
  });
}

interface Sorted {
  readonly table: TableName;
  readonly now: readonly AnyRow[];
  readonly was: ReadonlyMap<string, AnyRow>;
  readonly removed: readonly AnyRow[];
  /** Of a row that is new, the row that it was under another id. */
  readonly moved: ReadonlyMap<AnyRow, AnyRow>;
}

function sortRows(table: TableName, a: readonly AnyRow[], b: readonly AnyRow[], renamed: Map<string, string>): Sorted {
  const [was, is] = [byId(a), byId(b)];
  const gone = a.filter((row) => !is.has(idOf(row)));
  const moved = pairMoves(
    table,
    gone,
    b.filter((row) => !was.has(idOf(row))),
    renamed
  );
  for (const [row, before] of moved) renamed.set(idOf(before), idOf(row));
  const kept = new Set(moved.values());
  return {table, now: b, was, removed: gone.filter((row) => !kept.has(row)), moved};
}

function changesOf({table, now, was, removed, moved}: Sorted, renamed: ReadonlyMap<string, string>): Change[] {
  const found = now.flatMap((row): Change[] => {
    const there = was.get(idOf(row));
    const before = there ?? moved.get(row);
    if (!before) return [{table, kind: "added", row}];
    const fields = changedFields(before, row, !there, renamed);
    if (!there) return [{table, kind: "moved", before, row, fields}];
    return fields.length === 0 ? [] : [{table, kind: "changed", before, row, fields}];
  });
  return [...found, ...removed.map((row): Change => ({table, kind: "removed", row}))];
}

/**
 * What is different in the rows of `b` from those of `a`, each row once, in the order of the tables. Rows are the same if
 * their id is; ids are hashes of document and span. Ids stand once in a table.
 */
export function difference(a: Rows, b: Rows): Change[] {
  const renamed = new Map<string, string>();
  const sorted = tableNames.map((table) => sortRows(table, a[table] ?? [], b[table] ?? [], renamed));
  return sorted.flatMap((each) => changesOf(each, renamed));
}

/** The rows of `a` with these changes made, in the order of `a` with what is new at the end. */
export function applyDifference(a: Rows, changes: readonly Change[]): Rows {
  const tables = new Map(tableNames.map((table) => [table, byId(a[table] ?? [])]));
  for (const change of changes) {
    const rows = tables.get(change.table);
    if (change.kind === "removed") rows?.delete(idOf(change.row));
    if (change.kind === "moved") rows?.delete(idOf(change.before));
  }
  for (const {table, kind, row} of changes) if (kind !== "removed") tables.get(table)?.set(idOf(row), row);
  return Object.fromEntries([...tables].map(([table, rows]) => [table, [...rows.values()]]));
}
