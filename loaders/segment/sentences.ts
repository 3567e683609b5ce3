import {titleAbbreviations} from "./abbreviations.js";
import type {Word} from "./tokens.js";

/** What a word or mark that ends a sentence closes with: most words are none, which is seen here at once. */
const marks = new Set([".", "!", "?", "…"]);
const terminal = /^(?:[.!?]+|…+|\.{3,})$/u;
const closing = /^[”"’'»)\]]+$/u;
const opening = /^[“"‘'«([`]+$/u;
const citation = /^\d{1,3}$/;

/** An abbreviation ends a sentence only before a word that often begins one and is no name. */
const starters = new Set(["DET", "PRON", "SCONJ", "CCONJ", "ADP", "ADV", "AUX"]);

const beginsSentence = (word: Word | undefined): boolean =>
  word === undefined || /^[\p{Lu}\p{N}]/u.test(word.text) || opening.test(word.text);

/** Passes the marks that close with a sentence: “.” ” ) and the citation in “. [1] [2]”. */
function pastClosing(words: readonly Word[], i: number): number {
  for (;;) {
    const word = words[i];
    if (word === undefined) return i;
    const apart = word.start > (words[i - 1]?.end ?? 0);
    if (word.text === "[" && citation.test(words[i + 1]?.text ?? "") && words[i + 2]?.text === "]") i += 3;
    else if (closing.test(word.text) && (!apart || word.text === "”")) i++;
    else return i;
  }
}

function endsAt(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !marks.has(word.text.charAt(word.text.length - 1))) return false;
  if (terminal.test(word.text)) return true;
  const next = words[i + 1];
  return (
    /\p{L}\.$/u.test(word.text) &&
    next !== undefined &&
    next.start > word.end &&
    /^\p{Lu}/u.test(next.text) &&
    next.text.length > 1 &&
    starters.has(next.pos) &&
    !titleAbbreviations.has(word.text) &&
    /[a-z]\.$|\.\p{L}\.$/u.test(word.text)
  );
}

/**
 * Where the sentences of a paragraph begin, as indexes of its words. A full stop ends one where the next word could
 * begin another; marks that close with it stay with it.
 */
export function sentenceStarts(words: readonly Word[]): number[] {
  const starts = [0];
  for (let i = 0; i < words.length; i++) {
    if (!endsAt(words, i)) continue;
    const next = pastClosing(words, i + 1);
    const gap = (words[next]?.start ?? Infinity) > (words[next - 1]?.end ?? 0);
    if (next < words.length && gap && beginsSentence(words[next])) starts.push(next);
    i = next - 1;
  }
  return starts;
}
