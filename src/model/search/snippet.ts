import type {Span} from "../span.js";
import type {WordsClause} from "./query.js";
import {gapsOf, type Token, tokenize} from "./tokens.js";

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Where a clause stands in a text. */
function spansOf({words, gaps, prefix}: WordsClause, tokens: readonly Token[], between: readonly string[]): Span[] {
  const last = words.length - 1;
  const fits = (i: number): boolean =>
    words.every((word, k) => {
      const found = tokens[i + k]?.word ?? "";
      const isSame = k === last && prefix ? found.startsWith(word) : found === word;
      return isSame && (k === last || between[i + k] === gaps[k]);
    });
  return tokens.flatMap(({start}, i) => (fits(i) ? [{start, end: tokens[i + last]?.end ?? start}] : []));
}

/** Overlapping spans as one, in order. */
function united(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = all.at(-1);
    if (before && span.start < before.end)
      all[all.length - 1] = {start: before.start, end: Math.max(before.end, span.end)};
    else all.push(span);
  }
  return all;
}

/** The stretch of about `length` that holds the most marks, beginning a little before the first of them. */
function window({start, end}: Span, marks: readonly Span[], length: number): Span {
  if (end - start <= length) return {start, end};
  const held = (from: number): number =>
    marks.filter((mark) => mark.start >= from && mark.end <= from + (length * 3) / 4).length;
  const best = marks.reduce(
    (most, mark) => (held(mark.start) > held(most.start) ? mark : most),
    marks[0] ?? {start, end: start}
  );
  const from = Math.max(start, Math.min(best.start - length / 4, end - length));
  return {start: from, end: Math.max(Math.min(end, from + length), best.end)};
}

/** The stretch without the cut words at its ends. */
function wholeWords(cut: Span, whole: Span, tokens: readonly Token[]): Span {
  const inside = tokens.filter(({start, end}) => start >= cut.start && end <= cut.end);
  const start = cut.start <= whole.start ? whole.start : (inside[0]?.start ?? cut.start);
  const end = cut.end >= whole.end ? whole.end : (inside.at(-1)?.end ?? cut.end);
  return {start, end};
}

/**
 * A stretch of a text as pieces, with what was asked for marked. A long one is cut to about `length` around the marks,
 * with an ellipsis where it was cut.
 */
export function snippet(text: string, stretch: Span, clauses: readonly WordsClause[], length: number): Piece[] {
  const tokens = tokenize(text, stretch);
  const between = gapsOf(text, tokens);
  const marks = united(clauses.filter(({exclude}) => !exclude).flatMap((clause) => spansOf(clause, tokens, between)));
  const shown = wholeWords(window(stretch, marks, length), stretch, tokens);
  const pieces: Piece[] = [];
  const add = (words: string, marked: boolean): void => void (words !== "" && pieces.push({text: words, marked}));
  add(shown.start > stretch.start ? "… " : "", false);
  let at = shown.start;
  for (const {start, end} of marks.filter((mark) => mark.start >= shown.start && mark.end <= shown.end)) {
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, shown.end), false);
  add(shown.end < stretch.end ? " …" : "", false);
  return pieces;
}
