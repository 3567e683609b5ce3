import {compatible, parseEdtf, width} from "../../../src/model/edtf.js";

/** When something happened, as far as its reports tell: the dates they give and the days they were published on. */
export interface Times {
  readonly dates: readonly string[];
  readonly published: readonly string[];
}

/** A report without a date is taken to be of the news of these days before its publication. */
const newsDays = 90;

const dayOf = (date: string, end: "earliest" | "latest"): number | null => parseEdtf(date)?.[end] ?? null;

/** Days between two dates: 0 where they can be the same; Infinity where one has no year. */
export function gap(a: string, b: string): number {
  if (compatible(a, b)) return 0;
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  if (!x || !y || x.yearless || y.yearless) return Infinity;
  return Math.max(
    (x.earliest ?? -Infinity) - (y.latest ?? Infinity),
    (y.earliest ?? -Infinity) - (x.latest ?? Infinity)
  );
}

/** Smallest gap between what the one and what the other gives; null where one gives nothing. */
export function gapBetween(a: readonly string[], b: readonly string[]): number | null {
  const gaps = a.flatMap((one) => b.map((other) => gap(one, other)));
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** True if a date lies in the time that a document published on one of these days reports as news. */
const isNews = (date: string, published: readonly string[]): boolean =>
  published.some((day) => {
    const [from, to] = [dayOf(date, "earliest"), dayOf(date, "latest")];
    const [first, last] = [dayOf(day, "earliest"), dayOf(day, "latest")];
    return (
      from === null || to === null || first === null || last === null || (to >= first - newsDays && from <= last + 1)
    );
  });

/**
 * True if an undated report can be of the same time as the other: the other's date was news when it was published,
 * or both were published within the same season of news. Nothing known speaks against nothing.
 */
export function undatedFits(undated: Times, other: Times): boolean {
  if (undated.published.length === 0) return true;
  if (other.dates.length > 0) return other.dates.some((date) => isNews(date, undated.published));
  const between = gapBetween(undated.published, other.published);
  return between === null || between <= newsDays;
}

/** The date that leaves least open; null where none is given. */
export const narrowest = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((date) => date !== null)
    .reduce<string | null>((best, date) => (best === null || width(date) < width(best) ? date : best), null);
