import {fromDay, parseEdtf, type DateRange} from "./edtf.js";

const months = "January February March April May June July August September October November December".split(" ");
const withDay = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ");

const monthDay = (month: number, day: number): string => `${withDay[month - 1] ?? ""} ${day}`;

function sayYearless({month, day}: {month: number; day: number | null}): string {
  return `${day === null ? (months[month - 1] ?? "") : monthDay(month, day)} (year not given)`;
}

function sayPoint(range: DateRange): string {
  if (range.yearless) return sayYearless(range.yearless);
  const {year, month, day} = fromDay(range.earliest ?? 0);
  if (range.unit === "day") return `${monthDay(month, day)}, ${year}`;
  if (range.unit === "month") return `${months[month - 1] ?? ""} ${year}`;
  const last = fromDay(range.latest ?? 0).year;
  return last === year ? String(year) : `${year} to ${last}`;
}

/** “Jan. 20 to March 20, 2025”: the year once where both ends share it. */
function sayBoth(from: DateRange, to: DateRange): string {
  const [first, last] = [sayPoint(from), sayPoint(to)];
  const year = /,? \d{4}$/;
  const shared = year.exec(first)?.[0] === year.exec(last)?.[0];
  return `${shared ? first.replace(year, "") : first} to ${last}`;
}

function sayInterval(text: string): string {
  const [from, to] = text.split("/").map(parseEdtf);
  if (from && to) return sayBoth(from, to);
  return from ? `since ${sayPoint(from)}` : to ? `until ${sayPoint(to)}` : text;
}

/**
 * An EDTF date in words, in the style of the Associated Press: “Jan. 7, 2026”, “February 2025”,
 * “Jan. 7 (year not given)”, “around January 2026”, “Jan. 20 to March 20, 2025”, “since Jan. 20, 2025”.
 * A string that is no date of ours comes back as it is.
 */
export function sayDate(text: string): string {
  const range = parseEdtf(text);
  if (range === null) return text;
  const words = range.unit === "interval" ? sayInterval(text) : sayPoint(range);
  return `${range.approximate ? "around " : ""}${words}${range.uncertain ? " (uncertain)" : ""}`;
}
