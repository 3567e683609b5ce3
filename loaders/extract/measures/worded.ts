import type {AnnotatedDocument, NumberMention} from "../../annotate/annotatedDocument.js";
import {boundInterval, qualifierForms} from "../../annotate/numbers/interval.js";
import {digitNumber, numberBegins, numberValue, wordNumber} from "../../annotate/numbers/numberWords.js";
import {readLexicon} from "../../lexicon.js";
import {findPhrases, type PhrasePattern, toPhrasePattern} from "../../segment/phrases.js";
import type {Figure} from "./figure.js";

const multiples = new Map(readLexicon("multiples", ["form", "value", "direction"]).map((row) => [row.form, row]));
const fractions = new Map(readLexicon("fractions", ["form", "percent"]).map((row) => [row.form, Number(row.percent)]));
const longestFirst = (forms: Iterable<string>): string => [...forms].sort((a, b) => b.length - a.length).join("|");
const fractionForms = longestFirst(fractions.keys());
const qualifierBefore = new RegExp(`(?<![\\p{L}-])(?:${qualifierForms.join("|")})\\s$`, "iu");

type Groups = Readonly<Record<string, string | undefined>>;
type Told = Pick<Figure, "rule" | "unit" | "factor" | "direction"> & {readonly value: number};

/** A way of telling a figure in which the unit does not follow the number. */
interface Way {
  readonly pattern: PhrasePattern;
  readonly read: (groups: Groups) => Told | null;
}

const currencies: Readonly<Record<string, string>> = {$: "dollar", "£": "pound", "€": "euro"};

const share = (value: number | undefined): Told | null =>
  value === undefined ? null : {rule: "measure/fraction", unit: "percent", factor: false, direction: null, value};

function money({sign = "", amount = ""}: Groups): Told | null {
  const value = numberValue(amount.replace(/(\d)mn?$/i, "$1 million").replace(/(\d)bn$/i, "$1 billion"));
  const unit = currencies[sign];
  if (value === null || unit === undefined) return null;
  return {rule: "measure/money", unit, factor: false, direction: null, value};
}

function fold({number = ""}: Groups): Told | null {
  const value = numberValue(number.toLowerCase());
  if (value === null || value < 2) return null;
  return {rule: "measure/fold", unit: "fold", factor: true, direction: null, value};
}

function multiple({verb = ""}: Groups): Told | null {
  const row = multiples.get(verb.toLowerCase());
  if (row === undefined) return null;
  const direction = row.direction === "decrease" ? "decrease" : "increase";
  return {rule: "measure/multiplied", unit: "fold", factor: true, direction, value: Number(row.value)};
}

const fraction = ({words = ""}: Groups): Told | null => share(fractions.get(words.toLowerCase()));
const twice = (): Told => ({rule: "measure/times", unit: "times", factor: true, direction: null, value: 2});

const phrase = (source: string, begins: Iterable<string>): PhrasePattern => toPhrasePattern(source, "iu", begins);

const ways: readonly Way[] = [
  {
    pattern: phrase(`(?<=(?<sign>[$£€]))(?<amount>(?:${digitNumber})(?:mn?|bn)?)(?![\\p{L}\\d])`, ["0"]),
    read: money
  },
  {
    pattern: phrase(`\\b(?<number>${wordNumber})fold\\b`, [...numberBegins, ...numberBegins.map((n) => `${n}fold`)]),
    read: fold
  },
  {
    pattern: phrase(
      `\\b(?<verb>${longestFirst(multiples.keys())})\\b(?!-|\\s(?:back|up|over|down|as)\\b)`,
      multiples.keys()
    ),
    read: multiple
  },
  {pattern: phrase("\\btwice(?=\\sas\\s\\p{Ll}|\\s(?:the|its|last|that of|what)\\s)", ["twice"]), read: twice},
  {
    pattern: phrase(
      `(?<![-\\p{L}])(?<words>${fractionForms})(?=\\sof\\s(?:the|all|its|his|her|their|those|these|our|what|\\p{L}+s\\b))`,
      fractions.keys()
    ),
    read: fraction
  },
  {
    pattern: phrase(
      `(?<=\\bby\\s(?:(?:${qualifierForms.join("|")})\\s)?)(?<words>${fractionForms})(?![\\p{L}-]|\\s(?:to|past)\\b)`,
      fractions.keys()
    ),
    read: fraction
  }
];

/** A figure with the words before it that bound it. */
function bounded(text: string, start: number, end: number, told: Told): Figure {
  const match = qualifierBefore.exec(text.slice(Math.max(0, start - 24), start));
  const qualifier = match?.[0].trim().toLowerCase().replaceAll(/\s+/g, " ") ?? null;
  const from = start - (match?.[0].length ?? 0);
  return {start: from, end, qualifier, ...boundInterval(told.value, qualifier), ...told};
}

/** “one in five drivers”, “three out of four”: two numbers, and what they count behind them. */
function partOf(text: string, part: NumberMention, whole: NumberMention | undefined): Figure[] {
  if (part.value === null || whole?.value === null || whole === undefined || part.value >= whole.value) return [];
  if (!/^\s(?:in|out of)\s(?:every\s)?$/.test(text.slice(part.end, whole.start)) || whole.value > 1000) return [];
  if (!/^\s(?!(?:days|weeks|months|years|hours|minutes|seconds)\b)\p{L}/u.test(text.slice(whole.end, whole.end + 9)))
    return [];
  const told = share(Math.round((1000 * part.value) / whole.value) / 10);
  if (told === null) return [];
  const {start, qualifier} = part;
  return [{...bounded(text, start, whole.end, told), start, qualifier, ...boundInterval(told.value, qualifier)}];
}

/** Figures told in words or with a sign before the number: “$4.5 million”, “doubled”, “one in five”, “by a quarter”. */
export const wordedFigures = (document: AnnotatedDocument): Figure[] => [
  ...document.numbers.flatMap((number, i) => partOf(document.text, number, document.numbers[i + 1])),
  ...ways.flatMap(({pattern, read}) =>
    findPhrases(document, pattern).flatMap((match) => {
      const told = read(match.groups ?? {});
      const start = match.index - (match.groups?.["sign"]?.length ?? 0);
      return told === null ? [] : [bounded(document.text, start, match.index + match[0].trimEnd().length, told)];
    })
  )
];
