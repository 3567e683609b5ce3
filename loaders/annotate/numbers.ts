import {findPhrases, toPhrasePattern} from "../segment/phrases.js";
import type {SegmentedDocument} from "../segment/segmentedDocument.js";
import type {NumberMention} from "./annotatedDocument.js";
import {boundInterval, qualifierForms} from "./numbers/interval.js";
import {digitNumber, numberBegins, numberValue, vagueNumbers, wordNumber} from "./numbers/numberWords.js";

const qualifier = qualifierForms.map((form) => form.replaceAll(" ", "\\s")).join("|");
const vague = [...vagueNumbers.keys()].sort((a, b) => b.length - a.length).join("|");
const number = `(?:${wordNumber}|${digitNumber})`;
/** Numbers in words and digits with the words that bound them. */
export const numberPattern = toPhrasePattern(
  `(?<![\\w.,$#[-]|\\d:)(?:(?<qualifier>${qualifier})\\s(?:the\\s)?)?(?:(?<vague>${vague})|between\\s(?<least>${number})\\sand\\s(?<most>${number})|(?<first>${number})(?:\\s?(?:to|or|-|–)\\s?(?<second>${number}))?)(?![\\w])(?!:\\d)(?!-\\p{L}+-old|\\s(?:years?|months?|weeks?)\\sold)`,
  "iu",
  [...qualifierForms, ...vagueNumbers.keys(), "between", ...numberBegins]
);

/** Numbers in which the word stands for no quantity: “no one”, “one another”, “one day”, “Air Force One”. */
const noQuantity = /(?:\b(?:no|any|every|some|this|that|which|each|the)[ -]|[A-Z]\w+ )$/u;

/** Longer runs of digits are codes, not counts; sums of counts below it stay whole numbers. */
const largest = 1e12;

const isPronoun = (text: string, match: RegExpMatchArray): boolean => {
  const start = match.index;
  if (match[0].toLowerCase() !== "one" || start === undefined) return false;
  if (noQuantity.test(text.slice(Math.max(0, start - 20), start)))
    return match[0] === "One" || /[a-z-][ -]$/.test(text.slice(0, start));
  return /^ (?:another|day\b|thing|way|’s|'s)/.test(text.slice(start + 3, start + 12));
};

function toMention(match: RegExpMatchArray): NumberMention | null {
  const {qualifier: words, vague: vagueWord, least, most} = match.groups ?? {};
  const start = match.index ?? 0;
  const span = {start, end: start + match[0].length};
  const bound = words?.toLowerCase().replaceAll(/\s/g, " ") ?? null;
  if (vagueWord !== undefined) {
    const low = vagueNumbers.get(vagueWord.toLowerCase()) ?? null;
    return {
      ...span,
      value: null,
      low,
      high: null,
      qualifier: [bound, vagueWord.toLowerCase()].filter(Boolean).join(" ")
    };
  }
  const {first = least, second = most} = match.groups ?? {};
  const value = numberValue(first ?? "");
  if (value === null || value > largest) return null;
  const upper = second === undefined ? null : numberValue(second);
  if (upper !== null && upper > value && upper <= largest)
    return {...span, value: null, low: value, high: upper, qualifier: bound};
  return {...span, value, ...boundInterval(value, bound), qualifier: bound};
}

/**
 * The numbers that a document names, in digits or words, as intervals with the words that bound them.
 * Ages (“37-year-old”), parts of longer codes (“M4-16”), digits beyond a trillion and the pronoun “one” are none.
 */
export const findNumbers = (document: SegmentedDocument): NumberMention[] =>
  findPhrases(document, numberPattern)
    .filter((match) => !isPronoun(document.text, match))
    .map(toMention)
    .filter((mention) => mention !== null);
