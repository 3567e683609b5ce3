import type {Count} from "../../model/count.js";
import {groupBy} from "../../model/groupBy.js";
import {totalOf} from "../../model/total.js";
import type {IntervalRow} from "../kinds/intervalBars.js";
import {toTimeSpan} from "../kinds/timeSpan.js";
import type {ChartSpec} from "./chartSpec.js";
import {groupKey, type SpecRow} from "./specRow.js";

/** A row with the numbers that its bar and its own mark have. */
export type CountRow = SpecRow & IntervalRow;

const numberOf = (row: SpecRow, column: string): number | null => {
  const value = row[column];
  return typeof value === "number" ? value : null;
};

/** The number of a row's event over all its reports. */
export const eventCount = (row: SpecRow, count: string): Count => ({
  low: numberOf(row, `${count}_low`),
  high: numberOf(row, `${count}_high`)
});

/** The events of rows, the first row of each. */
export const eventsOf = (rows: readonly SpecRow[]): SpecRow[] =>
  [...groupBy(rows, (row) => row.event_id).values()].flatMap(([first]) => first ?? []);

const days = 86_400_000;
/** Waves of departures are counted over weeks: dates this many days apart are of two waves. */
const apartBy: Readonly<Record<string, number>> = {departure_reports: 60 * days, incident_reports: 0};

interface Claim extends Count {
  readonly row: SpecRow;
}

/** Whether two events may count the same people: what is not known speaks for it. */
const mayOverlap =
  (table: ChartSpec["table"]) =>
  (a: Claim, b: Claim): boolean => {
    const [x, y] = [a, b].map(({row}) => toTimeSpan(typeof row.date === "string" ? row.date : null));
    if (!x || !y) return true;
    const gap = Math.max(x.from.getTime() - y.to.getTime(), y.from.getTime() - x.to.getTime());
    return gap < (apartBy[table] ?? 0);
  };

/** What comes of reckoning the events of a group together. */
export interface Reckoned extends Count {
  readonly events: number;
  /** Events that may count the same people as another, and are not added. */
  readonly included: number;
  readonly open: boolean;
}

/** The numbers of a group's events together: never more than is sure to be apart, and open where one of them is. */
export function reckonGroup({table, count, reckon}: ChartSpec, rows: readonly SpecRow[]): Reckoned {
  const claims = eventsOf(rows).map((row): Claim => ({row, ...eventCount(row, count)}));
  const open = claims.some(({low, high}) => low === null || high === null);
  if (reckon === "total") {
    const {low, high, included} = totalOf(claims, mayOverlap(table));
    return {low, high, events: claims.length, included: included.length, open};
  }
  const mean = (numbers: readonly number[]): number =>
    Math.round((numbers.reduce((sum, n) => sum + n, 0) / numbers.length) * 10) / 10;
  const highs = claims.flatMap(({high}) => high ?? []);
  return {
    low: mean(claims.map(({low}) => low ?? 0)),
    high: highs.length === claims.length ? mean(highs) : null,
    events: claims.length,
    included: 0,
    open
  };
}

/** The rows with the numbers that are drawn: of each event, or of each group together. */
export function countRows(spec: ChartSpec, rows: readonly SpecRow[]): CountRow[] {
  const {count, group, reckon} = spec;
  const together = groupBy(rows, (row) => groupKey(row, group));
  const reckoned = new Map([...together].map(([key, own]) => [key, reckonGroup(spec, own)]));
  return rows.map((row): CountRow => {
    const key = groupKey(row, group);
    const {low, high} = (reckon === "each" ? undefined : reckoned.get(key)) ?? eventCount(row, count);
    const own = eventCount(row, `report_${count}`);
    const event_id = reckon === "each" ? String(row.event_id) : key;
    return {...row, event_id, low, high, report_low: own.low, report_high: own.high};
  });
}
