import winkModel from "wink-eng-lite-web-model";

type Pattern = readonly [source: string, flags: string, category: number];
/** Where a property stands in the packed lexicon: its word, the mask of its bits, and how far they are shifted. */
type Place = readonly [word: number, mask: number, shift: number];

interface Core {
  readonly packing: {readonly size: number; readonly layout: Readonly<Record<string, Place>>};
  readonly lexicon: Uint32Array;
  /** Parts of contractions, four numbers each: lexeme, its plain form, lemma, tag. */
  readonly xpansions: Uint32Array;
  readonly features: {
    readonly lexeme: {readonly list: string[]; readonly hash: Readonly<Record<string, number | undefined>>};
    readonly posClusters: {readonly list: readonly ReadonlySet<number>[]};
  };
  readonly pos: {readonly list: readonly string[]};
  readonly tcat: {readonly hash: Readonly<Record<string, number>>};
  readonly trex: {
    readonly ltc: readonly Pattern[];
    readonly rtc: readonly Pattern[];
    readonly helpers: Readonly<Record<string, Pattern>>;
  };
  readonly preserve: Readonly<Record<"prefix" | "suffix", Readonly<Record<string, true | undefined>>>>;
}

const source = winkModel as unknown as {core: () => Core; pos: () => {machines: readonly string[]}};

/** wink's English model as its package gives it: a lexicon, patterns of words, and two automata that mend tags. */
export const core = source.core();

/** The automata that mend tags, as JSON. */
export const {machines} = source.pos();

/** Universal parts of speech by their number in the model. */
export const tags = core.pos.list;

const {lexicon, packing, features} = core;

export type Property = "isContraction" | "lemma" | "normal" | "isSpellingMapped" | "pos" | "posHint" | "lexemeCID";

/** A property of a lexeme of the lexicon. */
export function property(lexeme: number, name: Property): number {
  const [word, mask, shift] = packing.layout[name] as Place;
  return ((lexicon[word + lexeme * packing.size] ?? 0) & mask) >>> shift;
}

/** Number of a form in the lexicon; undefined where it is not in it. Case counts. */
export const lexemeOf = (form: string): number | undefined => features.lexeme.hash[form];

export const wordOf = (lexeme: number): string => features.lexeme.list[lexeme] ?? "";

/** The spelling that stands in for a lexeme: colour for color. */
export const spellingOf = (lexeme: number): number =>
  property(lexeme, "isSpellingMapped") === 1 ? property(lexeme, "lemma") : lexeme;

/** The lexeme in lower case and in its main spelling. */
export const plainOf = (lexeme: number): number =>
  property(lexeme, "isSpellingMapped") === 1 ? property(lexeme, "lemma") : lexeme + property(lexeme, "normal");

const clusters = features.posClusters.list.map((cluster) => [...cluster].reduce((bits, tag) => bits | (1 << tag), 0));

/** The tags that a lexeme can have, as bits; of null, a word that is not in the lexicon, those of the first cluster. */
export const tagsOf = (lexeme: number | null): number =>
  clusters[lexeme === null ? 0 : property(lexeme, "lexemeCID")] ?? 0;

/** A part of a contraction: can + n’t. */
export interface Part {
  readonly lexeme: number;
  readonly plain: number;
  readonly tag: number;
}

/** The parts of a contraction; none where the lexeme is no contraction. */
export function partsOf(lexeme: number): Part[] {
  if (property(lexeme, "isContraction") === 0) return [];
  const packed = property(lexeme, "lemma");
  const at = packed & 0x3fff;
  const parts: Part[] = [];
  for (let i = at; i < at + ((packed >> 14) & 0x1f); i += 4) {
    const [part = 0, plain = 0, , tag = 0] = core.xpansions.subarray(i, i + 4);
    parts.push({lexeme: part, plain, tag});
  }
  return parts;
}
