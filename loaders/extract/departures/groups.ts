import {contains} from "../../../src/model/span.js";
import type {AnnotatedDocument, NumberMention} from "../../annotate/annotatedDocument.js";
import {tokenAt, type TokenRange} from "../../annotate/clauses.js";
import {headcountOf} from "../../annotate/headcount.js";
import {isHumanWord, spanOf} from "../../annotate/humans.js";

/** People who left together: the words that name them and how many they are said to be. */
export interface Group extends TokenRange {
  readonly number: NumberMention | null;
}

const measured =
  /^(?:year|month|week|day|hour|minute|time|percent|dollar|pound|euro|mile|point|seat|term|game|season)s?$/;

/** “25 adjuncts”: who leaves and is counted is somebody. */
const isPluralOfSomebody = (token: AnnotatedDocument["tokens"][number] | undefined): boolean =>
  token?.pos === "NOUN" && /[^s]s$/.test(token.lower) && !measured.test(token.lower);

/** Whether a number counts people: “at least six federal prosecutors”, “eight of the judges”, not “47 days”. */
function countsPeople({tokens}: AnnotatedDocument, number: NumberMention, to: number): boolean {
  const after = tokenAt(tokens, number.end);
  for (let i = after; i < Math.min(to, after + 5); i++) {
    const token = tokens[i];
    if (token === undefined || /^(?:ADP|VERB|AUX|PUNCT)$/.test(token.pos)) return token?.lower === "of" && i < to - 1;
    if (isHumanWord(token.lower)) return true;
  }
  return after >= to || isPluralOfSomebody(tokens[to - 1]);
}

/** “two of the firm's (five) directors”: the five did not leave. */
const isOfAnother = ({text}: AnnotatedDocument, {start}: NumberMention): boolean =>
  /(?:^|\s)[\p{L}\d]+ of (?:its |their |the |[\p{L}\s]{1,24}[’']s? )?$/u.test(
    text.slice(Math.max(0, start - 44), start)
  );

/** “a lieutenant and (two sergeants)”: somebody stands before the only number. */
const isLed = ({tokens}: AnnotatedDocument, from: number, at: number): boolean =>
  tokens[at - 1]?.lower === "and" && tokens.slice(from, at - 1).some(({lower}) => isHumanWord(lower));

/**
 * The groups that a subject names: “six prosecutors in Minnesota and several supervisors in Ohio” are two, each from
 * its number to the next.
 */
export function groupsIn(document: AnnotatedDocument, range: TokenRange): Group[] {
  const span = spanOf(document, range);
  const numbers = document.numbers.filter(
    (number) =>
      range.to > range.from &&
      contains(span, number) &&
      !isOfAnother(document, number) &&
      document.text[number.end] !== "-" &&
      countsPeople(document, number, range.to)
  );
  const starts = numbers.map((number) => tokenAt(document.tokens, number.start));
  const [first] = starts;
  if (first === undefined || (starts.length === 1 && isLed(document, range.from, first)))
    return [{...range, number: null}];
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

type Bounds = Pick<NumberMention, "low" | "high">;
const open: Bounds = {low: null, high: null};

/** How many left: a number's interval, one for each named person, open where nothing is said. */
export function countOf(document: AnnotatedDocument, group: Group, people: readonly string[], pronoun: string): Bounds {
  if (group.number) return {low: group.number.low, high: group.number.high};
  const told = headcountOf(document, group);
  if (people.length > 0 && told !== null && told.low > people.length) return told;
  if (people.length > 0) return {low: people.length, high: people.length};
  if (/^(?:he|she|him|her|his|i|me|my)$/.test(pronoun)) return {low: 1, high: 1};
  return told === null || told.high === null || told.high === 0 ? open : told;
}
