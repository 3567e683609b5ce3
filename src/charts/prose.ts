import type {Passage} from "../model/passage.js";

/** Words that open a passage. */
export interface LinkedWords {
  readonly words: string;
  readonly passage: Passage;
}

/** A sentence in pieces; what comes from a document opens its passage. */
export type Prose = readonly (string | LinkedWords)[];

export const linked = (words: string, passage: Passage): LinkedWords => ({words, passage});

/** The sentence without its links. */
export const plain = (prose: Prose): string =>
  prose.map((piece) => (typeof piece === "string" ? piece : piece.words)).join("");

/** “a”, “a and b”, “a, b and c” of pieces. */
export const listedProse = (items: readonly Prose[]): Prose =>
  items.flatMap((item, i) => {
    if (i === 0) return item;
    return [i === items.length - 1 ? " and " : ", ", ...item];
  });

/** The sentence with its first letter in upper case. */
export function capitalizedProse(prose: Prose): Prose {
  const [first, ...rest] = prose;
  if (first === undefined) return prose;
  const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return [typeof first === "string" ? upper(first) : {...first, words: upper(first.words)}, ...rest];
}
