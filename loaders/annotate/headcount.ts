import {contains, overlaps, type Span} from "../../src/model/span.js";
import type {AnnotatedDocument} from "./annotatedDocument.js";
import {indexIn, nounPhraseAt, tokenAt, type TokenRange} from "./clauses.js";
import {isHuman, isHumanWord, peopleIn, spanOf} from "./humans.js";

/** How many people words name, as an interval; high null: open. */
export interface Headcount {
  readonly low: number;
  readonly high: number | null;
}

export const nobody: Headcount = {low: 0, high: 0};
const one: Headcount = {low: 1, high: 1};

export const addHeadcounts = (a: Headcount, b: Headcount): Headcount => ({
  low: a.low + b.low,
  high: a.high === null || b.high === null ? null : a.high + b.high
});

const plural = /(?:s|men|people|staff|police|they|them|we|us|both|children|personnel|crew|troops)$/;
const none = /^(?:no|nobody|none|neither)$/;
const isAge = (text: string, span: Span): boolean =>
  /^\d{1,3}$/.test(text.slice(span.start, span.end)) &&
  /(?:,\s(?:both\s|each\s)?|\bages?d?\s)$/.test(text.slice(Math.max(0, span.start - 8), span.start)) &&
  /^(?:,|\.|\)|;|$|\s(?:and|was|of|were|from|with|who|died|is|has|had)\b|\s\()/.test(
    text.slice(span.end, span.end + 6)
  );

/** “May 4”, “140 Park Avenue”: a number of a date or an address counts nobody. */
const isOfSetting = ({dates, places}: AnnotatedDocument, number: Span): boolean =>
  dates.some((date) => overlaps(date, number)) ||
  places.some((place) => place.kind === "address" && overlaps(place, number));

/** The parts of a coordination: “Lena Marsh, 30, and a man” is three, one of them an age. */
function conjuncts({tokens, numbers}: AnnotatedDocument, {from, to}: TokenRange): TokenRange[] {
  const inNumber = (i: number): boolean =>
    numbers.some(({start, end}) => start < (tokens[i]?.start ?? 0) && (tokens[i]?.end ?? 0) <= end);
  const parts: TokenRange[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && (!/^(?:and|,|or|&)$/.test(tokens[i]?.lower ?? "") || inNumber(i))) continue;
    if (i > start) parts.push({from: start, to: i});
    start = i + 1;
  }
  return parts;
}

/** A conjunct without the phrases that hang on it: “two guards (at the jail)”. */
function headOf({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  const end = indexIn(
    tokens,
    {from: from + 1, to},
    ({pos, lower}) => (pos === "ADP" || lower === "who") && !/^(?:of|than)$/.test(lower)
  );
  return {from, to: end < 0 ? to : end};
}

/** “people”, “protesters”: a plural without an article or a number may tell of anybody. */
const isBare = (tokens: AnnotatedDocument["tokens"], {from, to}: TokenRange): boolean =>
  tokens.slice(from, to).every(({pos}) => pos === "NOUN" || pos === "ADJ");

function countOne(document: AnnotatedDocument, part: TokenRange): Headcount | null {
  const {text, tokens, numbers} = document;
  const head = headOf(document, part);
  const span = spanOf(document, head);
  const first = tokens[head.from]?.lower ?? "";
  if (none.test(first) || (first === "no" && tokens[head.from + 1]?.lower === "one")) return nobody;
  const words = text.slice(span.start, span.end).toLowerCase();
  if (/^(?:another|the other)$/.test(words) || /^(?:an?|the|another)\s(?:\w+\s)?\d{1,3}-year-old$/.test(words))
    return one;
  if (words === "others") return {low: 2, high: null};
  const number = numbers.find(
    (found) =>
      contains(span, found) && (!/^an?$/.test(first) || found.start === span.start) && !isOfSetting(document, found)
  );
  if (number && !isAge(text, number) && countsPeople(document, head, number.end)) {
    if (number.low === null && number.high === null && number.value !== null)
      return {low: number.value, high: number.value};
    return {low: number.low ?? 0, high: number.high};
  }
  if (number && isAge(text, number) && /^(?:both\s|each\s|age\s|aged\s)?\d+$/.test(words)) return null;
  if (first === "both" && head.to - head.from < 3) return {low: 2, high: 2};
  const last = tokens.slice(head.from, head.to).findLast(({lower}) => isHumanWord(lower));
  if (last !== undefined && plural.test(last.lower) && !peopleIn(document, head).some(({kind}) => kind === "person"))
    return {low: isBare(tokens, head) ? 1 : 2, high: null};
  return isHuman(document, head) ? one : null;
}

/** “two men”, “seven”, “three others”, “one of them”; not “two cars”. */
function countsPeople({tokens}: AnnotatedDocument, head: TokenRange, end: number): boolean {
  const rest = tokens.slice(head.from, head.to).filter(({start}) => start >= end);
  if (rest.length === 0 || rest[0]?.lower === "of" || /^(?:more|in)$/.test(rest[0]?.lower ?? "")) return true;
  return rest.some(({lower}) => isHumanWord(lower));
}

/** How many people a stretch of tokens names; null where it names none. “a man and two women” is three. */
export function headcountOf(document: AnnotatedDocument, range: TokenRange): Headcount | null {
  const counts = conjuncts(document, range)
    .map((part) => countOne(document, part))
    .filter((count) => count !== null);
  return counts.length === 0 ? null : counts.reduce(addHeadcounts);
}

/** “killing one and (wounding nine)”: a verb that looks like a noun. */
const isGerund = (tokens: AnnotatedDocument["tokens"], i: number): boolean =>
  /[a-z]ing$/.test(tokens[i]?.lower ?? "") && /^(?:NUM|DET|PRON|PROPN)$/.test(tokens[i + 1]?.pos ?? "");

/** A noun phrase with those that “and” joins to it: “a man and a woman”, not “a man and wounded two”. */
export function coordinatedPhraseAt(document: AnnotatedDocument, from: number, end: number): TokenRange {
  const {tokens, numbers} = document;
  if (from >= end) return {from, to: from};
  let {to} = nounPhraseAt(tokens, from, end);
  const number = numbers.find(({start}) => start === tokens[from]?.start);
  if (number) to = Math.max(to, nounPhraseAt(tokens, tokenAt(tokens, number.end), end).to);
  if (to === from && tokens[from]?.pos === "PRON") to = from + 1;
  while (to > from && to < end) {
    const age =
      /^,$/.test(tokens[to]?.text ?? "") && /^\d{1,3}$/.test(tokens[to + 1]?.text ?? "")
        ? 2 + (tokens[to + 2]?.text === "," ? 1 : 0)
        : 0;
    const and = tokens[to + age]?.lower === "and" ? age + 1 : 0;
    const next = and > 0 ? nounPhraseAt(tokens, to + and, end) : {from: to, to};
    const follows = tokens[next.to]?.pos;
    if (
      next.to === next.from ||
      isGerund(tokens, to + and) ||
      !isHuman(document, next) ||
      /^(?:VERB|AUX)$/.test(follows ?? "")
    )
      return {from, to: age > 0 ? to + 2 : to};
    to = next.to;
  }
  return {from, to};
}
