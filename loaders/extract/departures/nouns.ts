import type {DepartureReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {nounPhraseAt, subjectBefore, type TokenRange} from "../../annotate/clauses.js";
import {hedgeOfNoun} from "../../annotate/hedges.js";
import {isHuman, spanOf} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";
import {groupsIn} from "./groups.js";
import {positionsInList} from "./positions.js";
import {toReport} from "./report.js";
import type {Trigger} from "./triggers.js";

const giving = new Set(readLexicon("giving-verbs", ["form"]).map(({form}) => form));

/** “Ruiz's resignation”, “her firing”: who stands before the noun; empty where nobody does. */
function possessorOf(document: AnnotatedDocument, {token, start}: Trigger): TokenRange {
  const {tokens} = document;
  let i = token - 1;
  while (i > start && tokens[i]?.pos === "ADJ") i--;
  const before = tokens[i];
  if (/^(?:his|her|their|my|our)$/.test(before?.lower ?? "")) return {from: i, to: i + 1};
  if (!/^[’']s?$/.test(before?.text ?? "")) return {from: token, to: token};
  let from = i;
  while (from > start && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  return {from, to: i};
}

/** “eight judges handed in their resignations”: who gives it, before the verb. */
function giverOf({tokens}: AnnotatedDocument, {token, start}: Trigger): TokenRange | null {
  if (!/^(?:his|her|their)$/.test(tokens[token - 1]?.lower ?? "")) return null;
  const verb = tokens.findLastIndex(({lower}, i) => i >= start && i < token && i >= token - 4 && giving.has(lower));
  if (verb < 0) return null;
  const subject = subjectBefore(tokens, verb, start);
  return subject.to > subject.from ? {from: subject.from, to: subject.to} : null;
}

/** “his departure from the race”, “a departure from policy”: no office is left. */
const contest =
  /^(?:\S+ )?from (?:the |a )?(?:\w+ )?(?:race|contest|field|campaign trail|policy|norm|norms|tradition|practice|script|usual)\b/;
const wordsAfter = ({tokens}: AnnotatedDocument, {after, end}: Trigger): string =>
  tokens
    .slice(after, Math.min(end, after + 6))
    .map(({lower}) => lower)
    .join(" ");

/** “the resignation of six prosecutors”. */
function ofPhrase(document: AnnotatedDocument, {after, end}: Trigger): TokenRange {
  return document.tokens[after]?.lower === "of"
    ? nounPhraseAt(document.tokens, after + 1, end)
    : {from: after, to: after};
}

function workplacesAfter(document: AnnotatedDocument, from: number, end: number): TokenRange[] {
  const {tokens} = document;
  const places: TokenRange[] = [];
  for (let i = from; i < Math.min(end, from + 4); i++)
    if (/^(?:from|at|in)$/.test(tokens[i]?.lower ?? "")) places.push(nounPhraseAt(tokens, i + 1, end));
  return places.filter(({from: first, to}) => to > first);
}

/** “The departures … include the section's chief and deputy chief”. */
function withList(document: AnnotatedDocument, trigger: Trigger): DepartureReport[] {
  const {tokens} = document;
  const {token, after, start, end} = trigger;
  if (!/s$|exodus/.test(trigger.form)) return [];
  const include = tokens.findIndex(
    ({lower}, i) => i >= after && i < end && /^(?:include|included|includes|including)$/.test(lower)
  );
  if (include < 0) return [];
  const {positions, to} = positionsInList(document, include + 1, end);
  if (positions.length === 0) return [];
  const places = workplacesBetween(document, after, include);
  const hedge = hedgeOfNoun(tokens, token, start, end);
  const group = {from: token, to: token, number: null};
  const reach = spanOf(document, {from: include, to}).end;
  return [
    toReport(document, {
      rule: "departure/noun-includes",
      trigger,
      group,
      apposition: null,
      places,
      positions,
      hedge,
      reach
    })
  ];
}

function workplacesBetween(document: AnnotatedDocument, from: number, to: number): TokenRange[] {
  const places: TokenRange[] = [];
  for (let i = from; i < to; i++)
    if (/^(?:from|at|in)$/.test(document.tokens[i]?.lower ?? "")) places.push(nounPhraseAt(document.tokens, i + 1, to));
  return places.filter(({from: first, to: last}) => last > first);
}

/** Reports of a noun: somebody's resignation, the firing of somebody, departures that include positions. */
export function fromNoun(document: AnnotatedDocument, trigger: Trigger): DepartureReport[] {
  const listed = withList(document, trigger);
  if (listed.length > 0) return listed;
  const of = ofPhrase(document, trigger);
  const who = of.to > of.from ? of : (giverOf(document, trigger) ?? possessorOf(document, trigger));
  if (who.to === who.from || !isHuman(document, who)) return [];
  if (trigger.form === "last day" && (of.to > of.from || document.tokens[trigger.after]?.pos !== "AUX")) return [];
  if (contest.test(wordsAfter(document, trigger))) return [];
  const hedge = hedgeOfNoun(document.tokens, Math.min(trigger.token, who.from), trigger.start, trigger.end);
  const places = workplacesAfter(document, Math.max(trigger.after, of.to), trigger.end);
  return groupsIn(document, who).map((group) =>
    toReport(document, {rule: "departure/noun", trigger, group, apposition: null, places, hedge})
  );
}
