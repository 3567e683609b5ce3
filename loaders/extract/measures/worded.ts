import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {boundInterval, qualifierForms} from "../../annotate/numbers/interval.js";
import {digitNumber, numberValue, wordNumber} from "../../annotate/numbers/numberWords.js";
import {readLexicon} from "../../lexicon.js";
import type {Figure} from "./figure.js";

const multiples = new Map(readLexicon("multiples", ["form", "value", "direction"]).map((row) => [row.form, row]));
const fractions = new Map(readLexicon("fractions", ["form", "percent"]).map((row) => [row.form, Number(row.percent)]));
const longestFirst = (forms: Iterable<string>): string => [...forms].sort((a, b) => b.length - a.length).join("|");
const bound = `(?:(?<qualifier>${qualifierForms.map((form) => form.replaceAll(" ", "\\s")).join("|")})\\s)?`;
const edge = "(?<![\\p{L}\\p{N}$£€-])";

type Groups = Readonly<Record<string, string | undefined>>;
type Told = Pick<Figure, "rule" | "unit" | "factor" | "direction"> & {readonly value: number};

interface Way {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Told | null;
}

const currencies: Readonly<Record<string, string>> = {$: "dollar", "£": "pound", "€": "euro"};
const share = (value: number): Told => ({
  rule: "measure/fraction",
  unit: "percent",
  factor: false,
  direction: null,
  value
});

const money = (groups: Groups): Told | null => {
  const value = numberValue(
    (groups["amount"] ?? "").replace(/(\d)(?:m|mn)$/i, "$1 million").replace(/(\d)bn$/i, "$1 billion")
  );
  if (value === null) return null;
  return {
    rule: "measure/money",
    unit: currencies[groups["sign"] ?? ""] ?? "count",
    factor: false,
    direction: null,
    value
  };
};

const multiple = (groups: Groups): Told | null => {
  const row = multiples.get((groups["verb"] ?? "").toLowerCase());
  if (row === undefined) return null;
  const direction = row.direction === "decrease" ? "decrease" : "increase";
  return {rule: "measure/multiplied", unit: "fold", factor: true, direction, value: Number(row.value)};
};

const partOf = (groups: Groups): Told | null => {
  const part = numberValue((groups["part"] ?? "").toLowerCase());
  const whole = numberValue((groups["whole"] ?? "").toLowerCase());
  if (part === null || whole === null || part >= whole) return null;
  return share(Math.round((1000 * part) / whole) / 10);
};

/** Ways of telling a figure in which the unit does not follow the number. */
const ways: readonly Way[] = [
  {
    pattern: new RegExp(
      `${edge}${bound}(?:US|C|A|NZ)?(?<sign>[$£€])(?<amount>(?:${digitNumber})(?:m|mn|bn)?)(?![\\p{L}\\d])`,
      "giu"
    ),
    read: money
  },
  {
    pattern: new RegExp(`${edge}${bound}(?<amount>${wordNumber})fold(?!\\p{L})`, "giu"),
    read: ({amount = ""}) => {
      const value = numberValue(amount.toLowerCase());
      return value === null || value < 2
        ? null
        : {rule: "measure/fold", unit: "fold", factor: true, direction: null, value};
    }
  },
  {
    pattern: new RegExp(
      `${edge}${bound}(?<verb>${longestFirst(multiples.keys())})(?!\\s(?:back|up|over|down|as)\\b)(?![\\p{L}-])`,
      "giu"
    ),
    read: multiple
  },
  {
    pattern: new RegExp(`${edge}${bound}twice\\s(?=as\\s(?:many|much|\\p{Ll}+)|the\\s)`, "giu"),
    read: () => ({rule: "measure/times", unit: "times", factor: true, direction: null, value: 2})
  },
  {
    pattern: new RegExp(
      `${edge}${bound}(?<part>${wordNumber}|\\d{1,2})\\s(?:in|out of)\\s(?:every\\s)?(?<whole>${wordNumber}|\\d{1,3})(?=\\s\\p{Ll})(?!\\s(?:${"days|weeks|months|years|hours|minutes|seconds"})\\b)`,
      "giu"
    ),
    read: partOf
  },
  {
    pattern: new RegExp(
      `${edge}${bound}(?<fraction>${longestFirst(fractions.keys())})(?=\\sof\\s(?:the|all|its|his|her|their|those|these|our|\\p{L}+s\\b))`,
      "giu"
    ),
    read: ({fraction = ""}) => share(fractions.get(fraction.toLowerCase()) ?? 0)
  },
  {
    pattern: new RegExp(
      `(?<=\\bby\\s)${bound}(?<fraction>${longestFirst(fractions.keys())})(?![\\p{L}-])(?!\\s(?:to|past)\\b)`,
      "giu"
    ),
    read: ({fraction = ""}) => share(fractions.get(fraction.toLowerCase()) ?? 0)
  }
];

/** Figures told in words or with a sign before the number: “$4.5 million”, “doubled”, “one in five”, “by a quarter”. */
export const wordedFigures = ({text}: AnnotatedDocument): Figure[] =>
  ways.flatMap(({pattern, read}) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const told = read(match.groups ?? {});
      if (told === null) return [];
      const qualifier = match.groups?.["qualifier"]?.toLowerCase().replaceAll(/\s/g, " ") ?? null;
      const end = match.index + match[0].trimEnd().length;
      return [{start: match.index, end, qualifier, ...boundInterval(told.value, qualifier), ...told}];
    })
  );
