import {fitsSomeYear, parseEdtf} from "../../model/edtf.js";
import {type Columns, type DateColumn, ever, type FacetColumn, never} from "./columns.js";
import type {Filters} from "./viewState.js";

/** The first and last day of a brush. */
export type Days = readonly [from: number, to: number];

/** Which rows fit, and how many have each value. Rows that are in no count are in none of the counts. */
export interface Counts {
  /** For each facet in the columns' order, how many rows have each value that fit all filters but the facet's own. */
  readonly values: readonly Uint32Array[];
  /** The same among the rows that fit all filters. */
  readonly inView: readonly Uint32Array[];
  /** Rows that fit, in the columns' order. */
  readonly rows: Uint32Array;
  /** Rows that fit and are in no count. */
  readonly uncounted: Uint32Array;
  /** Rows that fit all filters but that of time. */
  readonly anyTime: Uint32Array;
}

/** A filter of time as days; null where there is none. */
export function daysOf({from, to}: Pick<Filters, "from" | "to">): Days | null {
  if (from === null && to === null) return null;
  return [parseEdtf(from ?? "")?.earliest ?? ever, parseEdtf(to ?? "")?.latest ?? never];
}

export const isUndated = ({earliest, yearless}: DateColumn, row: number): boolean =>
  earliest[row] === never && yearless[row] === 0;

/** True if a date without its year, as the columns hold it, can fall into the days. */
export const yearlessFits = (code: number, [from, to]: Days): boolean =>
  fitsSomeYear({month: code >> 5, day: code & 31 || null}, [
    from === ever ? -Infinity : from,
    to === never ? Infinity : to
  ]);

/** Marks the rows whose values are none of the chosen ones. */
function markFacet({slots, values}: FacetColumn, chosen: ReadonlySet<string>, marks: Uint32Array, bit: number): void {
  const wanted = new Uint8Array(values.length);
  values.forEach((value, code) => (wanted[code] = Number(chosen.has(value))));
  const [first, ...more] = slots;
  if (!first) return;
  for (let row = 0; row < first.length; row++) if (wanted[first[row] ?? 0] === 0) marks[row] = (marks[row] ?? 0) | bit;
  wanted[0] = 0;
  for (const slot of more)
    for (let row = 0; row < slot.length; row++) if (wanted[slot[row] ?? 0] === 1) marks[row] = (marks[row] ?? 0) & ~bit;
}

/** Marks the rows whose dates can't fall into the brush. */
function markTime(dates: DateColumn, filters: Filters, marks: Uint32Array, bit: number): void {
  const days = daysOf(filters);
  if (days === null && !filters.undated) return;
  const [from, to] = days ?? [never, ever];
  const {earliest, latest, yearless} = dates;
  for (let row = 0; row < marks.length; row++) {
    const dated = days !== null && (earliest[row] ?? 0) <= to && (latest[row] ?? 0) >= from && earliest[row] !== never;
    if (!dated) marks[row] = (marks[row] ?? 0) | bit;
  }
  for (let row = 0; row < marks.length; row++) {
    const code = yearless[row] ?? 0;
    const fits = code === 0 ? filters.undated && earliest[row] === never : days !== null && yearlessFits(code, days);
    if (fits) marks[row] = (marks[row] ?? 0) & ~bit;
  }
}

/** The rows that have no other marks than these. */
function rowsMarked(marks: Uint32Array, only: number): Uint32Array {
  const rows = new Uint32Array(marks.length);
  let count = 0;
  for (let row = 0; row < marks.length; row++) if (((marks[row] ?? 0) & ~only) === 0) rows[count++] = row;
  return rows.subarray(0, count);
}

/** How many of the rows have each value. */
function tally({slots, values}: FacetColumn, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.length);
  slots.forEach((slot, i) => {
    for (let at = 0; at < rows.length; at++) {
      const code = slot[rows[at] ?? 0] ?? 0;
      if (i === 0 || code !== 0) counts[code] = (counts[code] ?? 0) + 1;
    }
  });
  return counts;
}

const isActive = (filters: Filters, column: FacetColumn): boolean => filters.values[column.id] !== undefined;

/** Values that a link names and the columns don't have: they are left out, so that it shows what is known. */
export const unknownValues = ({facets}: Columns, {values}: Filters): {facet: FacetColumn; value: string}[] =>
  facets.flatMap((facet) =>
    (values[facet.id] ?? []).filter((value) => !facet.values.includes(value)).map((value) => ({facet, value}))
  );

/**
 * Counts rows under filters. Each facet's counts leave its own filter out, so that they say what another choice would
 * give. Each row has a bit for each filter that it fails; the rest is counting.
 */
export function crossfilter(columns: Columns): (filters: Filters) => Counts {
  const timeBit = 1 << columns.facets.length;
  const uncountedBit = timeBit << 1;
  const marks = new Uint32Array(columns.rows);
  return (filters) => {
    marks.fill(0);
    columns.facets.forEach((column, i) => {
      const chosen = filters.values[column.id];
      if (chosen) markFacet(column, new Set(chosen), marks, 1 << i);
    });
    markTime(columns.dates[filters.clock], filters, marks, timeBit);
    const {uncounted} = columns;
    for (let row = 0; row < marks.length; row++)
      if (uncounted[row] === 1) marks[row] = (marks[row] ?? 0) | uncountedBit;
    const rows = rowsMarked(marks, 0);
    const inView = columns.facets.map((column) => tally(column, rows));
    const values = columns.facets.map((column, i) =>
      isActive(filters, column) ? tally(column, rowsMarked(marks, 1 << i)) : (inView[i] ?? new Uint32Array())
    );
    const among = rowsMarked(marks, uncountedBit);
    return {
      values,
      inView,
      rows,
      uncounted: among.filter((row) => uncounted[row] === 1),
      anyTime: rowsMarked(marks, timeBit)
    };
  };
}
