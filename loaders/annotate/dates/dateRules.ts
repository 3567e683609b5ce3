import {numberBegins, numberValue} from "../numbers/numberWords.js";
import {addDays, addMonths, type Calendar, isDay, toEdtf, weekdayOf} from "./calendar.js";
import {
  dayPart,
  dayPartBegins,
  monthBegins,
  weekdayBegins,
  monthOf,
  monthPattern,
  smallNumber,
  weekdayOf as weekdayNumber,
  weekdayPattern
} from "./words.js";

/** What a date is read against: the document's date, and whether the words around it point to the future. */
export interface Reference {
  readonly published: Calendar | null;
  readonly future: boolean;
}

export interface ResolvedDate {
  readonly edtf: string;
  readonly certainty: "stated" | "implied";
}

/** How one way of writing a date is found and read. `read` gives null where the words can't be resolved. */
export interface DateRule {
  readonly source: string;
  /** Words with which it can begin; “0” for a digit. */
  readonly begins: readonly string[];
  readonly read: (groups: Record<string, string | undefined>, reference: Reference) => ResolvedDate | null;
}

const stated = (date: Calendar): ResolvedDate | null =>
  isDay(date) ? {edtf: toEdtf(date), certainty: "stated"} : null;
const implied = (edtf: string): ResolvedDate => ({edtf, certainty: "implied"});
const isFull = (date: Calendar | null): date is Calendar => date !== null && date.day !== null;

/** The year that makes a month and day the nearest one before publication, or after it where the words say so. */
function nearestYear(month: number, day: number | null, {published, future}: Reference): number | null {
  if (published === null || published.month === null || published.year === null) return null;
  const given = month * 100 + (day !== null && published.day !== null ? day : 0);
  const now = published.month * 100 + (day !== null && published.day !== null ? published.day : 0);
  if (future) return given >= now ? published.year : published.year + 1;
  return given <= now ? published.year : published.year - 1;
}

const monthDay = (groups: Record<string, string | undefined>, reference: Reference): ResolvedDate | null => {
  const month = monthOf(groups["month"] ?? "");
  const day = groups["day"] === undefined ? null : Number(groups["day"]);
  if (groups["year"] !== undefined) return stated({year: Number(groups["year"]), month, day});
  const date = {year: month === null ? null : nearestYear(month, day, reference), month, day};
  return isDay(date) ? implied(toEdtf(date)) : null;
};

function weekday(groups: Record<string, string | undefined>, {published, future}: Reference): ResolvedDate | null {
  if (!isFull(published)) return null;
  const ahead = (weekdayNumber(groups["weekday"] ?? "") - weekdayOf(published) + 7) % 7;
  const which = groups["which"]?.toLowerCase() ?? "";
  if (which === "that") return null;
  if (which === "next" || (future && which === "")) return implied(toEdtf(addDays(published, ahead || 7)));
  const sameDay = which === "last" ? -7 : 0;
  return implied(toEdtf(addDays(published, ahead === 0 ? sameDay : ahead - 7)));
}

function dayWord(groups: Record<string, string | undefined>, {published}: Reference): ResolvedDate | null {
  if (!isFull(published)) return null;
  const word = groups["dayword"]?.toLowerCase() ?? "";
  const days =
    word === "tomorrow"
      ? 1
      : word === "yesterday" || word.startsWith("last")
        ? -1
        : word.startsWith("the day")
          ? -2
          : 0;
  return implied(toEdtf(addDays(published, days)));
}

const unitSteps: Readonly<Record<string, number>> = {last: -1, early: -1, late: -1, next: 1};

function unit(groups: Record<string, string | undefined>, {published}: Reference): ResolvedDate | null {
  const step = unitSteps[groups["step"]?.toLowerCase().split(/\s/)[0] ?? ""] ?? 0;
  const name = groups["unit"]?.toLowerCase();
  if (published === null || published.year === null) return null;
  if (name === "year") return implied(String(published.year + step));
  if (published.month === null) return null;
  if (name === "month") return implied(toEdtf(addMonths(published, step)));
  if (published.day === null) return null;
  const monday = addDays(published, -((weekdayOf(published) + 6) % 7) + 7 * step);
  if (name === "weekend")
    return implied(`${toEdtf(addDays(monday, step === 0 ? -2 : 5))}/${toEdtf(addDays(monday, step === 0 ? -1 : 6))}`);
  return implied(`${toEdtf(monday)}/${toEdtf(addDays(monday, 6))}`);
}

function ago(groups: Record<string, string | undefined>, {published}: Reference): ResolvedDate | null {
  const count = numberValue(groups["count"] ?? "");
  const name = groups["unit"]?.toLowerCase();
  if (count === null || published === null || published.year === null) return null;
  if (name === "year") return implied(`${published.year - count}~`);
  if (published.month === null) return null;
  if (name === "month") return implied(`${toEdtf(addMonths(published, -count))}~`);
  if (published.day === null) return null;
  return implied(toEdtf(addDays(published, -count * (name === "week" ? 7 : 1))) + (name === "week" ? "~" : ""));
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** Every way of writing a date that is known, the longer ones first: the first that fits at a place is taken. */
export const dateRules: readonly DateRule[] = [
  {
    source: "(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})",
    begins: ["0"],
    read: ({year, month, day}) => stated({year: Number(year), month: Number(month), day: Number(day)})
  },
  {
    source: "(?<month>\\d{1,2})\\/(?<day>\\d{1,2})\\/(?<year>(?:19|20)?\\d{2})",
    begins: ["0"],
    read: ({year = "", month, day}) => stated({year: fullYear(year), month: Number(month), day: Number(day)})
  },
  {
    source: `(?:${weekdayPattern}(?:\\s${dayPart})?\\s)\\((?<month>${monthPattern})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(?<year>(?:19|20)\\d{2}))?\\)`,
    begins: weekdayBegins,
    read: monthDay
  },
  {
    source: `(?:${weekdayPattern},?\\s)?(?:${dayPart},?\\s(?:of\\s)?)?(?<month>${monthPattern})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(?<year>(?:19|20)\\d{2}))?(?![\\d:%])`,
    begins: [...weekdayBegins, ...dayPartBegins, ...monthBegins],
    read: monthDay
  },
  {
    source: `(?:${weekdayPattern},?\\s)?(?:the\\s)?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>${monthPattern})(?:,?\\s(?<year>(?:19|20)\\d{2}))?`,
    begins: [...weekdayBegins, "the", "0"],
    read: monthDay
  },
  {source: `(?<month>${monthPattern}),?\\s(?:of\\s)?(?<year>(?:19|20)\\d{2})`, begins: monthBegins, read: monthDay},
  {
    source: `(?:(?<which>last|next|this past|this|(?<=\\b(?:on|of|until|early|late|[ap]\\.m\\.) )that)\\s)?(?:(?:early|late)\\s(?:on\\s)?)?(?<weekday>${weekdayPattern})(?:\\s${dayPart})?`,
    begins: ["last", "next", "this", "that", "early", "late", ...weekdayBegins],
    read: weekday
  },
  {
    source: `(?<dayword>yesterday|today|tomorrow|tonight|last night|overnight|this (?:morning|afternoon|evening)|the day before yesterday)(?:\\s(?:morning|afternoon|evening|night))?`,
    begins: ["yesterday", "today", "tomorrow", "tonight", "last", "overnight", "this", "the"],
    read: dayWord
  },
  {
    source: `(?<step>last|this past|this|earlier this|later this|next|late last|early last)\\s(?<unit>week|weekend|month|year)(?!-)`,
    begins: ["last", "this", "earlier", "later", "next", "late", "early"],
    read: unit
  },
  {source: `(?<count>${smallNumber})\\s(?<unit>day|week|month|year)s?\\sago`, begins: numberBegins, read: ago},
  {source: `(?<month>${monthPattern})(?!\\s\\d{1,2}\\b)`, begins: monthBegins, read: monthDay},
  {
    source: "(?<year>(?:19|20)\\d{2})",
    begins: ["0"],
    read: ({year}) => stated({year: Number(year), month: null, day: null})
  }
];
