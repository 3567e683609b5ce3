import {overlaps} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {
  beforeVerbGroup,
  isPassive as isPassiveVerb,
  nounPhraseAt,
  subjectBefore,
  type TokenRange
} from "../../annotate/clauses.js";
import {headcountOf} from "../../annotate/headcount.js";
import {isHuman, isPosition, namesIn, properNamesIn} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";
import type {Trigger} from "./triggers.js";
import {workplaceIn} from "./workplace.js";

const exclusions = readLexicon("departure-exclusions", ["form", "verb"]);
const excluded = (verb: string): ReadonlySet<string> =>
  new Set(exclusions.filter((row) => row.verb === verb).map(({form}) => form));
const notLeft = excluded("step");
const fired = excluded("fire");
const contests = excluded("leave");
const posts = new Set(readLexicon("post-nouns", ["form"]).map(({form}) => form));
const organizations = new Set(
  readLexicon("office-nouns", ["form", "kind"])
    .filter(({kind}) => kind === "organization")
    .map(({form}) => form)
);
const buildings = new Set(
  readLexicon("office-nouns", ["form", "kind"])
    .filter(({kind}) => kind === "building")
    .map(({form}) => form)
);

const lowerOf = (document: AnnotatedDocument, i: number): string => document.tokens[i]?.lower ?? "";
const wordsOf = ({tokens}: AnnotatedDocument, {from, to}: TokenRange): string[] =>
  tokens.slice(from, to).map(({lower}) => lower);

/** How the words around a trigger carry its sense; null where it has another one. */
export type Sense = "left" | "passive" | "active" | "attributive" | "noun";

function head(document: AnnotatedDocument, range: TokenRange): string {
  const words = wordsOf(document, range);
  const of = words.indexOf("of");
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? "";
}

/** “left his job”, “left the agency”, “quit the FBI”: the object is a post or a place of work. */
function hasPost(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {after, end} = trigger;
  const object = nounPhraseAt(document.tokens, after, end);
  if (object.to === object.from) return false;
  const noun = head(document, object);
  if (
    contests.has(noun) ||
    /^(?:ADJ|more|even|without)$/.test(document.tokens[object.to]?.pos === "ADJ" ? "ADJ" : lowerOf(document, object.to))
  )
    return false;
  if (noun === "office") {
    const before = document.tokens[object.to - 2];
    return (
      object.to - object.from === 1 || /[’']s/.test(before?.lower ?? "") || /^(?:NOUN|PROPN)$/.test(before?.pos ?? "")
    );
  }
  if (posts.has(noun)) return true;
  if (buildings.has(noun)) return trigger.needs === "post" || isTitled(document, trigger);
  if (organizations.has(noun)) return true;
  const {organization, office} = workplaceIn(document, object);
  return organization !== null || office !== null;
}

/** “Curator Paolo Vitti left the museum”: said of somebody by title, a house is a place of work. */
const isTitled = (document: AnnotatedDocument, {token, start}: Trigger): boolean =>
  properNamesIn(document, subjectBefore(document.tokens, token, start)).some(({title}) => title !== null);

function leaves(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {after, token, needs, end} = trigger;
  const next = document.tokens[after];
  const before = document.tokens[token - 1];
  if (next?.lower === "to" && /^(?:resign|retire|g[ai]v)/.test(trigger.form)) return false;
  if (/^step/.test(trigger.form) && next?.pos === "DET") return false;
  if (/^(?:him|her|them|it|my|our)?sel(?:f|ves)$/.test(next?.lower ?? "")) return false;
  const isFirst = token === trigger.start || /^["“:]$/.test(before?.text ?? "");
  if (isFirst && /^(?:leave|quit|retire|resign|depart|step down|step aside)$/.test(trigger.form)) return false;
  if (before?.pos === "DET" || before?.pos === "ADJ" || before?.lower === "it") return false;
  if (
    /^step/.test(trigger.form) &&
    wordsOf(document, {from: after, to: Math.min(end, after + 6)}).some((word) => notLeft.has(word))
  )
    return false;
  const ends = after >= end || next === undefined || ["PUNCT", "ADP", "ADV", "CCONJ", "SCONJ"].includes(next.pos);
  if (needs === "end")
    return (
      (ends || next?.lower === "last" || next?.lower === "early") &&
      !/^(?:is|are|’s|'s|be)$/.test(lowerOf(document, beforeBe(document, trigger))) &&
      next?.text !== "-"
    );
  if (/^(?:job|end|walk)$/.test(needs) && !canLeave(document, trigger)) return false;
  if (needs === "job")
    return /^as$/.test(next?.lower ?? "") ? hasTitle(document, after, end) : hasPost(document, trigger);
  if (needs === "post") return ends || next?.lower === "to" ? isWork(document, trigger) : hasPost(document, trigger);
  return true;
}

/** A subject whose head names people or somebody: trains leave too, and so do countries and the dead. */
function canLeave(document: AnnotatedDocument, {token, start, form}: Trigger): boolean {
  const {tokens} = document;
  const subject = subjectBefore(tokens, token, start);
  const preposition = tokens.findIndex(
    ({pos, lower}, i) =>
      i > subject.from &&
      i < subject.to &&
      pos === "ADP" &&
      !/^(?:than|about|around|over)$/.test(lower) &&
      !/^(?:least|most)$/.test(tokens[i + 1]?.lower ?? "")
  );
  const headEnd = preposition < 0 ? subject.to : preposition;
  const last = tokens[headEnd - 1];
  if (last === undefined || headEnd <= subject.from) return false;
  if (/^walk/.test(form) && headcountOf(document, subject)?.high !== 1) return false;
  const isPlanned = tokens[token - 1]?.lower === "to";
  const range = {from: isPlanned ? subject.from : Math.max(subject.from, headEnd - 1), to: headEnd};
  if (isHuman(document, range) || last.pos === "NUM") return true;
  const isPlace = document.places.some((place) => overlaps(place, last));
  const isOrganization = document.mentions.some(({kind, ...span}) => kind === "organization" && overlaps(span, last));
  return last.pos === "PROPN" && !isPlace && !isOrganization;
}

const beforeBe = ({tokens}: AnnotatedDocument, {token, form}: Trigger): number =>
  form === "retired" ? beforeVerbGroup(tokens, token, token - 2) + 1 : -1;

/** “left as director”: a title behind “as”. */
const hasTitle = (document: AnnotatedDocument, as: number, end: number): boolean =>
  wordsOf(document, nounPhraseAt(document.tokens, as + 1, end)).some(isPosition);

/** A bare “quit” is a departure only for people: “the engine quit” is none. */
const isWork = (document: AnnotatedDocument, {token, start}: Trigger): boolean =>
  isHuman(document, subjectBefore(document.tokens, token, start));

/** “fired at”, “fired on the crowd”, “fired up”; “fired on Monday” is none. */
function isAimed(document: AnnotatedDocument, after: number): boolean {
  const next = document.tokens[after + 1];
  if (/^(?:at|upon|into|up|off)$/.test(lowerOf(document, after))) return true;
  return lowerOf(document, after) === "on" && !document.dates.some(({start}) => start === next?.start);
}

/** “was fired”, “has been ousted”: an auxiliary before it, people as its subject. */
function isPassive(document: AnnotatedDocument, {token, start, after, form}: Trigger): boolean {
  if (!isPassiveVerb(document.tokens, token, start)) return false;
  const subject = subjectBefore(document.tokens, token, start);
  if (/fir/.test(form) && (wordsOf(document, subject).some((word) => fired.has(word)) || isAimed(document, after)))
    return false;
  return (
    isHuman(document, headOf(document, subject)) ||
    (isHuman(document, subject) &&
      !/^(?:removed|transferred|suspended|dismissed|terminated|discharged|reassigned)$/.test(form))
  );
}

/** The last words of a subject before its first preposition: “her (account) at the bank”. */
function headOf({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  const preposition = tokens.findIndex(
    ({pos}, i) => i > from && i < to && pos === "ADP" && tokens[i + 1]?.pos !== "NUM"
  );
  const end = preposition < 0 ? to : preposition;
  return {from: Math.max(from, end - 1), to: end};
}

/** “fired the director”, “ousted him”: people as its object. */
function isActive(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {token, after, end, form} = trigger;
  const next = document.tokens[after];
  if (next === undefined || after >= end) return false;
  if (/^(?:at|on|upon)$/.test(lowerOf(document, token - 1)) && /fir/.test(form)) return false;
  const object = nounPhraseAt(document.tokens, after, end);
  const isPronoun =
    /^(?:him|them|me|us|everyone|everybody|anyone|whoever)$/.test(next.lower) ||
    (next.lower === "her" && !/^(?:NOUN|ADJ)$/.test(document.tokens[after + 1]?.pos ?? ""));
  if (/^fir/.test(form) && lowerOf(document, isPronoun ? after + 1 : object.to) === "up") return false;
  if (/^(?:lay|laid)/.test(form) && namesIn(document, object).length > 0) return false;
  const range = isPronoun ? {from: after, to: after + 1} : object;
  return (isPronoun || isPeople(document, object)) && (!/^dismiss/.test(form) || isFromWork(document, trigger, range));
}

/** “the director”, “city manager Ana Ruiz”: an object that is people, not what is theirs. */
function isPeople(document: AnnotatedDocument, object: TokenRange): boolean {
  const words = wordsOf(document, object);
  if (object.to === object.from || words.some((word) => fired.has(word))) return false;
  const possessive = words.findLastIndex((word) => /^[’']s?$/.test(word));
  const from = object.from + possessive + 1;
  if (isPosition(head(document, object))) return true;
  if (isHuman(document, {from: Math.max(from, object.to - 2), to: object.to})) return true;
  return isHuman(document, {from, to: Math.min(object.to, from + 3)}) && !words.includes("of");
}

/** “dismissed the colonel from his post”, “the board dismissed him”; “dismissed him as a crank” is none. */
function isFromWork(document: AnnotatedDocument, {token, start}: Trigger, object: TokenRange): boolean {
  if (lowerOf(document, object.to) === "from") return true;
  const subject = subjectBefore(document.tokens, token, start);
  const {organization, office} = workplaceIn(document, subject);
  return (
    lowerOf(document, object.to) !== "as" && (organization !== null || office !== null) && !isHuman(document, subject)
  );
}

const attributiveForms = /^(?:ousted|fired|sacked|dismissed|retiring|departing|resigning)$/;

/** “the ousted president”: before the people who left. */
function isAttributive(document: AnnotatedDocument, {token, after, end, form}: Trigger): boolean {
  const before = document.tokens[token - 1];
  if (!attributiveForms.test(form) || (before !== undefined && !/^(?:DET|ADJ)$/.test(before.pos))) return false;
  const object = nounPhraseAt(document.tokens, after, end);
  return object.to > object.from && document.tokens[after]?.pos !== "DET" && isHuman(document, object);
}

function isDismissed(document: AnnotatedDocument, trigger: Trigger): Sense | null {
  if (trigger.needs === "duty")
    return isOfDuty(document, trigger) ? (isPassive(document, trigger) ? "passive" : "active") : null;
  if (trigger.needs === "leave" && !isOnLeave(document, trigger)) return null;
  if (trigger.needs === "removal" && !isFromPost(document, trigger)) return null;
  if (/^sack/.test(trigger.form) && isOnField(document, trigger)) return null;
  if (isAttributive(document, trigger)) return "attributive";
  if (isPassive(document, trigger)) return "passive";
  if (trigger.needs === "passive" || / out$/.test(trigger.form)) return null;
  return isActive(document, trigger) ? "active" : null;
}

/** “placed on paid leave”, “put two deputies on leave”. */
const isOnLeave = (document: AnnotatedDocument, {after, end}: Trigger): boolean =>
  /^(?:.{0,60}\s)?on (?:[a-z]+ ){0,3}leave\b/.test(
    wordsOf(document, {from: after, to: Math.min(end, after + 14)}).join(" ")
  );

/** “relieved of his command”, “relieved the captain of duty”. */
const isOfDuty = (document: AnnotatedDocument, {after, end}: Trigger): boolean =>
  / of (?:(?:his|her|their|all|its) )?(?:duty|duties|command|post|position)\b/.test(
    ` ${wordsOf(document, {from: after, to: Math.min(end, after + 8)}).join(" ")}`
  );

/** “removed from his post”, “removed the sheriff from office”, “removed as chief”. */
function isFromPost(document: AnnotatedDocument, {after, end}: Trigger): boolean {
  for (let i = after; i < Math.min(end, after + 10); i++) {
    if (lowerOf(document, i) === "as") return hasTitle(document, i, end);
    if (lowerOf(document, i) === "from") return posts.has(head(document, nounPhraseAt(document.tokens, i + 1, end)));
  }
  return false;
}

/** A quarterback is sacked, a town is sacked. */
const isOnField = (document: AnnotatedDocument, {after, end}: Trigger): boolean =>
  wordsOf(document, {from: after, to: Math.min(end, after + 4)}).some((word) =>
    /^(?:times|twice|yards|quarterback)$/.test(word)
  );

/** In which sense a trigger reports a departure; null where it reports none. */
export function senseOf(document: AnnotatedDocument, trigger: Trigger): Sense | null {
  if (trigger.kind === "noun") return "noun";
  if (trigger.who === "object") return isDismissed(document, trigger);
  if (isAttributive(document, trigger)) return "attributive";
  return leaves(document, trigger) ? "left" : null;
}
