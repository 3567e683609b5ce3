import type {Span} from "../span.js";
import {fold, foldGap} from "./fold.js";

/** A word of a text. */
export interface Token extends Span {
  readonly word: string;
}

/** Letters of scripts that put no space between words are words of their own. */
const pattern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;

/** No word is longer; what is, is known by its beginning. */
const longest = 64;

/** The words of a text, or of a stretch of it, as a search compares them, with where they stand. Apostrophes part words. */
export function tokenize(text: string, {start, end}: Span = {start: 0, end: text.length}): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const word = fold(match[0]).slice(0, longest);
    const from = start + match.index;
    if (word !== "") tokens.push({word, start: from, end: from + match[0].length});
  }
  return tokens;
}

/** What stands after each word up to the next, as a phrase compares it; nothing after the last. */
export const gapsOf = (text: string, tokens: readonly Token[]): string[] =>
  tokens.map(({end}, i) => foldGap(text.slice(end, tokens[i + 1]?.start ?? end)));
