import {readLexicon} from "../../lexicon.js";

const words = readLexicon("number-words", ["form", "value", "kind"]);
const valueOf = new Map(words.filter(({kind}) => kind !== "vague").map(({form, value}) => [form, Number(value)]));
const scales = words.filter(({kind}) => kind === "scale").map(({form}) => form);
const simple = words.filter(({kind}) => kind === "unit" || kind === "ten").map(({form}) => form);

/** Lowest number that a vague word stands for: “several” is 3 or more. */
export const vagueNumbers = new Map(words.filter(({kind}) => kind === "vague").map((w) => [w.form, Number(w.value)]));

const word = `(?:${[...simple, ...scales].join("|")})`;

/** Source of a pattern for a number in words: “twenty-one”, “a dozen”, “two hundred and five”. */
export const wordNumber = `(?:(?:an?|half a)\\s(?:${scales.join("|")})|${word})(?:(?:-|\\s(?:and\\s)?)${word})*`;

/** Words of which every number in words has one; with which a number can begin, in words or in digits. */
export const numberForms = [...simple, ...scales];
export const numberBegins = [...numberForms, "a", "an", "half", "0"];

/** Source of a pattern for a number in digits: “1,200”, “4.5 million”. */
export const digitNumber = `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?:\\s(?:${scales.join("|")}))?|\\d+(?:\\.\\d+)?(?:\\s(?:${scales.join("|")}))?`;

/**
 * The value of a number in words or digits; null where it is none.
 * The smaller part is added, a scale multiplies: “two hundred and five” is 205.
 */
export function numberValue(text: string): number | null {
  const parts = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== "and" && part !== "");
  let total = 0;
  let current: number | null = null;
  for (const part of parts) {
    const value = part === "a" || part === "an" ? 1 : part === "half" ? 0.5 : valueOfWord(part);
    if (value === null || Number.isNaN(value)) return null;
    if (part === "a" && current === 0.5) continue;
    if (!scales.includes(part)) current = (current ?? 0) + value;
    else if (value < 1000) current = (current ?? 1) * value;
    else {
      total += (current ?? 1) * value;
      current = null;
    }
  }
  return parts.length === 0 ? null : total + (current ?? 0);
}

const valueOfWord = (word: string): number | null => {
  if (/^\d/.test(word)) return Number(word.replaceAll(",", ""));
  return valueOf.get(word) ?? null;
};
