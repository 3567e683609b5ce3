import {byteReader, byteWriter} from "./bytes.js";

/** Where a word stands: positions count the words of all documents one after another. */
export interface Occurrences {
  /** In order. */
  readonly positions: Uint32Array;
  /** What stands after each: its number among the gaps, of which 0 is a space. */
  readonly gaps: Uint32Array;
}

/** Some of the words of the index, in order, and where each stands, written when asked for. */
export interface WordShard {
  readonly words: readonly string[];
  /** How often each stands in the documents. */
  readonly counts: readonly number[];
  readonly read: (index: number) => Occurrences;
}

const sharedPrefix = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
};

function writePositions({positions, gaps}: Occurrences): Uint8Array {
  const writer = byteWriter();
  let last = 0;
  for (const [i, position] of positions.entries()) {
    const gap = gaps[i] ?? 0;
    writer.number((position - last) * 2 + (gap === 0 ? 0 : 1));
    if (gap !== 0) writer.number(gap);
    last = position;
  }
  return writer.bytes();
}

/**
 * A shard as bytes: the number of words; for each the letters that it shares with the one before, the rest of it, its
 * count and the length of its positions; then the positions, as steps doubled, odd where the number of a gap follows.
 */
export function writeShard(entries: readonly (readonly [word: string, Occurrences])[]): Uint8Array<ArrayBuffer> {
  const head = byteWriter();
  const body = byteWriter();
  head.number(entries.length);
  let last = "";
  for (const [word, occurrences] of entries) {
    const bytes = writePositions(occurrences);
    const shared = sharedPrefix(last, word);
    head.number(shared);
    head.text(word.slice(shared));
    head.number(occurrences.positions.length);
    head.number(bytes.length);
    body.append(bytes);
    last = word;
  }
  head.append(body.bytes());
  return head.bytes();
}

/** Reads numbers in place: a word may stand a million times. */
function readPositions(bytes: Uint8Array, from: number, count: number): Occurrences {
  const positions = new Uint32Array(count);
  const gaps = new Uint32Array(count);
  let at = from;
  let position = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 127;
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes[at++] ?? 0;
      step += (byte & 127) * factor;
    }
    const hasGap = step % 2;
    position += (step - hasGap) / 2;
    positions[i] = position;
    if (hasGap === 0) continue;
    byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes[at++] ?? 0;
      gap += (byte & 127) * factor;
    }
    gaps[i] = gap;
  }
  return {positions, gaps};
}

/** Opens a shard. Reads its words; the positions are read when asked for. */
export function openShard(bytes: Uint8Array): WordShard {
  const reader = byteReader(bytes);
  const size = reader.number();
  const words: string[] = [];
  const counts: number[] = [];
  const starts: number[] = [];
  let start = 0;
  let last = "";
  for (let i = 0; i < size; i++) {
    const shared = reader.number();
    last = last.slice(0, shared) + reader.text();
    words.push(last);
    counts.push(reader.number());
    starts.push(start);
    start += reader.number();
  }
  const body = reader.at();
  return {words, counts, read: (i) => readPositions(bytes, body + (starts[i] ?? 0), counts[i] ?? 0)};
}
