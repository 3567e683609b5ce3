import {numberValue} from "../../annotate/numbers/numberWords.js";
import {readLexicon} from "../../lexicon.js";

const wordPattern = /[\p{L}\d](?:[\p{L}\d'’-]|[.,](?=\d))*/gu;
/** Words within which a number and the people whom it counts stand: “four people, including two children, were shot”. */
const reach = 5;

const people = readLexicon("people-nouns", ["form"]).map(({form}) => form);
const harm = readLexicon("force-words", ["form", "class", "kind", "outcome", "weapon"]).map(({form}) => form);
const counted = new Set([...people, ...harm, "others", "left", "resigned", "quit", "fired", "departed", "lives"]);

/** The numbers that a text gives of people: those beside a word for people or for what was done to them. */
export function peopleNumbers(text: string): Set<number> {
  const words = (text.match(wordPattern) ?? []).map((word) => word.toLowerCase());
  const numbers = new Set<number>();
  for (const [i, word] of words.entries()) {
    const value = numberValue(word);
    if (value === null || word === "a" || word === "an") continue;
    if (words.slice(Math.max(0, i - 3), i + reach + 1).some((near) => counted.has(near))) numbers.add(value);
  }
  return numbers;
}
