import type {DateRange} from "../../../src/model/edtf.js";
import {monthsFor} from "../fit/months.js";
import {surnameKeys} from "../fit/names.js";
import type {Piece} from "./piece.js";

/** The day of a date that gives one; null for a month, a year, a span. */
const dayOf = ({earliest, latest, yearless}: DateRange): number | null =>
  !yearless && earliest !== null && earliest === latest ? earliest : null;

/** The days told, where all dates are days. */
function daysOf({dates}: Piece): number[] {
  const days = [...dates.values()].map(dayOf);
  return days.includes(null) ? [] : (days as number[]);
}

const placesOf = ({places, regions}: Piece): string[] =>
  [...(places.size > 0 ? places : regions).values()].map(({key}) => key);

const names = (piece: Piece): string[] => [...surnameKeys(piece.victims), ...surnameKeys(piece.officers)];

/** Everything in a place by day, by month, and as a whole for what tells no time. */
const filings = {
  day: (place: string, day: number): string => `${place} day ${day}`,
  month: (place: string, month: string): string => `${place} month ${month}`,
  /** What tells no day, by month. */
  vague: (place: string, month: string): string => `${place} vague ${month}`,
  timeless: (place: string): string => `${place} timeless`,
  any: (place: string): string => `${place} any`
};

/** What a piece is filed under: names, and its places with the day, with the month, and with no time. */
export function keysOf(piece: Piece): string[] {
  const [days, months] = [daysOf(piece), monthsFor(piece, 1)];
  const inPlace = (place: string): string[] => [
    filings.any(place),
    ...days.map((day) => filings.day(place, day)),
    ...months.map((month) => filings.month(place, month)),
    ...(days.length === 0 ? months.map((month) => filings.vague(place, month)) : []),
    ...(months.length === 0 ? [filings.timeless(place)] : [])
  ];
  return [...names(piece), ...placesOf(piece).flatMap(inPlace)];
}

/**
 * Where a piece looks for its incident: under its names, and in its places among those of the day and those that
 * tell no day; where it tells no day itself, among those of the month, and where no time, among all of the place.
 */
export function looksOf(piece: Piece): string[] {
  const [days, months] = [daysOf(piece), monthsFor(piece, 1)];
  const inPlace = (place: string): string[] => {
    if (months.length === 0) return [filings.any(place)];
    if (days.length === 0) return [filings.timeless(place), ...months.map((month) => filings.month(place, month))];
    return [
      filings.timeless(place),
      ...days.flatMap((day) => [day - 1, day, day + 1].map((near) => filings.day(place, near))),
      ...months.map((month) => filings.vague(place, month))
    ];
  };
  return [...names(piece), ...placesOf(piece).flatMap(inPlace)];
}
