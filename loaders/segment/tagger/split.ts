import {core, lexemeOf} from "./model.js";

/** A piece of a word between white space, with its kind: a category of the model. */
export type Piece = readonly [text: string, category: number];

const {unk, word, wordRP, punctuation} = core.tcat.hash as Record<"unk" | "word" | "wordRP" | "punctuation", number>;
const {anyWithRP, anyWithLP, LPanyRP} = Object.fromEntries(
  Object.entries(core.trex.helpers).map(([name, [source, flags]]) => [name, new RegExp(source, flags)])
) as Record<"anyWithRP" | "anyWithLP" | "LPanyRP", RegExp>;
const kinds = core.trex.ltc.map(([source, flags, category]) => ({pattern: new RegExp(source, flags), category}));
const cuts = core.trex.rtc.map(([source, flags, category]) => ({pattern: new RegExp(source, flags), category}));
const {prefix, suffix} = core.preserve;

const initials = /^(?:[A-Z]\.)+$/i;
const initialsOn = /^(?:[A-Z]\.)+[a-z]?$/i;

const isKnown = (text: string): boolean => lexemeOf(text) !== undefined;
const kindOf = (text: string): number => kinds.find(({pattern}) => pattern.test(text))?.category ?? unk;

/** “anti-war” stays whole, as does what holds a digit; “long-time” is three pieces. */
function cutHyphens(text: string): Piece[] {
  if (isKnown(text) || /\d/.test(text)) return [[text, word]];
  const parts = text.split(/([-–—])/);
  if (prefix[parts[0] ?? ""] || suffix[parts.at(-1) ?? ""]) return [[text, word]];
  return parts.filter(Boolean).map((part) => [part, /^[-–—]$/.test(part) ? punctuation : word]);
}

/** “U.S.” stays whole, a full stop after a word is a piece: dots are kept as long as what they make is a word. */
function cutDots(text: string): Piece[] {
  if (isKnown(text) || initials.test(text)) return [[text, word]];
  const pieces: Piece[] = [];
  const goesOn = (form: string): boolean => initialsOn.test(form) || (form.length > 2 && isKnown(form));
  let built = "";
  for (const [i, part] of text.split(".").entries()) {
    if (i > 0) {
      if (goesOn(`${built}.`)) built += ".";
      else {
        pieces.push(...cutHyphens(built), [".", punctuation]);
        built = "";
      }
    }
    if (built === "" || goesOn(built + part)) built += part;
    else {
      pieces.push(...cutHyphens(built));
      built = part;
    }
  }
  return built === "" ? pieces : [...pieces, ...cutHyphens(built)];
}

/** Cuts by one pattern after the other: what a pattern leaves over is for the next. */
function cutAll(text: string, from = 0): Piece[] {
  for (const [i, {pattern, category}] of cuts.entries()) {
    const found = i < from ? null : text.match(pattern);
    if (found === null) continue;
    return text.split(pattern).flatMap((rest, k) => {
      const own = rest.trim();
      const match = found[k];
      const pieces = match === undefined ? [] : category === word ? cutDots(match) : [[match, category] as const];
      return own === "" ? pieces : [...cutAll(own, i + 1), ...pieces];
    });
  }
  return [[text, unk]];
}

/** A piece of one kind; a word with a mark behind it is two. */
function asKind(text: string, category: number): Piece[] {
  if (category !== wordRP || (text.length === 2 && text.endsWith(".")))
    return [[text, category === wordRP ? word : category]];
  return [
    [text.slice(0, -1), word],
    [text.slice(-1), punctuation]
  ];
}

/** A word with marks before it, behind it or on both sides; null where it has none. */
function marked(text: string): [left: string, middle: string, right: string] | null {
  const before = anyWithRP.exec(text);
  if (before) return ["", before[1] ?? "", before[2] ?? ""];
  const after = anyWithLP.exec(text);
  if (after) return [after[1] ?? "", after[2] ?? "", ""];
  const both = LPanyRP.exec(text);
  return both && [both[1] ?? "", both[2] ?? "", both[3] ?? ""];
}

const asMark = (text: string): Piece[] => (text === "" ? [] : [[text, punctuation]]);

/** Takes marks off both ends; what is no known word then is cut by all patterns. */
function cutEnds(text: string): Piece[] {
  const [left, middle, right] = marked(text) ?? ["", "", ""];
  const kind = isKnown(middle) ? word : kindOf(middle);
  if (middle === "" || kind === unk) return cutAll(text.trim());
  return [...asMark(left), ...(isKnown(middle) ? [[middle, word] as const] : asKind(middle, kind)), ...asMark(right)];
}

/**
 * The pieces of what stands between white space, as wink-nlp cuts it with a lexicon that has read nothing yet:
 * “(“don’t” → (, “, do, n’t, ”. Contractions are still whole here.
 */
export function split(text: string): Piece[] {
  if (isKnown(text)) return [[text, word]];
  const kind = kindOf(text);
  return kind === unk ? cutEnds(text) : asKind(text, kind);
}
