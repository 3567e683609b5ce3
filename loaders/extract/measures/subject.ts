import type {Span} from "../../../src/model/span.js";
import {lastIndexIn, nounPhraseAt, subjectBefore, tokenAt} from "../../annotate/clauses.js";
import type {SegmentedDocument, Sentence, Token} from "../../segment/segmentedDocument.js";
import type {Change} from "./change.js";
import type {Figure} from "./figure.js";

const opening =
  /^(?:the\s|a\s|an\s|some\s|its\s|their\s|his\s|her\s|this\s)?(?:(?:reported\s)?(?:number|amount|rate|level|share|total)s?\sof\s(?:the\s)?)?/i;
const owner = /^[^,;]{0,40}?[\p{L}.](?:[’']s|s[’'])\s(?=\p{Ll})/u;

const longest = 90;
const noSubject =
  /^(?:(?:it|he|she|they|we|i|you|there|that|this|who|which|everyone)$|(?:of|by|to|with|from|about|among|for|at|in|on)\s)/i;

/** A phrase without its article, “the number of” and a possessor: “officers' use of force” is about use of force. */
function plain(text: string, {start, end}: Span): Span | null {
  const words = text.slice(start, end);
  const skip = owner.exec(words)?.[0].length ?? opening.exec(words)?.[0].length ?? 0;
  if (end - start > longest || noSubject.test(words)) return null;
  return end - start - skip > 1 && /\p{L}/u.test(words.slice(skip)) ? {start: start + skip, end} : null;
}

const rangeSpan = (tokens: readonly Token[], from: number, to: number): Span | null => {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to <= from ? null : {start: first.start, end: last.end};
};

const closed = new Set(["ADP", "SCONJ", "CCONJ", "AUX", "PRON", "PART"]);
const isWord = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{L}/u.test(token.text) && !closed.has(token.pos);

/** The noun phrase behind “in” or “of”; where its words are taken for verbs, those up to the next small word. */
function phraseAfter(tokens: readonly Token[], at: number, end: number, words: RegExp): Span | null {
  if (!words.test(tokens[at]?.lower ?? "")) return null;
  const {from, to} = nounPhraseAt(tokens, at + 1, end);
  if (to > from) return rangeSpan(tokens, from, to);
  let last = at + 1;
  while (last < Math.min(end, at + 5) && isWord(tokens[last])) last++;
  return rangeSpan(tokens, at + 1, last);
}

function verbBefore(tokens: readonly Token[], from: number, start: number): number | null {
  for (let i = from; i >= start; i--) {
    if (/^(?:VERB|AUX)$/.test(tokens[i]?.pos ?? "")) return i;
    if (/^[;:]$/.test(tokens[i]?.text ?? "")) return null;
  }
  return null;
}

/** Steps left over the auxiliaries and adverbs of a verb: “are only trained”. */
function groupStart(tokens: readonly Token[], verb: number, start: number): number {
  let i = verb;
  while (i > start && /^(?:AUX|ADV|PART)$/.test(tokens[i - 1]?.pos ?? "")) i--;
  return i;
}

const isPluralVerb = (token: Token | undefined): boolean => token?.pos === "VERB" && /s$/.test(token.lower);

/** “(the) number of (people sleeping outside) rose”: a participle ends no such phrase. */
function numberOf(tokens: readonly Token[], from: number, start: number): number | null {
  const at = lastIndexIn(tokens, {from: Math.max(start, from - 8 + 1), to: from}, ({lower}) =>
    /^(?:number|share|proportion)s?$/.test(lower)
  );
  return at >= 0 && tokens[at + 1]?.lower === "of" && /ing$/.test(tokens[from - 1]?.lower ?? "") ? at + 2 : null;
}

/** A noun at the head of a sentence that a tagger takes for a verb: “Overdose deaths fell”. */
const opensPhrase = (token: Token | undefined): boolean =>
  token?.pos === "VERB" && /^\p{Lu}/u.test(token.text) && !/(?:ing|ed)$/.test(token.lower);

/**
 * The subject of a verb. A tagger may take a plural noun for a verb at the head of a sentence (“Calls to the line
 * rose”) or before an auxiliary (“recruits are trained”).
 */
function subjectOf(tokens: readonly Token[], verb: number, start: number): Span | null {
  const first = groupStart(tokens, verb, start);
  const {from, to} = subjectBefore(tokens, first, start);
  const counted = numberOf(tokens, from, start);
  if (counted !== null) return rangeSpan(tokens, counted, to);
  const whole = from === start + 1 && opensPhrase(tokens[start]) ? start : from;
  if (to > from) return rangeSpan(tokens, whole, to);
  return isPluralVerb(tokens[first - 1])
    ? rangeSpan(tokens, subjectBefore(tokens, first - 1, start).from, first)
    : null;
}

/** What a figure's own words name: “an increase in use of force”, “12 percent of the pumps”, “25 years of service”. */
function named(tokens: readonly Token[], figure: Figure, change: Change | null, end: number): Span | null {
  const after = tokenAt(tokens, figure.end);
  if (change?.noun) {
    const isBehind = tokenAt(tokens, figure.start) > change.token;
    return phraseAfter(tokens, isBehind ? after : change.token + 1, end, isBehind ? /^in$/ : /^(?:in|of)$/);
  }
  return change === null && /percent|fraction|duration/.test(figure.rule)
    ? phraseAfter(tokens, after, end, /^of$/)
    : null;
}

/** “cut (its staff) by 15 percent”: what is changed by somebody. */
function changedBy(tokens: readonly Token[], {start}: Figure, change: Change | null): Span | null {
  const by = tokenAt(tokens, start) - 1;
  if (change === null || change.noun || tokens[by]?.lower !== "by" || by <= change.token + 1) return null;
  const {from, to} = nounPhraseAt(tokens, change.token + 1, by);
  return to === by ? rangeSpan(tokens, from, to) : null;
}

/** What a figure counts: “in use of force”, the subject of “rose”, “of the pumps”; null where that can't be told. */
export function findSubject(
  {tokens, text}: SegmentedDocument,
  figure: Figure,
  change: Change | null,
  {firstToken, endToken}: Sentence
): Span | null {
  const found = named(tokens, figure, change, endToken);
  if (found) return plain(text, found);
  const changed = changedBy(tokens, figure, change);
  if (changed) return plain(text, changed);
  const own = figure.rule === "measure/multiplied" ? tokenAt(tokens, figure.start) : null;
  const after = tokenAt(tokens, figure.end);
  const last = change === null ? after : Math.min(after, change.token + (change.noun ? 0 : 1));
  const verb = own ?? verbBefore(tokens, last - 1, firstToken);
  const subject = verb === null ? null : subjectOf(tokens, verb, firstToken);
  return subject && plain(text, subject);
}
