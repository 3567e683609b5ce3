import {overlapping} from "../../../src/model/span.js";
import type {AnnotatedDocument, DateMention} from "../../annotate/annotatedDocument.js";
import {tokenAt} from "../../annotate/clauses.js";
import {readLexicon} from "../../lexicon.js";
import {isCareForm, isTriggerForm} from "./triggers.js";

/**
 * What a date tells the time of: of the event itself, of something that somebody did, of a death that may be later,
 * of an arrest, of what else came of it (a hearing, a funeral), of its being reported.
 */
export type Tells = "event" | "act" | "death" | "arrest" | "aftermath" | "report";

/** A date with what it tells the time of. */
export interface DateUse {
  readonly date: DateMention;
  readonly tells: Tells;
  /** A time of day stands before it: “about 9:15 p.m. Friday”. */
  readonly clock: boolean;
  /** Its sentence tells of another incident: “a separate shooting on May 3”. */
  readonly other: boolean;
  /** Days before the document was published; 0 where either is not known to the day. */
  readonly age: number;
  readonly sentence: number;
  /** “overnight”: of two days. */
  readonly vague: boolean;
}

const words = readLexicon("dated-words", ["form", "tells"]);
const tellsOf = new Map(words.map(({form, tells}) => [form, tells as Tells]));
const longest = Math.max(...words.map(({form}) => form.split(" ").length));
/** “Monday, at approximately 6:12 p.m.”, “Friday about 9 p.m.” */
const clockBehind =
  /^,?\s(?:at\s)?(?:(?:about|around|approximately|roughly|nearly|just|shortly)\s)?(?:(?:after|before|past)\s)?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?\s?m\b|noon\b|midnight\b)/i;
const clockBefore =
  /(?:\d\s?[ap]\.?\s?m\.?|\bnoon|\bmidnight|\bo[’']clock)(?:\s\w{2,3}T)?,?(?:\s(?:on|in|early|late|the|last)\b)*\s?$/i;
const separate =
  /\b(?:separate|another|unrelated|previous|previously|earlier|similar|other|prior)\s(?:\w+\s){0,2}?(?:incidents?|shootings?|attacks?|cases?|killings?|stabbings?|robber(?:y|ies)|homicides?|slayings?|murders?)\b/i;
const moving = /^(?:taken|rushed|transported|airlifted|flown|brought)$/;
const saying = /^(?:said|says|say|told|added|reported|according)$/;

/** The word or words at a token that tell of what a date dates; null where they tell nothing. */
function tellsAt({tokens, places}: AnnotatedDocument, i: number, from: number): Tells | null {
  const token = tokens[i];
  if (token && overlapping(places, token).some(({kind}) => kind === "address")) return null;
  for (let n = longest; n > 0; n--) {
    if (i - n + 1 < from) continue;
    const form = tokens
      .slice(i - n + 1, i + 1)
      .map(({lower}) => lower)
      .join(" ");
    const tells = tellsOf.get(form);
    if (tells !== undefined) return tells;
    if (isTriggerForm(form)) return isCareForm(form) ? (moving.test(form) ? "act" : "aftermath") : "event";
  }
  return null;
}

/** “charged with murder Friday”: what somebody is charged with is not what the day tells of. */
function isCharge(document: AnnotatedDocument, i: number, from: number): boolean {
  const {tokens} = document;
  for (let k = i - 1; k >= Math.max(from, i - 6); k--) {
    if (!/^(?:with|of|on)$/.test(tokens[k]?.lower ?? "")) continue;
    return /^(?:aftermath|arrest)$/.test(tellsAt(document, k - 1, from) ?? "");
  }
  return false;
}

/** What the nearest telling word or verb before a date tells; null where its clause has none there. */
function tellsBefore(document: AnnotatedDocument, at: number, from: number): {tells: Tells; token: number} | null {
  const {tokens} = document;
  for (let i = at - 1; i >= from; i--) {
    if (/^[;:]$/.test(tokens[i]?.text ?? "")) return null;
    const tells = tellsAt(document, i, from);
    if (tells === "event" && isCharge(document, i, from)) return {tells: "aftermath", token: i};
    if (tells !== null) return {tells, token: i};
    if (tokens[i]?.pos === "VERB") return {tells: ofSubject(document, i, from) ?? "act", token: i};
  }
  return null;
}

/** “An autopsy was conducted Tuesday”, “the robbery was reported”: what the noun right before a verb tells. */
function ofSubject(document: AnnotatedDocument, verb: number, from: number): Tells | null {
  const {tokens} = document;
  for (let i = verb - 1; i >= Math.max(from, verb - 4); i--) {
    if (tokens[i]?.pos === "PUNCT") return null;
    const tells = tellsAt(document, i, from);
    if (tells !== null || tokens[i]?.pos === "VERB") return tells;
  }
  return null;
}

/** “arrested Monday after he fired”, “arrested Monday for …”: an arrest on the spot. */
const isOnTheSpot = ({tokens}: AnnotatedDocument, after: number): boolean =>
  tokens.slice(after, after + 2).some(({lower}) => /^(?:after|for|following)$/.test(lower));

/** “Columbus police on Saturday arrested”: a day between a subject and a verb of what came of the event. */
function tellsNext(document: AnnotatedDocument, after: number): Tells | null {
  if (document.tokens[after]?.pos !== "VERB") return null;
  const tells = tellsAt(document, after, after);
  return tells === "event" || tells === "death" ? null : tells;
}

/** “On Friday, police arrested …”: what the first verb behind a date tells. */
function tellsBehind(document: AnnotatedDocument, after: number, end: number): Tells {
  const {tokens} = document;
  for (let i = after; i < end; i++) {
    if (tokens[i]?.pos !== "VERB") continue;
    return tellsAt(document, i, after) ?? tellsAt(document, i + 1, i) ?? "act";
  }
  return "act";
}

/** “Tuesday’s shooting”, “a Friday hearing”, “the Wednesday night gunfire”: the noun that a date describes. */
function tellsOfNoun(document: AnnotatedDocument, at: number, after: number, end: number): Tells | null {
  const {tokens} = document;
  const possessive = /^[’']s?$/.test(tokens[after]?.text ?? "");
  if (tokens[after]?.text === "," && /^\d{4}$/.test(tokens[after - 1]?.text ?? "")) after++;
  const described = possessive || /^(?:DET|ADJ)$/.test(tokens[at - 1]?.pos ?? "") || tokens[at - 1]?.lower === "an";
  if (!described) return null;
  for (let i = possessive ? after + 1 : after; i < Math.min(end, after + 5); i++) {
    const tells = tellsAt(document, i, i);
    if (tells !== null) return tells;
    if (!/^(?:NOUN|ADJ|VERB|PROPN|PUNCT)$/.test(tokens[i]?.pos ?? "") || /^[,.;]$/.test(tokens[i]?.text ?? "")) break;
  }
  return null;
}

/** “Police said that at 4 a.m. Saturday, a man was …”: the day belongs to what follows. */
const opensClause = ({tokens}: AnnotatedDocument, said: number, at: number, after: number): boolean =>
  saying.test(tokens[said]?.lower ?? "") &&
  tokens.slice(said + 1, at).some(({lower}) => /^(?:at|about|around|on|just|shortly|that)$/.test(lower)) &&
  /^(?:,)$/.test(tokens[after]?.text ?? "") &&
  !/^(?:that|the)$/.test(tokens[after]?.lower ?? "");

/** “Monday” alone, “in critical condition Monday”, “was being held Thursday”: how things stood on a day. */
function isState({tokens}: AnnotatedDocument, at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 8); i--) {
    const {pos = "", lower = "", text = ""} = tokens[i] ?? {};
    if (pos === "VERB" || /^[,;:]$/.test(text)) return false;
    if (/^(?:was|were|is|are|am|remained|remains|stayed)$/.test(lower)) return i < at - 1;
  }
  return false;
}

/** A time of day tells when something happened, not when somebody said so: “police said about 9 p.m. Friday a man …”. */
const saidOrDone = (tells: Tells, clock: boolean, verb: string): Tells =>
  tells === "report" && clock && saying.test(verb) ? "act" : tells;

function tellsFor(document: AnnotatedDocument, {start, end}: DateMention, clock: boolean): Tells {
  const {tokens, sentences} = document;
  const at = tokenAt(tokens, start);
  const after = tokenAt(tokens, end);
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  if (sentence === undefined) return "act";
  const noun = tellsOfNoun(document, at, after, sentence.endToken);
  if (noun !== null) return noun;
  const next = tellsNext(document, after);
  if (next !== null) return next;
  const before = tellsBefore(document, at, sentence.firstToken);
  if (before === null || opensClause(document, before.token, at, after)) {
    const behind = tellsBehind(document, after, sentence.endToken);
    return behind === "report" && clock ? "act" : behind;
  }
  if (isState(document, at, before.token + 1)) return "report";
  const told = saidOrDone(before.tells, clock, tokens[before.token]?.lower ?? "");
  return told === "arrest" && isOnTheSpot(document, after) ? "act" : told;
}

const dayPattern = /^\d{4}-\d\d-\d\d$/;

function daysBetween(from: string, to: string | null): number {
  if (to === null || !dayPattern.test(from) || !dayPattern.test(to)) return 0;
  return Math.round((Date.parse(to) - Date.parse(from)) / 864e5);
}

/** The days, months and years that a document names, each with what it tells the time of. */
export function dateUses(document: AnnotatedDocument): DateUse[] {
  const {text, tokens, sentences} = document;
  return document.dates.map((date) => {
    const sentence = tokens[tokenAt(tokens, date.start)]?.sentence ?? 0;
    const opening = sentences[sentence]?.start ?? 0;
    const clock =
      clockBefore.test(text.slice(Math.max(opening, date.start - 30), date.start)) ||
      clockBehind.test(text.slice(date.end, date.end + 40));
    return {
      date,
      tells: tellsFor(document, date, clock),
      clock,
      other: separate.test(text.slice(opening, date.start)),
      age: daysBetween(date.edtf, document.record.date_published),
      sentence,
      vague: /overnight/i.test(text.slice(date.start, date.end))
    };
  });
}

const worth: Readonly<Record<Tells, number>> = {event: 3, act: 1, death: 0.5, arrest: -1, aftermath: -2, report: -3};

/** How well a date tells the day of the event that the sentence `at` reports, in points without a unit. */
export const fitness = ({tells, clock, other, age, sentence, date, vague}: DateUse, at: number): number => {
  const away = sentence - at;
  return (
    worth[tells] +
    (clock && worth[tells] > 0 ? 1 : 0) -
    (other ? 3 : 0) -
    (vague ? 2.5 : 0) -
    (age < 0 || (age > 365 && tells !== "event") ? 5 : 0) -
    Math.min(2, (away < 0 ? -1.5 * away : away) * 0.15) -
    (/^[\dX]{4}-\d\d-\d\d$/.test(date.edtf) ? 0 : 4)
  );
};

/** Whether a date can tell the day of an event at all: not one of a report or an arrest. */
export const isOfEvent = ({tells}: DateUse): boolean => worth[tells] > 0;

/** Of the days that a document names, the one that fits best; mentions of one day support each other. */
export function bestDay(uses: readonly DateUse[], at: number): DateUse | null {
  const days = uses.filter(({date}) => /^[\dX]{4}-\d\d-\d\d$/.test(date.edtf));
  const supported = (use: DateUse): number =>
    fitness(use, at) +
    0.5 * Math.min(2, days.filter((one) => one !== use && one.date.edtf === use.date.edtf && isOfEvent(one)).length);
  return days.reduce<DateUse | null>((best, use) => (best && supported(best) >= supported(use) ? best : use), null);
}
