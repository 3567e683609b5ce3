import {fromDay, type DateRange} from "../../../src/model/edtf.js";
import {newsDays, type Times} from "./dates.js";

const pad = (n: number): string => String(n).padStart(2, "0");
const monthOf = (day: number): string => {
  const {year, month} = fromDay(day);
  return `${year}-${pad(month)}`;
};

/** Longer spans are filed under no month: they fit nearly any. */
const longest = 400;

/** The months that a span of days reaches into. */
function monthsBetween(from: number, to: number): string[] {
  const months = new Set<string>();
  for (let day = from; day < to; day += 14) months.add(monthOf(day));
  return [...months.add(monthOf(to))];
}

function monthsOf({earliest, latest, yearless}: DateRange, slip: number): string[] {
  if (yearless) return [`XXXX-${pad(yearless.month)}`];
  if (earliest === null || latest === null || latest - earliest > longest) return [];
  return monthsBetween(earliest - slip, latest + slip);
}

const anyYear = (month: string): string => `XXXX${month.slice(4)}`;

/**
 * Months in which something can have happened: those of its dates, give or take `slip` days, or those of the news
 * before its publication. A date without its year meets the others under the month of any year. Empty where nothing
 * tells a time.
 */
export function monthsFor({dates, published}: Times, slip: number): string[] {
  const months =
    dates.size > 0
      ? [...dates.values()].flatMap((date) => monthsOf(date, slip))
      : [...published.values()].flatMap(({earliest, latest}) =>
          earliest === null || latest === null || latest - earliest > longest
            ? []
            : monthsBetween(earliest - newsDays, latest + 1)
        );
  return [...new Set([...months, ...months.map(anyYear)])];
}
