import {fromDay, parseEdtf, toDay} from "../../../src/model/edtf.js";
import {sayDate} from "../../../src/model/sayDate.js";
import {capitalized} from "../../../src/model/words.js";
import {readLexicon} from "../../lexicon.js";
import type {Check} from "./check.js";

const months = readLexicon("months", ["form", "month"]);
const weekdays = readLexicon("weekdays", ["form", "weekday"]);
const monthOf = new Map(months.map(({form, month}) => [form, Number(month)]));
const weekdayOf = new Map(weekdays.map(({form, weekday}) => [form, Number(weekday)]));
const nameOf = (weekday: number): string =>
  capitalized(weekdays.find((row) => Number(row.weekday) === weekday)?.form ?? "");

const either = (forms: readonly string[]): string =>
  [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(".", "\\."))
    .join("|");
const pattern = new RegExp(
  `(?<!\\p{L})(${either([...weekdayOf.keys()])})(?: (?:morning|afternoon|evening|night))?,? (?:on )?` +
    `(${either([...monthOf.keys()])})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:,]\\d)(?:,? ((?:19|20)\\d\\d))?(?!\\p{L})`,
  "giu"
);

/** 1970-01-01 was a Thursday. */
const weekdayAt = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** A date without its year is of the year of publication only in the news of these days. */
const newsDays = 31;

/** The day meant: of the year told, else one within the news of its publication; null where neither is known. */
function dayMeant(month: number, ofMonth: number, year: string | undefined, published: number | null): number | null {
  if (year !== undefined) return toDay(Number(year), month, ofMonth);
  if (published === null) return null;
  const near = fromDay(published).year;
  const days = [near - 1, near, near + 1].map((y) => toDay(y, month, ofMonth)).filter((day) => day !== null);
  return days.find((day) => Math.abs(day - published) <= newsDays) ?? null;
}

const isoOf = (day: number): string => {
  const {year, month, day: ofMonth} = fromDay(day);
  return [year, ...[month, ofMonth].map((n) => String(n).padStart(2, "0"))].join("-");
};

export const weekdayCheck: Check = {
  id: "arithmetic/weekday",
  finds:
    "A weekday beside a date that was another weekday; a date without its year is read only where it is within a month of publication.",
  example: "The vote was held on Tuesday, Jan. 7, 2026.",
  counterexample: "The vote was held on Wednesday, Jan. 7, 2026.",
  find: ({text, date_published}) => {
    const range = parseEdtf(date_published ?? "");
    const published = range?.unit === "day" ? range.earliest : null;
    return [...text.matchAll(pattern)].flatMap((match) => {
      const [words, weekday = "", month = "", ofMonth, year] = match;
      const day = dayMeant(monthOf.get(month.toLowerCase()) ?? 0, Number(ofMonth), year, published);
      if (day === null || weekdayAt(day) === weekdayOf.get(weekday.toLowerCase())) return [];
      const message = `“${words}”: ${sayDate(isoOf(day))} was a ${nameOf(weekdayAt(day))}`;
      return [{start: match.index, end: match.index + words.length, message}];
    });
  }
};
