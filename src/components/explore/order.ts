import {type Columns, columnOf, type DateColumn} from "./columns.js";
import type {Sort} from "./viewState.js";

/** Sorts rows by a number each; rows with the same number stay in their order. */
function ranked(rows: number, rank: (row: number) => number): Uint32Array {
  const ranks = Float64Array.from({length: rows}, (_, row) => rank(row));
  return Uint32Array.from({length: rows}, (_, row) => row).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

/* Dates without a year, and what has no date, come last whichever way. */
const latestFirst = ({earliest, latest}: DateColumn, rows: number): Uint32Array =>
  ranked(rows, (row) => ((earliest[row] ?? 0) > (latest[row] ?? 0) ? Infinity : -(latest[row] ?? 0)));

const earliestFirst = ({earliest, latest}: DateColumn, rows: number): Uint32Array =>
  ranked(rows, (row) => ((earliest[row] ?? 0) > (latest[row] ?? 0) ? Infinity : (earliest[row] ?? 0)));

function bySpeaker(columns: Columns): Uint32Array {
  const {values, slots} = columnOf(columns, "speaker");
  const places = new Uint32Array(values.length);
  const collator = new Intl.Collator("en");
  values
    .map((value, code) => ({value, code}))
    .sort((a, b) => Number(a.code === 0) - Number(b.code === 0) || collator.compare(a.value, b.value))
    .forEach(({code}, place) => (places[code] = place));
  return ranked(columns.rows, (row) => places[slots[0]?.[row] ?? 0] ?? 0);
}

const orders: Readonly<Record<Sort, (columns: Columns) => Uint32Array | null>> = {
  newest: () => null,
  oldest: ({dates, rows}) => earliestFirst(dates.published, rows),
  latest: ({dates, rows}) => latestFirst(dates.happened, rows),
  earliest: ({dates, rows}) => earliestFirst(dates.happened, rows),
  speaker: bySpeaker
};

/** Gives a function that puts rows, which come in the columns' order, into another. Each order is worked out once. */
export function orderer(columns: Columns): (rows: Uint32Array, sort: Sort) => Uint32Array {
  const made = new Map<Sort, Uint32Array | null>();
  const wanted = new Uint8Array(columns.rows);
  return (rows, sort) => {
    if (!made.has(sort)) made.set(sort, orders[sort](columns));
    const order = made.get(sort);
    if (!order) return rows;
    wanted.fill(0);
    for (const row of rows) wanted[row] = 1;
    return order.filter((row) => wanted[row] === 1);
  };
}
