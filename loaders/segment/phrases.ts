import {keyOf} from "./runs.js";
import type {SegmentedDocument} from "./segmentedDocument.js";

/** A pattern, and the words with which what it matches can begin. */
export interface PhrasePattern {
  readonly pattern: RegExp;
  readonly keys: readonly string[];
}

/** What a phrase is found by: its first letters or digits. */
const firstKey = (phrase: string): string => keyOf(/[\p{L}\p{M}\p{N}]+/u.exec(phrase)?.[0] ?? "");

/** A pattern for phrases, each of which begins with one of the words of `begins`; “0” stands for any digit. */
export const toPhrasePattern = (source: string, flags: string, begins: Iterable<string>): PhrasePattern => ({
  pattern: new RegExp(source, `${flags}y`),
  keys: [...new Set(Array.from(begins, firstKey))]
});

/**
 * The matches of a pattern in a document, in order, none overlapping another. The pattern is tried only where one of
 * its first words stands: many times as fast as going over the text, which is what most patterns never match.
 */
export function findPhrases({text, starts}: SegmentedDocument, {pattern, keys}: PhrasePattern): RegExpExecArray[] {
  const places: number[] = [];
  for (const key of keys) for (const start of starts.get(key) ?? []) places.push(start);
  places.sort((a, b) => a - b);
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match === null) continue;
    found.push(match);
    end = place + match[0].length;
  }
  return found;
}
