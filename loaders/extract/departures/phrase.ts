import {nounPhraseAt, type TokenRange} from "../../annotate/clauses.js";
import type {Token} from "../../segment/segmentedDocument.js";

/** “the board (the next morning)”, “the agency (last year)”: what begins anew is no part of the phrase. */
const isAnew = (tokens: readonly Token[], i: number): boolean =>
  (/^(?:late|early)$/.test(tokens[i]?.lower ?? "") && tokens[i + 1]?.pos === "ADP") ||
  (/^(?:NOUN|PROPN)$/.test(tokens[i - 1]?.pos ?? "") &&
    (tokens[i]?.pos === "DET" ||
      (/^(?:last|next|this|late|early|earlier|later)$/.test(tokens[i]?.lower ?? "") && tokens[i]?.pos === "ADJ") ||
      /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[i]?.lower ?? "")));

/** The noun phrase that begins at a token, up to where another one begins. */
export function phraseAt(tokens: readonly Token[], from: number, end: number): TokenRange {
  let {to} = nounPhraseAt(tokens, from, end);
  while (to > from && !/[\p{L}\d]/u.test(tokens[to - 1]?.text ?? "")) to--;
  for (let i = from + 1; i < to; i++) if (isAnew(tokens, i)) return {from, to: i};
  return {from, to};
}
