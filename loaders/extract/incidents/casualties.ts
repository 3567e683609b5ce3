import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {lastIndexIn, isPassive as isPassiveVerb, subjectBefore, type TokenRange} from "../../annotate/clauses.js";
import {addHeadcounts, coordinatedPhraseAt, type Headcount, headcountOf} from "../../annotate/headcount.js";
import {isHuman} from "../../annotate/humans.js";
import {byPhrase, partiesOfNoun} from "./nounParties.js";
import type {Trigger} from "./triggers.js";

/** Whom a trigger tells of: those on whom force was used and those who used it. */
export interface Parties {
  readonly victims: TokenRange | null;
  readonly agents: TokenRange | null;
  readonly count: Headcount | null;
}

const nothing: Parties = {victims: null, agents: null, count: null};
const one: Headcount = {low: 1, high: 1};
const lowerOf = (document: AnnotatedDocument, i: number): string => document.tokens[i]?.lower ?? "";
const isEmpty = ({from, to}: TokenRange): boolean => to <= from;

/** “… to the head and she died”: behind “and”, a pronoun is a subject of its own. */
function ownPronoun(document: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  const isOwn = to - from > 1 && /^(?:he|she|they|it)$/.test(lowerOf(document, to - 1));
  return isOwn && /^(?:and|but|,)$/.test(lowerOf(document, to - 2)) ? {from: to - 1, to} : {from, to};
}

/**
 * The subject of a trigger, from behind any other trigger in it: “one man dead and (six others) injured”. Of two
 * joined verbs, “the woman shot and killed by agents”, the second has the subject of the first.
 */
function ownSubject(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): TokenRange {
  const {tokens} = document;
  const joined = all.find(({after}) => after === trigger.token - 1 && lowerOf(document, after) === "and");
  if (joined) return ownSubject(document, joined, all);
  const subject = subjectBefore(tokens, trigger.token, trigger.start);
  const isRelative = lowerOf(document, subject.from - 1) === "who" && subject.from - 1 > trigger.start;
  if (isRelative && afterWhere(document, subject) === subject.from)
    return antecedent(document, subjectBefore(tokens, subject.from - 1, trigger.start));
  if (lowerOf(document, subject.to) === "who") return antecedent(document, subject);
  const clause = all.find(({token, after}) => after === subject.from && lowerOf(document, token - 1) === "who");
  if (clause) return subjectBefore(tokens, clause.token, clause.start);
  const other = all.findLast(({token, after}) => token >= subject.from && after <= subject.to && token < trigger.token);
  const relative = other
    ? lastIndexIn(tokens, {from: subject.from + 1, to: other.token}, ({lower}) => lower === "who")
    : -1;
  if (relative > subject.from) return {from: subject.from, to: relative};
  let from = afterWhere(document, {from: other?.after ?? subject.from, to: subject.to});
  while (
    from < subject.to &&
    /^(?:and|,|or|but|at)$/.test(lowerOf(document, from)) &&
    !/^(?:least|most)$/.test(lowerOf(document, from + 1))
  )
    from++;
  return ownPronoun(document, afterPhrase(document, {from, to: subject.to}));
}

/** “a vigil for a boy (who was shot)”: the people nearest to “who”. */
function antecedent(document: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  const {tokens} = document;
  const preposition = lastIndexIn(tokens, {from, to}, ({pos, lower}) => pos === "ADP" && lower !== "of");
  const near = {from: preposition + 1, to};
  return preposition >= from && !isEmpty(near) && isHuman(document, near) ? near : {from, to};
}

/** “at a complex where a child”: the subject of the clause. */
const afterWhere = ({tokens}: AnnotatedDocument, {from, to}: TokenRange): number =>
  Math.max(from, lastIndexIn(tokens, {from, to: to - 1}, ({lower}) => lower === "where") + 1);

/** “(was shot) in the arm and another”: what “and” joins to a phrase of place begins anew. */
function afterPhrase({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  if (tokens[from]?.pos !== "ADP" || /^(?:of|at)$/.test(tokens[from].lower)) return {from, to};
  const and = tokens.slice(from, to).findLastIndex(({lower}) => lower === "and");
  return and < 0 || from + and + 1 >= to ? {from, to} : {from: from + and + 1, to};
}

/** “Two teens who were shot on Monday (have died)”, “four were shot, two of whom (died)”: a subject further left. */
function distantSubject(document: AnnotatedDocument, {token, start}: Trigger): TokenRange | null {
  const {tokens} = document;
  for (let i = token - 1; i > start; i--) {
    if (!/^(?:who|whom)$/.test(lowerOf(document, i))) continue;
    if (lowerOf(document, i) === "whom")
      return lowerOf(document, i - 1) === "of" ? {from: Math.max(start, i - 2), to: i - 1} : null;
    const region = subjectBefore(tokens, i, start);
    return region.to - region.from > 0 && isHuman(document, region) ? region : null;
  }
  return null;
}

/** “shot and killed Good”: the object of the second verb is that of the first. */
function objectOf(document: AnnotatedDocument, {after, end}: Trigger): TokenRange {
  const {tokens} = document;
  let i = after;
  if (/^(?:and|or)$/.test(lowerOf(document, i)) && tokens[i + 1]?.pos === "VERB") i += 2;
  while (
    /^(?:at|fatally|dead|accidentally|down)$/.test(lowerOf(document, i)) &&
    !(lowerOf(document, i) === "at" && isWhere(document, i)) &&
    !/^(?:least|most)$/.test(lowerOf(document, i + 1))
  )
    i++;
  return coordinatedPhraseAt(document, i, end);
}

/** A subject of one word. “She shot into a house”: a pronoun that acts is no “woman shot (by somebody)”. */
const isWord = ({from, to}: TokenRange): boolean => to - from === 1;

const reflexive = /^(?:him|her|my|your|them|one)?sel(?:f|ves)$/;

/** “shot himself”, “after accidentally shooting herself”: who shoots is who is hit. */
function ofReflexive(document: AnnotatedDocument, subject: TokenRange, object: TokenRange, end: number): Parties {
  const known = isEmpty(subject) ? null : headcountOf(document, subject);
  const single = !/selves$/.test(lowerOf(document, object.from));
  const victims = known === null ? {from: object.from, to: object.from + 1} : subject;
  const count = single ? one : (known ?? {low: 2, high: null});
  const more = joinedTo(document, object.from + 1, end);
  return {victims, agents: null, count: more === null ? count : addHeadcounts(count, more)};
}

/** “shot himself and a friend”: who else was hit. */
function joinedTo(document: AnnotatedDocument, from: number, end: number): Headcount | null {
  if (!/^(?:and|&)$/.test(lowerOf(document, from))) return null;
  const phrase = coordinatedPhraseAt(document, from + 1, end);
  return isEmpty(phrase) || !isHuman(document, phrase) ? null : headcountOf(document, phrase);
}

const isPassive = ({tokens}: AnnotatedDocument, {token, start}: Trigger): boolean =>
  isPassiveVerb(tokens, token, start);

/** “two men shot at 140 Park Avenue”: where, not whom. */
const isWhere = ({tokens, places}: AnnotatedDocument, at: number): boolean =>
  places.some(({start}) => start === tokens[at + 1]?.start) ||
  (tokens[at + 1]?.lower === "the" && places.some(({start}) => start === tokens[at + 2]?.start));

/** “shot at”: aimed at somebody and nobody hit; of a passive only where nothing follows that could be a place. */
function isMissed(document: AnnotatedDocument, {after, kind}: Trigger, passive: boolean): boolean {
  if (kind !== "shooting" || lowerOf(document, after) !== "at") return false;
  if (/^(?:least|most)$/.test(lowerOf(document, after + 1))) return false;
  if (passive) return /^(?:and|but|by|while|when|as|from|,|\.|;)$/.test(document.tokens[after + 1]?.lower ?? ".");
  return !isWhere(document, after);
}

function ofVerb(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): Parties {
  const {after, end} = trigger;
  const subject = ownSubject(document, trigger, all);
  const passive = isPassive(document, trigger);
  if (isMissed(document, trigger, passive)) return {...nothing, agents: passive || isEmpty(subject) ? null : subject};
  if (!passive && reflexive.test(lowerOf(document, after)))
    return ofReflexive(document, subject, {from: after, to: after + 1}, end);
  const object = passive ? {from: after, to: after} : objectOf(document, trigger);
  const objectCount = isEmpty(object) ? null : headcountOf(document, object);
  if (!passive && !isEmpty(object) && objectCount !== null)
    return {victims: object, agents: subject, count: objectCount};
  const count = isEmpty(subject) ? null : headcountOf(document, subject);
  const acts = isWord(subject) && /^(?:i|we|he|she|they)$/.test(lowerOf(document, subject.from));
  const bare = !passive && !acts && !/ing$/.test(trigger.form);
  if ((passive || bare) && count !== null && (passive || isParticiple(document, trigger)))
    return {victims: subject, agents: byPhrase(document, after, end), count};
  return {...nothing, agents: isEmpty(subject) ? null : subject};
}

/** “One killed, six wounded”, “the woman shot by agents”: a participle without an auxiliary. */
function isParticiple(document: AnnotatedDocument, {after, end, outcome, form}: Trigger): boolean {
  const next = document.tokens[after];
  if (outcome === "died") return true;
  if (outcome === "" || /^(?:shoot|kill|stab|wounds|fire)s?$/.test(form)) return false;
  return (
    after >= end ||
    next === undefined ||
    /^(?:ADP|PUNCT|CCONJ|ADV|ADJ|SCONJ)$/.test(next.pos) ||
    document.dates.some(({start}) => start === next.start)
  );
}

/** “was taken to a hospital”, “is in critical condition”, “left one hospitalized”: who is cared for. */
function ofCare(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): Parties {
  const {tokens} = document;
  const before = trigger.token - 1;
  const listed = /^(?:listed|remained|remains|hospitalized|left|was|is|were|are|died)$/.test(lowerOf(document, before));
  const verb = listed && tokens[before]?.pos === "VERB" ? before : trigger.token;
  const subject = ownSubject(document, {...trigger, token: verb}, all);
  const own = movedBy(document, trigger) ?? subject;
  const count = isEmpty(own) ? null : headcountOf(document, own);
  return count === null ? nothing : {victims: own, agents: null, count};
}

/** “Paramedics rushed (a woman) to a hospital”: whom somebody moves or treats; null where no object follows. */
function movedBy(document: AnnotatedDocument, {token, after, start, end, form}: Trigger): TokenRange | null {
  if (!/^(?:taken|rushed|transported|airlifted|flown|brought|treated)$/.test(form)) return null;
  if (isPassiveVerb(document.tokens, token, start)) return null;
  const object = coordinatedPhraseAt(document, after, end);
  return isEmpty(object) || !isHuman(document, object) ? null : object;
}

/** Who is hit and who hits, as the words around a trigger tell. */
export function partiesOf(document: AnnotatedDocument, trigger: Trigger, all: readonly Trigger[]): Parties {
  if (trigger.class === "noun") return partiesOfNoun(document, trigger, all);
  if (trigger.class === "care") return ofCare(document, trigger, all);
  if (trigger.class === "verb" && trigger.outcome !== "died") return ofVerb(document, trigger, all);
  if (trigger.form === "fatally") return ofPartitive(document, trigger);
  const near = ownSubject(document, trigger, all);
  const victims = isEmpty(near) || headcountOf(document, near) === null ? distantSubject(document, trigger) : near;
  const count = victims === null ? null : headcountOf(document, victims);
  return count === null ? nothing : {victims, agents: null, count};
}

/** “Four were shot, one fatally”, “two of them fatally”. */
function ofPartitive(document: AnnotatedDocument, {token, start}: Trigger): Parties {
  let from = token - 1;
  while (from > start && /^(?:of|them|whom|the|victims)$/.test(lowerOf(document, from))) from--;
  const victims = {from, to: from + 1};
  const count = headcountOf(document, victims);
  return count === null ? nothing : {victims, agents: null, count};
}
