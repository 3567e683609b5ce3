import {fromDay, type DateRange} from "../../../src/model/edtf.js";
import {surnameKeys} from "../fit/names.js";
import type {Piece} from "./piece.js";

const pad = (n: number): string => String(n).padStart(2, "0");
const monthOf = (day: number): string => {
  const {year, month} = fromDay(day);
  return `${year}-${pad(month)}`;
};

/** The months that a date reaches into with a day's slip, at most a dozen; for a date without its year `XXXX-01`. */
function monthsOf({earliest, latest, yearless}: DateRange): string[] {
  if (yearless) return [`XXXX-${pad(yearless.month)}`];
  if (earliest === null || latest === null || latest - earliest > 366) return [];
  const months = new Set<string>();
  for (let day = earliest - 1; day <= latest + 1; day += 14) months.add(monthOf(day));
  return [...months.add(monthOf(latest + 1))];
}

/** Months in which it can have happened: of its dates, or of the news before its publication. */
function monthsFor({dates, published}: Piece): string[] {
  if (dates.size > 0) return [...dates.values()].flatMap(monthsOf);
  return [...published.values()].flatMap(({latest}) =>
    latest === null ? [] : [monthOf(latest), monthOf(latest - 30), monthOf(latest - 60)]
  );
}

/**
 * What pieces of one incident share: a name, or the place and the month. A date without its year and a document
 * without a date meet the others under the month of any year, or the place alone.
 */
export function keysOf(piece: Piece): string[] {
  const months = monthsFor(piece);
  const anyYear = months.map((month) => `XXXX${month.slice(4)}`);
  const when = [...new Set([...months, ...anyYear])];
  const places = [...piece.places, ...(piece.places.size === 0 ? piece.regions : [])].map((place) =>
    place.toLowerCase()
  );
  return [
    ...surnameKeys(piece.victims),
    ...surnameKeys(piece.officers),
    ...places.flatMap((place) => (when.length > 0 ? when.map((month) => `${place} ${month}`) : [`${place} undated`]))
  ];
}
