/**
 * Dates as the tables write them: Extended Date/Time Format (Library of Congress, 2019), level 0 and of level 1
 * `XXXX-01-07`, `2026-01~`, `2026?`, `2026%`, `2026-01-XX`, `202X` and intervals with open ends (`2025-01-20/..`).
 * No seasons, no times of day. Days are counted in whole days since 1970-01-01, in the proleptic Gregorian calendar.
 */
export interface DateRange {
  /** First day that it can be; null: open, or a date without its year. */
  readonly earliest: number | null;
  /** Last day that it can be. */
  readonly latest: number | null;
  readonly unit: "year" | "month" | "day" | "interval";
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** For a date without its year (`XXXX-01-07`): month and, where it is given, day. */
  readonly yearless: {readonly month: number; readonly day: number | null} | null;
}

const day = 86_400_000;
const point = /^(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(0[1-9]|1[0-2]|XX)(?:-(0[1-9]|[12]\d|3[01]|XX))?)?([~?%])?$/;
/** How far a date with `~` reaches beyond itself, in days. */
const slack = {day: 3, month: 15, year: 180, interval: 0} as const;

/** The day's number since 1970-01-01; null where the calendar has no such day. */
export function toDay(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date.getTime() / day : null;
}

/** Year, month (1 to 12) and day of the month of a day's number. */
export function fromDay(number: number): {year: number; month: number; day: number} {
  const date = new Date(number * day);
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

function span(years: string, month: string | undefined, date: string | undefined): [number | null, number | null] {
  const first = Number(years.replaceAll("X", "0"));
  const last = Number(years.replaceAll("X", "9"));
  const [m1, m2] = month === undefined || month === "XX" ? [1, 12] : [Number(month), Number(month)];
  const anyDay = date === undefined || date === "XX";
  return [toDay(first, m1, anyDay ? 1 : Number(date)), toDay(last, m2, anyDay ? lastDayOf(last, m2) : Number(date))];
}

function parsePoint(text: string): DateRange | null {
  const [, years, month, date, mark] = point.exec(text) ?? [];
  if (years === undefined || (mark !== undefined && text.includes("X"))) return null;
  if (date !== undefined && date !== "XX" && month === "XX") return null;
  const known = (part: string | undefined): boolean => part !== undefined && part !== "XX";
  const unit = known(date) ? "day" : known(month) ? "month" : "year";
  const flags = {approximate: mark === "~" || mark === "%", uncertain: mark === "?" || mark === "%"};
  if (years === "XXXX") {
    if (!known(month) || (known(date) && toDay(2000, Number(month), Number(date)) === null)) return null;
    const yearless = {month: Number(month), day: known(date) ? Number(date) : null};
    return {earliest: null, latest: null, unit, ...flags, yearless};
  }
  const [earliest, latest] = span(years, month, date);
  return earliest === null || latest === null ? null : {earliest, latest, unit, ...flags, yearless: null};
}

/**
 * What an EDTF string says; null if it is none of the forms above, or a day that the calendar does not have.
 * An interval of which one end leaves digits open while the other is marked (`13XX/2026?`) is none of level 1.
 */
export function parseEdtf(text: string): DateRange | null {
  const parts = text.split("/");
  if (parts.length === 1) return parsePoint(text);
  if (parts.length !== 2 || (text.includes("X") && /[~?%]/.test(text))) return null;
  const [from, to] = parts.map((part) => (part === "" || part === ".." ? null : parsePoint(part)));
  const isOpen = (i: number): boolean => parts[i] === "" || parts[i] === "..";
  if ((!from && !isOpen(0)) || (!to && !isOpen(1)) || (!from && !to) || from?.yearless || to?.yearless) return null;
  const earliest = from?.earliest ?? null;
  const latest = to?.latest ?? null;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  const either = (flag: "approximate" | "uncertain"): boolean => Boolean(from?.[flag]) || Boolean(to?.[flag]);
  return {
    earliest,
    latest,
    unit: "interval",
    approximate: either("approximate"),
    uncertain: either("uncertain"),
    yearless: null
  };
}

/** First and last day, with what `~` adds; infinite where open. */
export function dateBounds(range: DateRange): [number, number] {
  const more = range.approximate ? slack[range.unit] : 0;
  return [(range.earliest ?? -Infinity) - more, (range.latest ?? Infinity) + more];
}

/** True if some year puts the yearless date into the range. */
export function fitsSomeYear(
  {month, day: date}: {month: number; day: number | null},
  [from, to]: [number, number]
): boolean {
  if (!Number.isFinite(from) || !Number.isFinite(to) || to - from > 8 * 366) return true;
  for (let year = fromDay(from).year; year <= fromDay(to).year; year++) {
    const first = toDay(year, month, date ?? 1);
    const last = date === null ? toDay(year, month, lastDayOf(year, month)) : first;
    if (first !== null && last !== null && first <= to && last >= from) return true;
  }
  return false;
}

/** True if both can be the date of one thing: as `compatible`, for dates that are parsed. */
export function meets(a: DateRange, b: DateRange): boolean {
  if (a.yearless && b.yearless) {
    const sameDay = a.yearless.day === null || b.yearless.day === null || a.yearless.day === b.yearless.day;
    return a.yearless.month === b.yearless.month && sameDay;
  }
  if (a.yearless) return fitsSomeYear(a.yearless, dateBounds(b));
  if (b.yearless) return fitsSomeYear(b.yearless, dateBounds(a));
  const [from, to] = dateBounds(a);
  const [since, until] = dateBounds(b);
  return from <= until && since <= to;
}

/** True if both can be the date of one thing: `2026-01` and `2026-01-07`, `XXXX-01-07` and `2026-01-07`. */
export function compatible(a: string, b: string): boolean {
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  return x !== null && y !== null && meets(x, y);
}

/** How much a date leaves open, in days; a date without its year leaves more than any year. */
export function width(text: string): number {
  const range = parseEdtf(text);
  if (range === null) return Infinity;
  if (range.yearless) return range.yearless.day === null ? 100_000 : 50_000;
  const [from, to] = dateBounds(range);
  return to - from;
}

/** Orders dates by their first day, then by their last; those without a year, and what is no date, come last. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [parseEdtf(a), parseEdtf(b)];
  const key = (range: DateRange | null): [number, number, number] =>
    range === null
      ? [2, 0, 0]
      : range.yearless
        ? [1, range.yearless.month, range.yearless.day ?? 0]
        : [0, range.earliest ?? -1e9, range.latest ?? 1e9];
  const [left, right] = [key(x), key(y)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
