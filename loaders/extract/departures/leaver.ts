import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {lastIndexIn, beforeVerbGroup, type Subject, subjectBefore, type TokenRange} from "../../annotate/clauses.js";
import {isHuman, isHumanWord} from "../../annotate/humans.js";
import type {Trigger} from "./triggers.js";

const partOfPhrase = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "ADP"]);
const nominative = /^(?:he|she|they|we|i)$/;
const links = /^(?:[’']s?|his|her|their|its|our|my|-|–|&|and)$/;

/** “a captain at the base (who resigned)”: the noun phrase that ends before a token, with the phrases that hang on it. */
function phraseBefore({tokens}: AnnotatedDocument, to: number, start: number): TokenRange {
  let from = to;
  while (from > start) {
    const token = tokens[from - 1];
    if (token === undefined || !(partOfPhrase.has(token.pos) || links.test(token.lower))) break;
    from--;
  }
  while (from < to && /^(?:ADP|CCONJ)$/.test(tokens[from]?.pos ?? "")) from++;
  return {from, to};
}

const preposition = /^(?:in|at|from|with|for|on|by|to|about|after|before|over|under|among|like|against|between)$/;

/** Of “from the beginning with Mr. Ailes” the last stretch that tells of people, with those that hang on it. */
function lastPeople(document: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  for (let i = to - 1; i > from; i--)
    if (preposition.test(document.tokens[i]?.lower ?? "") && isHuman(document, {from: i + 1, to}))
      return {from: i + 1, to};
  return {from, to};
}

/** “Ana Ruiz, 52, a lawyer, (who resigned)”: the name before the comma belongs to it. */
function withName(document: AnnotatedDocument, {from, to}: TokenRange, start: number): Subject {
  const {tokens} = document;
  let comma = from - 1;
  if (tokens[comma]?.text === "," && tokens[comma - 1]?.pos === "NUM" && tokens[comma - 2]?.text === ",") comma -= 2;
  const isApposition = tokens[comma]?.text === "," && tokens[comma - 1]?.pos === "PROPN";
  if (!isApposition || tokens[from]?.pos === "PROPN") return {from, to, apposition: null};
  const name = phraseBefore(document, comma, start);
  return {...lastPeople(document, name), to: comma, apposition: {from, to}};
}

/** Where “who” stands that leads to a verb; -1 where none does. */
function relativeBefore({tokens}: AnnotatedDocument, verb: number, start: number): number {
  const before = beforeVerbGroup(tokens, verb, start);
  return tokens[before]?.lower === "who" ? before : -1;
}

/** “called for the mayor (to resign)”: who stands behind “for”. */
function ofInfinitive({tokens}: AnnotatedDocument, range: TokenRange): TokenRange {
  if (tokens[range.to]?.lower !== "to") return range;
  const last = lastIndexIn(
    tokens,
    {from: range.from, to: range.to},
    ({lower}, i) => lower === "for" || (/^(?:up)?on$/.test(lower) && /^call/.test(tokens[i - 1]?.lower ?? ""))
  );
  return last < 0 ? range : {from: last + 1, to: range.to};
}

const planning =
  /^(?:plans?|intentions?|intent|decision|refusal|offer|threats?|promise|vow|pledge|desire|choice|agreement|reasons?|need|time)$/;

/** “her decision (to leave)”, “has no plans (to quit)”: whose plan it is. */
function planner(document: AnnotatedDocument, {from, to}: TokenRange, start: number): Subject | null {
  const {tokens} = document;
  if (tokens[to]?.lower !== "to" || !planning.test(tokens[to - 1]?.lower ?? "")) return null;
  const owner = lastIndexIn(tokens, {from, to}, ({lower}) => /^(?:[’']s?|his|her|their|my|our)$/.test(lower));
  if (owner >= from) return {from, to: /^[’']/.test(tokens[owner]?.text ?? "") ? owner : owner + 1, apposition: null};
  const verb = lastIndexIn(tokens, {from: start, to}, ({pos}) => /^(?:VERB|AUX)$/.test(pos));
  return verb > start ? subjectBefore(tokens, verb, start) : null;
}

/** “on whether (the union) leaves”, “places are closing, and (people)”: the clause of the verb. */
function withinClause({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  const opening = lastIndexIn(
    tokens,
    {from: from + 1, to: to - 1},
    ({lower}, i) =>
      /^(?:whether|if|that|because|demands|urges|asks|wants|insists|suggests)$/.test(lower) ||
      (lower === "and" && tokens[i - 1]?.text === "," && tokens.slice(from, i).some(({pos}) => pos === "VERB"))
  );
  return opening < 0 ? {from, to} : {from: opening + 1, to};
}

/** “In May the director”, “hours after the memo the director”: what stands before the subject is none of it. */
function withoutOpening({tokens, numbers}: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  if (numbers.some(({start}) => start === tokens[from]?.start)) return {from, to};
  if (tokens[from]?.pos !== "ADP" || isHumanWord(tokens[from].lower)) return {from, to};
  const article = lastIndexIn(
    tokens,
    {from: from + 2, to},
    ({pos}, i) => pos === "DET" && /^(?:NOUN|PROPN|NUM)$/.test(tokens[i - 1]?.pos ?? "")
  );
  return article < 0 ? {from, to} : {from: article, to};
}

/**
 * Who leaves, before a verb of leaving: its subject, “who” carried back to the people that it stands for, without what
 * stands before them.
 */
export function leaverBefore(document: AnnotatedDocument, {token, start}: Pick<Trigger, "token" | "start">): Subject {
  const {tokens} = document;
  const who = relativeBefore(document, token, start);
  if (who > start) {
    const to = tokens[who - 1]?.text === "," ? who - 1 : who;
    const phrase = withName(document, lastPeople(document, phraseBefore(document, to, start)), start);
    if (phrase.to > phrase.from) return phrase;
  }
  const own = subjectBefore(tokens, token, start);
  const subject = planner(document, own, start) ?? own;
  const last = subject.to - 1;
  if (last > subject.from && nominative.test(tokens[last]?.lower ?? ""))
    return {from: last, to: subject.to, apposition: null};
  const inClause = withinClause(document, ofInfinitive(document, subject));
  return {...withoutOpening(document, inClause), apposition: subject.apposition};
}

/** “Ana Ruiz, (ousted in May)”, “the king fled, (ousted by his army)”: the people before the comma, or its subject. */
export function beforeComma(document: AnnotatedDocument, {token, start}: Pick<Trigger, "token" | "start">): Subject {
  const {tokens} = document;
  const none = {from: token, to: token, apposition: null};
  const comma = token - 1;
  if (comma - 1 < start) return none;
  const near = phraseBefore(document, comma, start);
  if (near.to > near.from && isHuman(document, {from: Math.max(near.from, comma - 2), to: comma}))
    return {...lastPeople(document, near), apposition: null};
  const verb = lastIndexIn(tokens, {from: Math.max(start + 1, comma - 12), to: comma}, ({pos}) => pos === "VERB");
  return verb < 0 ? none : leaverBefore(document, {token: verb, start});
}
