import {contains} from "../../../src/model/span.js";
import type {AnnotatedDocument, NumberMention} from "../../annotate/annotatedDocument.js";
import {tokenAt, type TokenRange} from "../../annotate/clauses.js";
import {isHumanWord, spanOf} from "../../annotate/humans.js";

/** People who left together: the words that name them and how many they are said to be. */
export interface Group extends TokenRange {
  readonly number: NumberMention | null;
}

/** Whether a number counts people: “at least six federal prosecutors”, not “47 days”. */
function countsPeople({tokens}: AnnotatedDocument, number: NumberMention, to: number): boolean {
  const after = tokenAt(tokens, number.end);
  for (let i = after; i < Math.min(to, after + 5); i++) {
    const token = tokens[i];
    if (token === undefined || /^(?:ADP|VERB|AUX|PUNCT)$/.test(token.pos)) return token?.lower === "of" && i < to - 1;
    if (isHumanWord(token.lower)) return true;
  }
  return after >= to;
}

/**
 * The groups that a subject names: “six prosecutors in Minnesota and several supervisors in Ohio” are two, each from
 * its number to the next.
 */
export function groupsIn(document: AnnotatedDocument, range: TokenRange): Group[] {
  const span = spanOf(document, range);
  const numbers = document.numbers.filter(
    (number) => range.to > range.from && contains(span, number) && countsPeople(document, number, range.to)
  );
  const starts = numbers.map((number) => tokenAt(document.tokens, number.start));
  if (starts.length === 0) return [{...range, number: null}];
  return numbers.map((number, i) => ({
    from: starts[i] ?? range.from,
    to: trimConjunction(document, starts[i] ?? range.from, starts[i + 1] ?? range.to),
    number
  }));
}

function trimConjunction({tokens}: AnnotatedDocument, from: number, to: number): number {
  while (to > from && /^(?:and|or|,|as|well)$/.test(tokens[to - 1]?.lower ?? "")) to--;
  return to;
}

const plural = /s$|men$|people|staff|police|they|them|we|us|others|children|personnel|crew|troops|who/;

/** Where the head of a group ends: before “in”, “of”, “at”. */
function headEnd({tokens}: AnnotatedDocument, {from, to}: TokenRange): number {
  const end = tokens.findIndex(({pos}, i) => i > from && i < to && pos === "ADP");
  return end < 0 ? to : end;
}

/** How many left: a number's interval, one for one named person, open where nothing is said. */
export function countOf(
  document: AnnotatedDocument,
  group: Group,
  people: readonly string[],
  pronoun: string
): {low: number | null; high: number | null} {
  if (group.number) return {low: group.number.low, high: group.number.high};
  if (people.length > 0) return {low: people.length, high: people.length};
  if (/^(?:he|she|him|her|his|i|me|my)$/.test(pronoun)) return {low: 1, high: 1};
  const head = headEnd(document, group);
  const last = document.tokens.slice(group.from, head).findLast(({lower, pos}) => pos !== "ADJ" && isHumanWord(lower));
  const single =
    last !== undefined &&
    !plural.test(last.lower) &&
    !document.tokens.slice(group.from, head).some(({lower}) => lower === "and");
  return single ? {low: 1, high: 1} : {low: null, high: null};
}
