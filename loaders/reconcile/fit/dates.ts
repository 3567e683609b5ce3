import {meets, parseEdtf, width, type DateRange} from "../../../src/model/edtf.js";
import {anyPair} from "./words.js";

/** Dates with what they say, parsed once: every report is compared with many. */
export type Dates = ReadonlyMap<string, DateRange>;

/** When something happened, as far as its reports tell: the dates they give and the days they were published on. */
export interface Times {
  readonly dates: Dates;
  readonly published: Dates;
}

/** A report without a date is taken to be of the news of these days before its publication. */
export const newsDays = 90;

/** A date as far as it can be read. */
export function toDates(text: string | null | undefined): Dates {
  const range = text ? parseEdtf(text) : null;
  return new Map(text && range ? [[text, range]] : []);
}

/** Days between two dates: 0 where they can be the same; Infinity where one has no year. */
export function gap(a: DateRange, b: DateRange): number {
  if (meets(a, b)) return 0;
  if (a.yearless || b.yearless) return Infinity;
  return Math.max(
    (a.earliest ?? -Infinity) - (b.latest ?? Infinity),
    (b.earliest ?? -Infinity) - (a.latest ?? Infinity)
  );
}

/** Smallest gap between what the one and what the other gives; null where one gives nothing. */
export function gapBetween(a: Dates, b: Dates): number | null {
  if (a.size === 0 || b.size === 0) return null;
  let smallest = Infinity;
  for (const one of a.values()) for (const other of b.values()) smallest = Math.min(smallest, gap(one, other));
  return smallest;
}

/** True if a date lies in the time that a document published on that day reports as news. */
const isNews = (date: DateRange, published: DateRange): boolean =>
  (date.latest ?? Infinity) >= (published.earliest ?? -Infinity) - newsDays &&
  (date.earliest ?? -Infinity) <= (published.latest ?? Infinity) + 1;

/**
 * True if an undated report can be of the same time as the other: the other's date was news when it was published,
 * or both were published within the same season of news. Nothing known speaks against nothing.
 */
export function undatedFits(undated: Times, other: Times): boolean {
  if (undated.published.size === 0) return true;
  if (other.dates.size > 0) return anyPair(other.dates.values(), undated.published.values(), isNews);
  const between = gapBetween(undated.published, other.published);
  return between === null || between <= newsDays;
}

/** The date that leaves least open; null where none is given. */
export const narrowest = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((date) => date !== null)
    .reduce<string | null>((best, date) => (best === null || width(date) < width(best) ? date : best), null);
