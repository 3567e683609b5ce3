/** Letters and digits that stand together in a word. */
export interface Run {
  readonly offset: number;
  /** In lower case; “0” for whatever begins with a digit. */
  readonly key: string;
  readonly capital: boolean;
}

const run = /[\p{L}\p{M}\p{N}]+/gu;

/** What a run is looked up by: its lower case, “0” for whatever begins with a digit. */
export const keyOf = (text: string): string => (/^\p{N}/u.test(text) ? "0" : text.toLowerCase());

/** The runs of letters and digits in a word: one in most, two in 24/7 and in post-war, none in a mark. */
export const runsIn = (word: string): Run[] =>
  Array.from(word.matchAll(run), ({0: text, index}) => ({
    offset: index,
    key: keyOf(text),
    capital: /^\p{Lu}/u.test(text)
  }));
