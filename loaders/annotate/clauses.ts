import type {Token} from "../segment/segmentedDocument.js";

/** A stretch of tokens: `from` to `to`, exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Index of the first token that begins at an offset or after it. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Test = (token: Token, i: number) => boolean;

/** Index of the first token of a stretch that passes a test; -1 where none does. Nothing outside the stretch is read. */
export function indexIn(tokens: readonly Token[], {from, to}: TokenRange, test: Test): number {
  for (let i = Math.max(0, from); i < to; i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (test(token, i)) return i;
  }
  return -1;
}

/** Index of the last one; -1 where none does. */
export function lastIndexIn(tokens: readonly Token[], {from, to}: TokenRange, test: Test): number {
  for (let i = Math.min(to, tokens.length) - 1; i >= Math.max(0, from); i--) if (test(tokens[i] as Token, i)) return i;
  return -1;
}

const possessives = new Set(["his", "her", "their", "its", "my", "our", "your"]);
const inside = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "X"]);
const dashes = /^[-‑’'&.]$/;
const isPossessive = ({text}: Token): boolean => /^[’']s?$/.test(text);

const isPart = (token: Token): boolean =>
  inside.has(token.pos) ||
  isPossessive(token) ||
  dashes.test(token.text) ||
  possessives.has(token.lower) ||
  token.lower === "acting";

const startsPhrase = (token: Token | undefined): boolean =>
  token !== undefined && (inside.has(token.pos) || possessives.has(token.lower) || token.lower === "acting");

/** “of the Civil Rights Division”, “and Customs Enforcement”: what a noun phrase goes on with. */
function goesOn(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token?.lower === "of" || (token?.lower === "for" && next?.pos === "ADJ")) return startsPhrase(next);
  if (token?.lower === "and" || token?.lower === "&") return next?.pos === "PROPN" && tokens[i - 1]?.pos === "PROPN";
  return token?.pos === "VERB" && /^\p{Lu}/u.test(token.text) && next?.pos === "PROPN";
}

/** The noun phrase that begins at a token, with the “of” phrases that belong to it; empty where none begins there. */
export function nounPhraseAt(tokens: readonly Token[], from: number, end: number): TokenRange {
  let to = from;
  while (to < end) {
    const token = tokens[to];
    if (token === undefined || !(to === from ? startsPhrase(token) : isPart(token) || goesOn(tokens, to))) break;
    to++;
  }
  while (to > from && dashes.test(tokens[to - 1]?.text ?? "")) to--;
  return {from, to};
}

const boundary = new Set(["VERB", "AUX", "SCONJ"]);
const isAttributive = (tokens: readonly Token[], i: number): boolean =>
  /(?:ing|ed)$/.test(tokens[i]?.lower ?? "") && tokens[i + 1]?.pos === "NOUN" && tokens[i - 1]?.pos !== "NOUN";

/** Steps left over auxiliaries, adverbs and negations: to the last token before a verb group. */
export function beforeVerbGroup(tokens: readonly Token[], verb: number, start: number): number {
  let i = verb - 1;
  while (i >= start) {
    const token = tokens[i];
    if (token === undefined || isPossessive(token) || !["AUX", "ADV", "PART"].includes(token.pos)) break;
    i--;
  }
  return i;
}

/** “gave notice or quit”: the verb before a coordinated one, so that both have one subject. */
function coordinatedVerb(tokens: readonly Token[], i: number, start: number): number | null {
  if (tokens[i]?.pos !== "CCONJ") return null;
  for (let k = i - 1; k >= Math.max(start, i - 9); k--) {
    if (tokens[k]?.text === "," && k < i - 1) return null;
    if (tokens[k]?.pos === "VERB") return k;
  }
  return null;
}

export interface Subject extends TokenRange {
  /** “Ana Ruiz, the director, resigned”: what stands between the commas. */
  readonly apposition: TokenRange | null;
}

/** Where the apposition that ends at a comma begins: the comma before it; null where there is none near. */
function appositionStart(tokens: readonly Token[], comma: number, start: number): number | null {
  for (let k = comma - 1; k >= Math.max(start, comma - 25); k--) if (tokens[k]?.text === ",") return k;
  return null;
}

/** A participle behind a noun that goes on with a preposition: “a woman (held) at the jail died”. */
const isReducedRelative = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === "VERB" &&
  /(?:ed|en|held|shot|found)$/.test(tokens[i].lower) &&
  tokens[i + 1]?.pos === "ADP" &&
  /^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? "");

/** A comma of a list: “the chief, the deputy and the clerk resigned”, “Ana Ruiz, 30, and …”. */
const isListComma = (tokens: readonly Token[], i: number, last: number): boolean =>
  tokens[i]?.text === "," &&
  /^(?:NOUN|PROPN|NUM|ADJ)$/.test(tokens[i - 1]?.pos ?? "") &&
  tokens.slice(i, last).some(({lower}) => lower === "and");

const isCapitalised = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}/u.test(tokens[i]?.text ?? "") && (tokens[i + 1]?.pos === "PROPN" || tokens[i - 1]?.pos === "PROPN");

function isBoundary(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i];
  if (token === undefined) return true;
  if (boundary.has(token.pos))
    return !(
      isAttributive(tokens, i) ||
      token.lower === "acting" ||
      isReducedRelative(tokens, i) ||
      isCapitalised(tokens, i)
    );
  if (token.pos === "PUNCT" && !/^[-‑’'()[\]]$/.test(token.text)) return !isListComma(tokens, i, last);
  return /^(?:that|which|who|when|after|before|because|as|while|since|but)$/.test(token.lower);
}

function regionStart(tokens: readonly Token[], last: number, start: number): number {
  let from = last + 1;
  while (from > start && !isBoundary(tokens, from - 1, last)) from--;
  while (from <= last && tokens[from]?.text === ",") from++;
  return from;
}

/** “stories about prosecutors quitting”: the subject of a gerund begins behind the preposition. */
function afterPreposition(tokens: readonly Token[], from: number, last: number): number {
  const before = lastIndexIn(tokens, {from, to: last + 1}, ({lower}) =>
    /^(?:about|of|with|without|by|after|before|despite|to)$/.test(lower)
  );
  return before < 0 || before === last ? from : before + 1;
}

/**
 * The tokens that can hold a verb's subject: left of it up to the nearest clause boundary, over auxiliaries, a
 * coordinated verb, a relative pronoun and an apposition between commas.
 */
export function subjectBefore(tokens: readonly Token[], verb: number, start: number): Subject {
  let i = beforeVerbGroup(tokens, verb, start);
  const earlier = coordinatedVerb(tokens, i, start);
  if (earlier !== null) i = beforeVerbGroup(tokens, earlier, start);
  if (tokens[i]?.lower === "found") i = beforeVerbGroup(tokens, i, start);
  const infinitive = tokens.slice(i + 1, verb).some(({lower}) => lower === "to");
  if (infinitive && /^(?:VERB|ADJ)$/.test(tokens[i]?.pos ?? "")) i = beforeVerbGroup(tokens, i, start);
  if (tokens[i]?.pos === "VERB" && i === verb - 1 && /ing$/.test(tokens[verb]?.lower ?? ""))
    i = beforeVerbGroup(tokens, i, start);
  if (/^(?:who|that|which)$/.test(tokens[i]?.lower ?? "")) i--;
  let apposition: TokenRange | null = null;
  if (tokens[i]?.text === ",") {
    const comma = appositionStart(tokens, i, start);
    if (comma !== null) apposition = {from: comma + 1, to: i};
    i = (comma ?? i) - 1;
  }
  const from = regionStart(tokens, i, start);
  const isGerund = /ing$/.test(tokens[verb]?.lower ?? "") && i === verb - 1;
  return {from: isGerund ? afterPreposition(tokens, from, i) : from, to: i + 1, apposition};
}

const passiveAux = /^(?:was|were|is|are|been|being|be|get|gets|got|getting|[’']s)$/;

/** Whether a verb stands in the passive: “was fired”, “were shot and killed”, “was found shot”, “got fired”. */
export function isPassive(tokens: readonly Token[], verb: number, start: number): boolean {
  if (/ing$/.test(tokens[verb]?.lower ?? "")) return false;
  const before = beforeVerbGroup(tokens, verb, start);
  for (let i = Math.max(start, before); i < verb; i++) if (passiveAux.test(tokens[i]?.lower ?? "")) return true;
  if (tokens[before]?.lower === "found") return isPassive(tokens, before, start);
  const earlier = coordinatedVerb(tokens, before, start);
  return earlier !== null && isPassive(tokens, earlier, start);
}
