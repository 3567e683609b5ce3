import {sayNumber} from "../../../src/model/count.js";
import {digitNumber, numberValue, wordNumber} from "../../annotate/numbers/numberWords.js";
import {readLexicon} from "../../lexicon.js";
import {sentencesOf, type Check, type Doubt} from "./check.js";

const number = `(?:${digitNumber}|${wordNumber})`;
const either = (forms: readonly string[]): string => [...forms].sort((a, b) => b.length - a.length).join("|");

const changeWords = readLexicon("change-words", ["form", "direction"]);
const change = either(changeWords.map(({form}) => form));
const multiples = readLexicon("multiples", ["form", "value", "direction"]).filter(
  ({value, direction}) => direction === "increase" && Number(value) >= 2
);
const multipleOf = new Map(multiples.map(({form, value}) => [form, Number(value)]));
const rough = "about|around|nearly|almost|roughly|some|approximately|more than|over|at least|less than|under";

const fromTo = `from (?:[$€£])?(?<from>${number})(?<unit> percent|%)?(?: [\\p{L}-]+){0,4}? to (?:[$€£])?(?<to>${number})`;
const percentThenFigures = new RegExp(
  `\\b(?<word>${change})\\b(?:(?!\\bfrom\\b)[^.;:]){0,40}?(?<rough>(?:${rough}) )?(?<percent>${number}) ?(?:percent(?!\\p{L})|per cent(?!\\p{L})|%)(?! points?)(?:[^.;:\\d]){0,40}?,? ?${fromTo}`,
  "iu"
);
const multipleThenFigures = new RegExp(
  `(?<rough>(?:${rough}) )?\\b(?<word>${[...multipleOf.keys()].join("|")})\\b(?:(?!\\bfrom\\b)[^.;:\\d]){0,40}?,? ?${fromTo}`,
  "iu"
);

/** Half of the last place told: “1.2 million” can be 50,000 more or less, “1,200” 50; small numbers are counts. */
function slack(told: string, value: number): number {
  const digits = /^[\d,.]+/.exec(told)?.[0].replaceAll(",", "") ?? "";
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (/\p{L}/u.test(told) && digits !== "") return (0.5 / 10 ** decimals) * (value / Number(digits));
  if (decimals > 0) return 0.5 / 10 ** decimals;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return digits.length > 3 && zeros > 1 ? 0.5 * 10 ** zeros : 0;
}

/** “from 2002 to 2012” is when, and not from how much to how much. */
const isYear = (told: string): boolean => /^(?:1[89]|20)\d\d$/.test(told);

/** The lowest and the highest factor from the one figure to the other that rounding allows. */
function factorsOf(from: string, to: string): {low: number; high: number} | null {
  const [a, b] = [numberValue(from), numberValue(to)];
  if (a === null || b === null || a <= 0 || b < 0 || (isYear(from) && isYear(to))) return null;
  const [left, right] = [slack(from, a), slack(to, b)];
  return {low: (b - right) / (a + left), high: (b + right) / Math.max(a - left, a / 2)};
}

/** How far a factor may be off: half of the last place told, and a tenth of the change where the words leave it rough. */
const apart = (
  told: number,
  slackTold: number,
  isRough: boolean,
  {low, high}: {low: number; high: number}
): boolean => {
  const room = slackTold + (isRough ? Math.max(0.1 * Math.abs(told - 1), 0.02) : 0);
  return told - room > high || told + room < low;
};

const say = (n: number): string => sayNumber(Math.round(n * 10) / 10);

function percentDoubt(sentence: string): Omit<Doubt, "start" | "end"> | null {
  const match = percentThenFigures.exec(sentence);
  const {word = "", percent = "", from = "", to = "", rough: isRough} = match?.groups ?? {};
  const [told, factors] = [numberValue(percent), factorsOf(from, to)];
  if (told === null || factors === null) return null;
  const sign = changeWords.find(({form}) => form === word.toLowerCase())?.direction === "decrease" ? -1 : 1;
  const decimals = /\.(\d+)/.exec(percent)?.[1]?.length ?? 0;
  const stated = 1 + (sign * told) / 100;
  if (!apart(stated, 0.6 / 10 ** (decimals + 2), isRough !== undefined, factors)) return null;
  const reckoned = (((numberValue(to) ?? 0) - (numberValue(from) ?? 0)) / (numberValue(from) ?? 1)) * 100;
  return {
    message: `“${percent} percent”: from ${from} to ${to} is ${reckoned < 0 ? "a decrease" : "an increase"} of ${say(Math.abs(reckoned))} percent`
  };
}

/** Words like “doubled” round: a quarter of the multiple either way is none of our business. */
const roundness = 0.25;

function multipleDoubt(sentence: string): Omit<Doubt, "start" | "end"> | null {
  const {word = "", from = "", to = ""} = multipleThenFigures.exec(sentence)?.groups ?? {};
  const [told, factors] = [multipleOf.get(word.toLowerCase()), factorsOf(from, to)];
  if (told === undefined || factors === null) return null;
  if (told * (1 - roundness) <= factors.high && told * (1 + roundness) >= factors.low) return null;
  return {
    message: `“${word}”: from ${from} to ${to} is ${say((numberValue(to) ?? 0) / (numberValue(from) ?? 1))} times as much`
  };
}

/** Looks into the sentences with two figures, of texts that hold one of the words at all. */
const bySentence =
  (words: RegExp, doubtOf: (sentence: string) => Omit<Doubt, "start" | "end"> | null): Check["find"] =>
  ({text}) =>
    (words.test(text) ? sentencesOf(text) : []).flatMap(({sentence, start}) => {
      const doubt = / from .* to /i.test(sentence) ? doubtOf(sentence) : null;
      return doubt === null ? [] : [{...doubt, start, end: start + sentence.length}];
    });

export const percentCheck: Check = {
  id: "arithmetic/percent",
  finds: "A change in percent beside the two figures that it goes between, where these give another percentage.",
  example: "Complaints rose 40 percent, from 100 to 120.",
  counterexample: "Complaints rose 20 percent, from 100 to 120.",
  find: bySentence(/percent|per cent|%/iu, percentDoubt)
};

export const multipleCheck: Check = {
  id: "arithmetic/multiple",
  finds: "“Doubled”, “tripled” and the like beside two figures that are far from it.",
  example: "The number of complaints tripled, from 100 to 120.",
  counterexample: "The number of complaints more than doubled, from 100 to 220.",
  find: bySentence(new RegExp([...multipleOf.keys()].join("|"), "iu"), multipleDoubt)
};
