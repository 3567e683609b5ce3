import {fromDay, toDay} from "../../model/edtf.js";
import {sayDate} from "../../model/sayDate.js";
import {type DateColumn, ever, never} from "./columns.js";
import {type Days, isUndated, yearlessFits} from "./crossfilter.js";

export const units = ["day", "week", "month", "year", "decade", "century"] as const;
export type Unit = (typeof units)[number];

/** Stretches of time beside one another. */
export interface Bins {
  readonly unit: Unit;
  /** First day of each, and the day after the last. */
  readonly edges: readonly number[];
  /** The bin of each day from the first edge on. */
  readonly binOfDay: Uint16Array;
}

/** How many rows there are in each bin. */
export interface BinCounts {
  /** Rows that surely fall into it. */
  readonly sure: Uint32Array;
  /** Rows that may fall into it, or into another. */
  readonly possible: Uint32Array;
  /** Rows without a date. */
  readonly undated: number;
}

/** More bars are too thin to be chosen. */
const most = 120;
/** Fewer bars say nothing of time. */
const fewest = 6;
/** So many rows of a hundred must surely be in a bin of a unit for it to be taken. */
const share = 0.75;

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** A day's number as `2026-01-07`. */
export function isoDay(number: number): string {
  const {year, month, day} = fromDay(number);
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

const yearsOf: Readonly<Partial<Record<Unit, number>>> = {year: 1, decade: 10, century: 100};

/** First day of the unit that a day is in, moved by so many units. */
function startOf(unit: Unit, number: number, by = 0): number {
  if (unit === "day") return number + by;
  // The first Monday after 1970-01-01 is day 4.
  if (unit === "week") return Math.floor((number - 4) / 7) * 7 + 4 + by * 7;
  const {year, month} = fromDay(number);
  if (unit === "month") {
    const months = year * 12 + month - 1 + by;
    return toDay(Math.floor(months / 12), (months % 12) + 1, 1) ?? number;
  }
  const years = yearsOf[unit] ?? 1;
  return toDay(Math.floor(year / years) * years + by * years, 1, 1) ?? number;
}

/** Bins of a unit that hold all the days; null where they would be too many. */
function binsOf(unit: Unit, [from, to]: Days): Bins | null {
  const edges = [startOf(unit, from)];
  while ((edges.at(-1) ?? 0) <= to && edges.length <= most + 1) edges.push(startOf(unit, edges.at(-1) ?? 0, 1));
  if (edges.length > most + 1) return null;
  while (edges.length <= fewest) edges.unshift(startOf(unit, edges[0] ?? 0, -1));
  const first = edges[0] ?? 0;
  const binOfDay = new Uint16Array((edges.at(-1) ?? 0) - first);
  for (let bin = 0; bin + 1 < edges.length; bin++)
    binOfDay.fill(bin, (edges[bin] ?? 0) - first, (edges[bin + 1] ?? 0) - first);
  return {unit, edges, binOfDay};
}

/** From the first to the last day that any of the rows gives; null where none gives one. */
function reach({earliest, latest}: DateColumn, rows: Uint32Array): Days | null {
  let from = never;
  let to = ever;
  for (const row of rows) {
    for (const day of [earliest[row] ?? never, latest[row] ?? ever]) {
      if (day === never || day === ever) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  return from <= to ? [from, to] : null;
}

/** The share of the dated rows that surely are in one bin. */
function sureShare(dates: DateColumn, bins: Bins, rows: Uint32Array): number {
  const {sure, possible} = countBins(dates, bins, rows);
  const within = sure.reduce((sum, n) => sum + n, 0);
  return within === 0 && possible.every((n) => n === 0) ? 1 : within / rowsTouching(dates, bins, rows);
}

function rowsTouching({earliest, latest}: DateColumn, {edges}: Bins, rows: Uint32Array): number {
  const [from, to] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  let count = 0;
  for (const row of rows) if ((earliest[row] ?? never) < to && (latest[row] ?? ever) >= from) count++;
  return count;
}

/**
 * Bins for the dates of rows, or for the chosen days: the finest unit that gives no more bars than one can choose and
 * in which most dates fall into one bar. Null where no row has a date.
 */
export function binsFor(dates: DateColumn, rows: Uint32Array, zoom: Days | null): Bins | null {
  const all = reach(dates, rows);
  if (all === null) return null;
  const days: Days = zoom ? [Math.max(zoom[0], all[0]), Math.min(zoom[1], all[1])] : all;
  const wanted = days[0] <= days[1] ? days : all;
  const possible = units.map((unit) => binsOf(unit, wanted)).filter((bins) => bins !== null);
  return possible.find((bins) => sureShare(dates, bins, rows) >= share) ?? possible[0] ?? null;
}

/** A row whose date leaves more than one bin open is counted as possible in each of them. */
export function countBins(dates: DateColumn, {edges, binOfDay}: Bins, rows: Uint32Array): BinCounts {
  const bins = edges.length - 1;
  const [first, end] = [edges[0] ?? 0, edges[bins] ?? 0];
  const sure = new Uint32Array(bins);
  const steps = new Int32Array(bins + 1);
  const yearless = new Map<number, number>();
  const {earliest, latest} = dates;
  let undated = 0;
  for (const row of rows) {
    const from = earliest[row] ?? never;
    const to = latest[row] ?? ever;
    if (from === never) {
      if (isUndated(dates, row)) undated++;
      else yearless.set(dates.yearless[row] ?? 0, (yearless.get(dates.yearless[row] ?? 0) ?? 0) + 1);
      continue;
    }
    if (from >= end || to < first) continue;
    const bin = binOfDay[Math.max(from, first) - first] ?? 0;
    const last = binOfDay[Math.min(to, end - 1) - first] ?? 0;
    if (bin === last && from >= first && to < end) sure[bin] = (sure[bin] ?? 0) + 1;
    else {
      steps[bin] = (steps[bin] ?? 0) + 1;
      steps[last + 1] = (steps[last + 1] ?? 0) - 1;
    }
  }
  let open = 0;
  const possible = sure.map((_, bin) => (open += steps[bin] ?? 0));
  for (const [code, count] of yearless)
    for (let bin = 0; bin < bins; bin++)
      if (yearlessFits(code, [edges[bin] ?? 0, (edges[bin + 1] ?? 0) - 1]))
        possible[bin] = (possible[bin] ?? 0) + count;
  return {sure, possible, undated};
}

/** First and last day of a bin. */
export const daysOfBin = ({edges}: Bins, bin: number): Days => [edges[bin] ?? 0, (edges[bin + 1] ?? 0) - 1];

/** A bin in words: “Jan. 13, 2026”, “week of Jan. 12, 2026”, “January 2026”, “2026”, “2020 to 2029”. */
export function sayBin(bins: Bins, bin: number): string {
  const [from, to] = daysOfBin(bins, bin);
  const day = isoDay(from);
  if (bins.unit === "day") return sayDate(day);
  if (bins.unit === "week") return `week of ${sayDate(day)}`;
  if (bins.unit === "month") return sayDate(day.slice(0, 7));
  return bins.unit === "year" ? day.slice(0, 4) : `${day.slice(0, 4)} to ${isoDay(to).slice(0, 4)}`;
}
