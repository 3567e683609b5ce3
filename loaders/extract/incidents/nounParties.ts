import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {nounPhraseAt, subjectBefore, type TokenRange} from "../../annotate/clauses.js";
import {coordinatedPhraseAt, type Headcount, headcountOf} from "../../annotate/headcount.js";
import {isHuman} from "../../annotate/humans.js";
import type {Parties} from "./casualties.js";
import type {Trigger} from "./triggers.js";

const nothing: Parties = {victims: null, agents: null, count: null};
const lowerOf = (document: AnnotatedDocument, i: number): string => document.tokens[i]?.lower ?? "";
const isEmpty = ({from, to}: TokenRange): boolean => to <= from;
const folds: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["quadruple", 4],
  ["quintuple", 5]
]);

/** “by ICE agents”, “by an officer”: who did it, behind a passive or a noun. */
export function byPhrase(document: AnnotatedDocument, from: number, end: number): TokenRange | null {
  for (let i = from; i < Math.min(end, from + 24); i++) {
    if (lowerOf(document, i) !== "by") continue;
    const phrase = nounPhraseAt(document.tokens, i + 1, end);
    return isEmpty(phrase) ? null : phrase;
  }
  return null;
}

/** “a triple shooting”, “a double homicide”: how many it hit. */
function foldOf(document: AnnotatedDocument, {token, start}: Trigger): {range: TokenRange; count: Headcount} | null {
  for (let i = token - 1; i >= Math.max(start, token - 2); i--) {
    const n = folds.get(lowerOf(document, i));
    if (n !== undefined) return {range: {from: i, to: token + 1}, count: {low: n, high: n}};
  }
  return null;
}

/** “two gunshot victims”: the people whom the noun itself names. */
function ownPhrase({tokens}: AnnotatedDocument, {token, after, start}: Trigger): TokenRange {
  let from = token;
  while (from > start && /^(?:DET|ADJ|NOUN|NUM)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  return {from, to: after};
}

/** “Police fired tear gas”: who used it, before the nearest verb. */
function userOf({tokens}: AnnotatedDocument, {token, start}: Trigger): TokenRange | null {
  for (let i = token - 1; i > Math.max(start, token - 8); i--) {
    if (tokens[i]?.pos !== "VERB") continue;
    const subject = subjectBefore(tokens, i, start);
    return isEmpty(subject) ? null : subject;
  }
  return null;
}

/** “shooting death of”, “shooting and death of”, “the shooting Tuesday night of”: the “of” a little behind a noun. */
function skipTo(document: AnnotatedDocument, i: number, end: number): number {
  for (let k = i; k < Math.min(end, i + 5); k++) {
    if (lowerOf(document, k) === "of") return k;
    if (/^(?:but|or)$/.test(lowerOf(document, k))) return i;
    if (!/^(?:NOUN|PROPN|CCONJ|ADJ|ADV|ADP|DET|NUM)$/.test(document.tokens[k]?.pos ?? "")) return i;
  }
  return i;
}

/** “a man with a gunshot wound”, “the teen suffered two gunshot wounds”. */
function woundedBefore(
  document: AnnotatedDocument,
  {token, start}: Trigger,
  all: readonly Trigger[]
): TokenRange | null {
  const {tokens} = document;
  for (let i = token - 1; i > Math.max(start, token - 9); i--) {
    const lower = lowerOf(document, i);
    if (all.some((other) => other.token === i && other.class !== "noun")) return null;
    if (/^(?:no|any|without)$/.test(lower)) return null;
    if (lower === "with" || lower === "from" || lower === "of") {
      let from = i;
      while (
        from > start &&
        /^(?:DET|ADJ|NOUN|PROPN|NUM|PUNCT|PRON)$/.test(tokens[from - 1]?.pos ?? "") &&
        !/^[.;:“”"]$/.test(tokens[from - 1]?.text ?? "")
      )
        from--;
      const subject = {from, to: i};
      if (!isEmpty(subject) && isHuman(document, subject)) return subject;
    }
    if (tokens[i]?.pos === "VERB") {
      const subject = subjectBefore(tokens, i, start);
      return isHuman(document, subject) ? subject : null;
    }
    if (/^(?:for|by)$/.test(lower)) return null;
  }
  return null;
}

function possessor({tokens}: AnnotatedDocument, at: number, start: number): TokenRange {
  let k = at - 1;
  while (k > start && tokens[k]?.pos === "ADJ") k--;
  if (/^(?:his|her|their)$/.test(tokens[k]?.lower ?? "")) return {from: k, to: k + 1};
  if (!/^[’']s?$/.test(tokens[k]?.text ?? "")) return {from: at, to: at};
  let first = k;
  while (first > start && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[first - 1]?.pos ?? "")) first--;
  return {from: first, to: k};
}

/** Who is hit and who hits, as the words around a noun tell: “the shooting of two men by an officer”. */
export function partiesOfNoun(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): Parties {
  const {after, end, token, start, outcome} = trigger;
  if (outcome === "victim") {
    const victims = ownPhrase(document, trigger);
    return {victims, agents: null, count: headcountOf(document, victims)};
  }
  if (outcome === "wound") {
    const subject = woundedBefore(document, trigger, all);
    const count = subject === null ? null : headcountOf(document, subject);
    return count === null ? nothing : {victims: subject, agents: null, count};
  }
  if (trigger.kind === "use of force") return {...nothing, agents: userOf(document, trigger)};
  const i = skipTo(document, after, end);
  const isOf = lowerOf(document, i) === "of";
  const victims = isOf ? coordinatedPhraseAt(document, i + 1, end) : possessor(document, token, start);
  const agents = byPhrase(document, i, end);
  if (isEmpty(victims) || !isHuman(document, victims)) {
    const fold = foldOf(document, trigger);
    return fold ? {victims: fold.range, agents, count: fold.count} : {...nothing, agents};
  }
  if (!isOf && outcome !== "died") return {...nothing, agents: agents ?? victims};
  return {victims, agents, count: headcountOf(document, victims)};
}
