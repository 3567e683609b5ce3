import type {Occurrences} from "./postings.js";
import type {WordsClause} from "./query.js";

/** Where a clause stands: the positions of its first word, in order, and the number of its words. */
export interface Matches {
  readonly starts: Uint32Array;
  readonly length: number;
  /** Those whose last word ends as typed. The same as `starts` where no word may go on. */
  readonly whole: Uint32Array;
}

/** What knows where words stand. */
export interface Occurring {
  readonly word: (word: string) => Occurrences | null;
  /** Of every word that begins so. */
  readonly beginning: (letters: string) => readonly Occurrences[];
  /** The number of what stands between two words; undefined: it stands nowhere. */
  readonly gap: (gap: string) => number | undefined;
}

const nothing = new Uint32Array(0);

/** From so many on, marking positions and reading the marks is faster than sorting. */
const many = 20_000;

/** All positions, in order. No two words stand at one position. */
function merge(all: readonly Occurrences[]): Uint32Array {
  if (all.length === 1) return all[0]?.positions ?? nothing;
  const merged = new Uint32Array(all.reduce((sum, {positions}) => sum + positions.length, 0));
  let at = 0;
  for (const {positions} of all) {
    merged.set(positions, at);
    at += positions.length;
  }
  if (merged.length < many) return merged.sort();
  const last = all.reduce((most, {positions}) => Math.max(most, positions.at(-1) ?? 0), 0);
  const marks = new Uint8Array(last + 1);
  for (let i = 0; i < merged.length; i++) marks[merged[i] ?? 0] = 1;
  at = 0;
  for (let position = marks.indexOf(1); position >= 0; position = marks.indexOf(1, position + 1))
    merged[at++] = position;
  return merged;
}

/** The starts from which the word `index` words on stands at one of the positions. Both in order. */
function followed(starts: Uint32Array, positions: Uint32Array, index: number): Uint32Array {
  const kept = new Uint32Array(Math.min(starts.length, positions.length));
  let size = 0;
  for (let i = 0, j = 0; i < starts.length && j < positions.length;) {
    const wanted = (starts[i] ?? 0) + index;
    const position = positions[j] ?? 0;
    if (wanted === position) kept[size++] = starts[i] ?? 0;
    if (wanted <= position) i++;
    if (position <= wanted) j++;
  }
  return kept.subarray(0, size);
}

/** Positions after which this gap stands. */
function beforeGap({positions, gaps}: Occurrences, gap: number): Uint32Array {
  const kept = new Uint32Array(positions.length);
  let size = 0;
  for (let i = 0; i < positions.length; i++) if (gaps[i] === gap) kept[size++] = positions[i] ?? 0;
  return kept.subarray(0, size);
}

/** The positions of a clause's first words, all but the last, with what stands between them. */
function beginnings({words, gaps}: WordsClause, {word, gap}: Occurring): Uint32Array | null {
  let starts: Uint32Array | null = null;
  for (const [i, between] of gaps.entries()) {
    const number = gap(between);
    const occurrences = word(words[i] ?? "");
    if (number === undefined || occurrences === null) return nothing;
    const positions = beforeGap(occurrences, number);
    starts = starts === null ? positions : followed(starts, positions, i);
  }
  return starts;
}

/** Where the words of a clause stand one after another, with what stands between them. */
export function findMatches(clause: WordsClause, occurring: Occurring): Matches {
  const {words, prefix} = clause;
  const last = words.at(-1) ?? "";
  const first = beginnings(clause, occurring);
  const after = (positions: Uint32Array): Uint32Array =>
    first === null ? positions : followed(first, positions, words.length - 1);
  const whole = after(occurring.word(last)?.positions ?? nothing);
  const starts = prefix ? after(merge(occurring.beginning(last))) : whole;
  return {starts, whole, length: words.length};
}
