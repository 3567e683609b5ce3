import {groupBy} from "../../model/groupBy.js";
import type {ChartSpec, SpecFilter} from "./chartSpec.js";
import {inReadingOrder, planOf, type Plan, type Sort} from "./plan.js";
import {groupKey, type SpecRow, type SpecValue} from "./specRow.js";

/** Lower case letter by letter, as DuckDB has it: a letter stays one letter. */
const lower = (text: string): string => [...text].map((char) => [...char.toLowerCase()][0] ?? char).join("");

const conditions: Readonly<Record<SpecFilter["op"], (cell: SpecValue, value: string) => boolean>> = {
  is: (cell, value) => cell !== null && String(cell) === value,
  isNot: (cell, value) => cell === null || String(cell) !== value,
  has: (cell, value) => cell !== null && lower(String(cell)).includes(lower(value)),
  given: (cell) => cell !== null,
  atLeast: (cell, value) => cell !== null && Number(cell) >= Number(value),
  atMost: (cell, value) => cell !== null && Number(cell) <= Number(value)
};

const cellOf = (row: SpecRow, column: string): SpecValue => row[column] ?? null;

const isChosen =
  ({filters, flags, told}: Plan) =>
  (row: SpecRow): boolean =>
    filters.every(({column, op, value}) => conditions[op](cellOf(row, column), value)) &&
    flags.every((column) => cellOf(row, column) === true) &&
    told.every((column) => cellOf(row, column) !== null);

/** By code point, as DuckDB compares: by code unit, letters beyond the first plane would come too early. */
function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareBy(sorts: readonly Sort[]): (a: SpecRow, b: SpecRow) => number {
  return (a, b) => {
    for (const {column, down} of sorts) {
      const [x, y] = [cellOf(a, column), cellOf(b, column)];
      if (x === y) continue;
      if (x === null || y === null) return x === null ? 1 : -1;
      const order = typeof x === "string" ? compareText(x, String(y)) : Number(x) - Number(y);
      if (order !== 0) return down ? -order : order;
    }
    return 0;
  };
}

function picked(rows: readonly SpecRow[], {pick}: Plan): readonly SpecRow[] {
  if (pick === null) return rows;
  const sorted = [...rows].sort(compareBy(pick.by));
  return [...groupBy(sorted, (row) => JSON.stringify(pick.of.map((column) => cellOf(row, column)))).values()].flatMap(
    ([first]) => first ?? []
  );
}

/** The passages that a spec is about, before any is left out because there are too many. */
export function chosenRows(spec: ChartSpec, passages: readonly SpecRow[]): SpecRow[] {
  const plan = planOf(spec);
  const groups = groupBy(picked(passages.filter(isChosen(plan)), plan), (row) => groupKey(row, plan.group));
  return [...groups].flatMap(([key, rows]) =>
    rows.map((row): SpecRow => ({...row, group_key: key, group_rows: rows.length}))
  );
}

/**
 * The rows that a spec draws, from the passages of its table: what its SQL gives (src/charts/spec/queryOfSpec.ts), without
 * a database.
 */
export function rowsOfSpec(spec: ChartSpec, passages: readonly SpecRow[]): SpecRow[] {
  const {rank, shown, limit} = planOf(spec);
  const ranked = compareBy(rank);
  const sorted = chosenRows(spec, passages).sort(compareBy([...rank, ...inReadingOrder]));
  let place = 0;
  const drawn = sorted.filter((row, i) => {
    const before = sorted[i - 1];
    if (!before || ranked(before, row) !== 0) place++;
    return place <= shown;
  });
  return drawn.slice(0, limit);
}
