import {titleAbbreviations} from "../abbreviations.js";
import {type Run, runsIn} from "../runs.js";
import {core, lexemeOf, partsOf, plainOf, property, spellingOf, tagsOf, wordOf} from "./model.js";
import {split} from "./split.js";

/** A word or mark out of context. Tags are numbers of the model. */
export interface Form {
  /** Letters and digits that stand together in it. */
  readonly runs: readonly Run[];
  readonly text: string;
  readonly lower: string;
  /** The tag that it has mostly. */
  readonly tag: number;
  /** Its tag whatever stands around it: of the parts of a contraction; 0 for others. */
  readonly fixed: number;
  /** What an automaton reads in place of its tag; 0 for none. */
  readonly hint: number;
  /** The tags that it can have, as bits. */
  readonly tags: number;
}

const [noun, properNoun, adjective] = [8, 12, 1];
const unknownTags = tagsOf(null);

/** Tags by how unknown words begin or end, and by what kind of piece they are; numbers of the model. */
const byEnding = new Map(
  Object.entries({
    16: "ing ed",
    3: "ly",
    1: "able tish like ous ful ary less ier est fy ky",
    8: "es er or ity ion",
    12: "llah stan gton abad land pur tnam"
  }).flatMap(([tag, endings]) => endings.split(" ").map((ending): [string, number] => [ending, Number(tag)]))
);
const byBeginning = new Map([
  ["anti", 1],
  ["post", 1],
  ["non", 1],
  ["cross", 8]
]);
const byKind = new Map([
  [0, 17],
  [2, 9],
  [3, 15],
  [4, 15],
  [5, 12],
  [6, 15],
  [7, 15],
  [8, 15],
  [9, 15],
  [10, 11],
  [11, 15],
  [12, 13],
  [13, 15],
  [14, 14],
  [18, 9]
]);

function guess(text: string): number {
  if (!/^[a-z][a-z\-–—.]*$/.test(text)) return properNoun;
  for (const length of [4, 3, 2]) {
    const tag = byEnding.get(text.slice(-length));
    if (tag !== undefined) return tag;
  }
  for (const length of [5, 4, 3, 2]) {
    const tag = byBeginning.get(text.slice(0, length));
    if (tag !== undefined) return tag;
  }
  return noun;
}

/** A word that the lexicon doesn't hold has the tag of its lower case; nouns and adjectives in capitals are names. */
function unknownTag(text: string, category: number): number {
  if (category !== core.tcat.hash["word"]) return byKind.get(category) ?? noun;
  const known = lexemeOf(text.toLowerCase());
  if (known === undefined) return guess(text);
  const tag = property(partsOf(known)[0]?.lexeme ?? known, "pos");
  return tag === noun || tag === adjective || tag === 0 ? properNoun : tag;
}

function unknownForm(text: string, category: number): Form {
  const lower = text.toLowerCase();
  const known = lexemeOf(lower);
  const tags = known === undefined ? unknownTags : tagsOf(spellingOf(known));
  return {text, lower, runs: runsIn(text), tag: unknownTag(text, category), fixed: 0, hint: 0, tags};
}

const ofLexeme = (lexeme: number, plain: number, fixed: number): Form => {
  const text = wordOf(lexeme);
  const lower = text.toLowerCase();
  const tag = fixed || property(spellingOf(lexeme), "pos") || noun;
  return {text, lower, runs: runsIn(text), tag, fixed, hint: property(lexeme, "posHint"), tags: tagsOf(plain)};
};

function formsOfPiece(text: string, category: number): Form[] {
  const lexeme = lexemeOf(text);
  if (lexeme === undefined) return [unknownForm(text, category)];
  const parts = partsOf(lexeme);
  if (parts.length > 0) return parts.map((part) => ofLexeme(part.lexeme, part.plain, part.tag));
  return [ofLexeme(lexeme, plainOf(lexeme), 0)];
}

/** The model cuts words at letters and before full stops that it doesn't know: Sar|ı|kaya, Insp|. */
const cutInside = (a: string, b: string): boolean =>
  (b === "." && titleAbbreviations.has(`${a}.`)) ||
  (/\p{L}$/u.test(a) && /^\p{L}/u.test(b) && !(/[a-z]$/iu.test(a) && /^[a-z]/iu.test(b)));

function mend(forms: readonly Form[]): Form[] {
  const whole: Form[] = [];
  for (const form of forms) {
    const last = whole.at(-1);
    if (!last || !cutInside(last.text, form.text)) whole.push(form);
    else {
      const text = last.text + form.text;
      whole[whole.length - 1] = {...last, text, lower: text.toLowerCase(), runs: runsIn(text)};
    }
  }
  return whole;
}

/** The words and marks of what stands between white space; null where they don't add up to it. */
function read(text: string): readonly Form[] | null {
  const forms = split(text).flatMap(([piece, category]) => formsOfPiece(piece, category));
  return forms.map((form) => form.text).join("") === text ? mend(forms) : null;
}

/** Words come back: what was read is remembered, up to a bound. It depends on nothing but the word. */
const remembered = new Map<string, readonly Form[] | null>();
const most = 50_000;

/** A copy where the engine would keep the whole document that a word was cut from: it does for 13 letters or more. */
const copyOf = (text: string): string => (text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le"));

/** The same, remembered. */
export function formsOf(text: string): readonly Form[] | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= most) remembered.clear();
  const key = copyOf(text);
  const forms = read(key);
  remembered.set(key, forms);
  return forms;
}
