import type {Matches} from "./matches.js";
import {type PassageKind, passageKinds, type Units} from "./units.js";

/** What passages must hold and be. */
export interface Wish {
  readonly required: readonly Matches[];
  readonly excluded: readonly Matches[];
  /** Kinds that are shown. All are counted. */
  readonly kinds: ReadonlySet<PassageKind>;
  readonly document: (document: number) => boolean;
  /** Null: any row, and paragraphs in which nothing was found. */
  readonly row: ((row: number) => boolean) | null;
}

export interface Selection {
  /** Paragraphs, the best first. */
  readonly paragraphs: Uint32Array;
  readonly documents: number;
  /** Paragraphs that hold a passage of each kind, whether it is shown or not. */
  readonly counts: Readonly<Record<PassageKind | "statement", number>>;
  /** The rows of a paragraph that are to be shown. */
  readonly rowsOf: (paragraph: number) => number[];
}

const textBit = 1 << passageKinds.indexOf("text");
const statementBits = 0b111;
const bitsOf = (kinds: ReadonlySet<PassageKind>): number =>
  passageKinds.reduce((bits, kind, i) => (kinds.has(kind) ? bits | (1 << i) : bits), 0);

/** How often the matches stand in each paragraph. */
function countIn({paragraphs}: Units, starts: Uint32Array, length: number): Uint16Array {
  const counts = new Uint16Array(paragraphs.length - 1);
  let p = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0;
    while (p + 1 < counts.length && (paragraphs[p + 1] ?? Infinity) <= start) p++;
    if (start + length <= (paragraphs[p + 1] ?? 0)) counts[p] = Math.min(65_535, (counts[p] ?? 0) + 1);
  }
  return counts;
}

/** Which rows hold a match: 1. Rows are in the order of their starts. */
function holdIn({rowStart, rowEnd}: Units, {starts, length}: Matches): Uint8Array {
  const holds = new Uint8Array(rowStart.length);
  let i = 0;
  for (let row = 0; row < holds.length; row++) {
    const start = rowStart[row] ?? 0;
    while (i < starts.length && (starts[i] ?? 0) < start) i++;
    if ((starts[i] ?? Infinity) + length <= (rowEnd[row] ?? 0)) holds[row] = 1;
  }
  return holds;
}

/** Adds to each paragraph what holding the matches is worth: BM25 with k 1.2 and b 0.75 (Robertson and Zaragoza 2009). */
function addScores(scores: Float32Array, counts: Uint16Array, {paragraphs}: Units, weight: number): void {
  let holding = 0;
  for (let p = 0; p < counts.length; p++) if (counts[p] !== 0) holding++;
  const rarity = Math.log(1 + (counts.length - holding + 0.5) / (holding + 0.5));
  const average = (paragraphs.at(-1) ?? 0) / Math.max(1, counts.length);
  for (let p = 0; p < counts.length; p++) {
    const count = counts[p] ?? 0;
    if (count === 0) continue;
    const length = (paragraphs[p + 1] ?? 0) - (paragraphs[p] ?? 0);
    const worth = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / average));
    scores[p] = (scores[p] ?? 0) + weight * rarity * worth;
  }
}

interface Marks {
  /** Bits of the kinds of passages that each paragraph holds. */
  readonly bits: Uint8Array;
  readonly rows: Uint8Array;
  readonly scores: Float32Array;
}

/** Which paragraphs and rows hold all that is required and nothing that is excluded. */
function holdAll(
  units: Units,
  {required, excluded}: Wish
): {paragraphs: Uint8Array; rows: Uint8Array; scores: Float32Array} {
  const paragraphs = new Uint8Array(units.paragraphs.length - 1).fill(1);
  const rows = new Uint8Array(units.rowStart.length).fill(1);
  const scores = new Float32Array(paragraphs.length);
  for (const matches of required) {
    const counts = countIn(units, matches.starts, matches.length);
    const holds = holdIn(units, matches);
    for (let p = 0; p < paragraphs.length; p++) if (counts[p] === 0) paragraphs[p] = 0;
    for (let r = 0; r < rows.length; r++) if (holds[r] === 0) rows[r] = 0;
    addScores(scores, counts, units, 1);
    if (matches.whole !== matches.starts) addScores(scores, countIn(units, matches.whole, matches.length), units, 0.5);
  }
  for (const matches of excluded) {
    const counts = countIn(units, matches.starts, matches.length);
    const holds = holdIn(units, matches);
    for (let p = 0; p < paragraphs.length; p++) if ((counts[p] ?? 0) > 0) paragraphs[p] = 0;
    for (let r = 0; r < rows.length; r++)
      if (holds[r] === 1 || (counts[units.rowParagraph[r] ?? 0] ?? 0) > 0) rows[r] = 0;
  }
  return {paragraphs, rows, scores};
}

/** A document's paragraphs and rows, if the document is wanted, with the kinds of what they hold. */
function markKinds(units: Units, wish: Wish): Marks {
  const {paragraphs, rows, scores} = holdAll(units, wish);
  const bits = new Uint8Array(paragraphs.length);
  const {documentParagraphs, documentRows, rowParagraph, rowKind} = units;
  for (let d = 0; d + 1 < documentParagraphs.length; d++) {
    const wanted = wish.document(d);
    for (let r = documentRows[d] ?? 0; r < (documentRows[d + 1] ?? 0); r++) {
      if (!wanted || (wish.row && rows[r] === 1 && !wish.row(r))) rows[r] = 0;
      const own = rowParagraph[r] ?? 0;
      if (rows[r] === 1) bits[own] = (bits[own] ?? 0) | (1 << (rowKind[r] ?? 0));
    }
    if (!wanted || wish.row) continue;
    for (let p = documentParagraphs[d] ?? 0; p < (documentParagraphs[d + 1] ?? 0); p++)
      if (paragraphs[p] === 1 && bits[p] === 0) bits[p] = textBit;
  }
  return {bits, rows, scores};
}

function countKinds(bits: Uint8Array): Selection["counts"] {
  const counts = Object.fromEntries([...passageKinds, "statement"].map((kind) => [kind, 0])) as Record<
    PassageKind | "statement",
    number
  >;
  const byBits = new Uint32Array(1 << passageKinds.length);
  for (let p = 0; p < bits.length; p++) {
    const held = bits[p] ?? 0;
    byBits[held] = (byBits[held] ?? 0) + 1;
  }
  for (let held = 1; held < byBits.length; held++) {
    const paragraphs = byBits[held] ?? 0;
    if (held & statementBits) counts.statement += paragraphs;
    for (const [i, kind] of passageKinds.entries()) if (held & (1 << i)) counts[kind] += paragraphs;
  }
  return counts;
}

/** A passage that a row stands for is worth more than other text. */
const rowWorth = 1.2;

/** The paragraphs by their scores, the highest first, then as they are read. Numbers are sorted faster than objects. */
function order({bits, scores}: Marks, shown: number): Uint32Array {
  const keys = new Float64Array(bits.length);
  let size = 0;
  for (let p = 0; p < bits.length; p++) {
    const held = bits[p] ?? 0;
    if ((held & shown) === 0) continue;
    const score = (scores[p] ?? 0) * (held === textBit ? 1 : rowWorth);
    keys[size++] = -Math.min(2 ** 20, Math.round(score * 2 ** 10)) * 2 ** 32 + p;
  }
  return Uint32Array.from(keys.subarray(0, size).sort(), (key) => ((key % 2 ** 32) + 2 ** 32) % 2 ** 32);
}

function countDocuments({documentParagraphs}: Units, bits: Uint8Array, shown: number): number {
  let count = 0;
  for (let d = 0; d + 1 < documentParagraphs.length; d++) {
    let p = documentParagraphs[d] ?? 0;
    const end = documentParagraphs[d + 1] ?? 0;
    while (p < end && ((bits[p] ?? 0) & shown) === 0) p++;
    if (p < end) count++;
  }
  return count;
}

/** The passages that fit, a paragraph at a time with the rows in it that fit. Time grows with the passages. */
export function select(units: Units, wish: Wish): Selection {
  const marks = markKinds(units, wish);
  const shown = bitsOf(wish.kinds);
  const rowsOf = (paragraph: number): number[] => {
    const found: number[] = [];
    let low = 0;
    let high = units.rowParagraph.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((units.rowParagraph[middle] ?? 0) < paragraph) low = middle + 1;
      else high = middle;
    }
    for (let r = low; units.rowParagraph[r] === paragraph; r++)
      if (marks.rows[r] === 1 && shown & (1 << (units.rowKind[r] ?? 0))) found.push(r);
    return found;
  };
  return {
    paragraphs: order(marks, shown),
    documents: countDocuments(units, marks.bits, shown),
    counts: countKinds(marks.bits),
    rowsOf
  };
}
