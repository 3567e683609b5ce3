import {readLexicon} from "../../lexicon.js";
import {wordNumber} from "../numbers/numberWords.js";

const months = readLexicon("months", ["form", "month"]);
const weekdays = readLexicon("weekdays", ["form", "weekday"]);
const monthNumbers = new Map(months.map(({form, month}) => [form, Number(month)]));
const weekdayNumbers = new Map(weekdays.map(({form, weekday}) => [form, Number(weekday)]));
const capital = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

/** Names of months begin with a capital: “may” and “march” are other words. */
export const monthPattern = months
  .map(({form}) =>
    form.length <= 4 && form !== "may" && form !== "june" && form !== "july" ? `${capital(form)}\\b\\.?` : capital(form)
  )
  .join("|");
export const weekdayPattern = `(?:${weekdays.map(({form}) => capital(form).replace(".", "\\.")).join("|")})`;
export const dayPart = "(?:(?:the\\s)?(?:early\\s|late\\s)?(?:night|morning|afternoon|evening|overnight))";
/** Words with which the patterns for months, weekdays and parts of the day can begin. */
export const monthBegins = months.map(({form}) => form);
export const weekdayBegins = weekdays.map(({form}) => form);
export const dayPartBegins = ["the", "early", "late", "night", "morning", "afternoon", "evening", "overnight"];

export const smallNumber = `(?:${wordNumber}|an?|\\d{1,3})`;

export const monthOf = (form: string): number | null => monthNumbers.get(form.toLowerCase().replace(".", "")) ?? null;
export const weekdayOf = (form: string): number => weekdayNumbers.get(form.toLowerCase()) ?? 0;
