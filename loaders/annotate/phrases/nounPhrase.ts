import type {Token} from "../../segment/segmentedDocument.js";

const possessives = new Set(["his", "her", "their", "its", "our", "my", "your", "whose"]);
const determiners = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "these",
  "those",
  "some",
  "any",
  "no",
  "another",
  "each",
  "every",
  "both",
  "all",
  "many",
  "several",
  "few",
  "other",
  "most",
  "more",
  "such"
]);
const inside = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const participle = /(?:ed|ing|en)$/u;

export const isDeterminer = ({lower}: Token): boolean => determiners.has(lower) || possessives.has(lower);

function premodifies(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (inside.has(token.pos) || isDeterminer(token)) return true;
  if (/^[’']s?$/u.test(token.text) || token.text === "&" || token.lower === "then-") return true;
  if (token.text === "-") return tokens[i - 1]?.end === token.start && tokens[i + 1]?.start === token.end;
  if (token.pos === "ADV")
    return /^(?:very|longtime|then|now|currently|former|once|newly|recently|top|pro|anti|ex)$/u.test(token.lower);
  return (
    token.pos === "VERB" &&
    participle.test(token.lower) &&
    (tokens[i - 1]?.pos === "DET" || tokens[i + 1]?.pos === "NOUN") &&
    tokens[i - 1]?.pos !== "AUX"
  );
}

/** Whether a possessive mark before `i` closes the phrase of an owner: “the mayor's spokesman”. */
const owned = (tokens: readonly Token[], i: number): boolean => /^[’']s?$/u.test(tokens[i]?.text ?? "");

/**
 * Index of the first token of the noun phrase that ends with the head `head`: its determiner, numbers, adjectives,
 * nouns and owners, not before `from`.
 */
export function phraseStart(tokens: readonly Token[], head: number, from: number): number {
  let i = head;
  while (i > from && premodifies(tokens, i - 1)) {
    const left = tokens[i - 1];
    if (!left) break;
    i--;
    if (isDeterminer(left) && !owned(tokens, i - 1) && !isDeterminerPair(tokens[i - 1], left)) break;
  }
  while (i < head && (owned(tokens, i) || tokens[i]?.text === "-" || tokens[i]?.text === "&")) i++;
  return i;
}

const isDeterminerPair = (before: Token | undefined, after: Token): boolean =>
  before !== undefined && /^(?:all|both|some|many)$/u.test(before.lower) && isDeterminer(after);

/** Words of tokens [from, to) as they stand, without their leading article or owner. */
export function withoutArticle(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  return first &&
    to - from > 1 &&
    /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|your)$/u.test(first.lower)
    ? from + 1
    : from;
}
