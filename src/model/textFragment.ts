import {trimSpan, type Span} from "./span.js";

/** A text directive of a URL: `text=[prefix-,]start[,end][,-suffix]` (WICG, Scroll To Text Fragment). */
export interface TextDirective {
  readonly prefix: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string | null;
}

/** Longer passages are named by their first and last words: addresses stay short, and browsers stop at 300 characters. */
const longestExact = 120;
/** Words at either end of a long passage. */
const fewestWords = 4;
const mostWords = 10;
/** Words before and after a passage that stands in the text more than once. */
const contexts = [0, 3, 6, 12];

/** Characters that have a meaning in a directive, or that encodeURIComponent leaves as they are. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD"))
    .replace(/-/g, "%2D")
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** The directive as it stands in a URL. */
export function sayDirective({prefix, start, end, suffix}: TextDirective): string {
  const parts = [
    prefix === null ? null : `${encode(prefix)}-`,
    encode(start),
    end === null ? null : encode(end),
    suffix === null ? null : `-${encode(suffix)}`
  ];
  return `text=${parts.filter((part) => part !== null).join(",")}`;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** The text as two places are compared: without case, and without the white space that pages add and drop. */
const bare = (text: string): string => text.replace(/\s+/g, "").toLowerCase();

const isOnce = (whole: string, part: string): boolean => {
  const first = whole.indexOf(bare(part));
  return first >= 0 && !whole.includes(bare(part), first + 1);
};

interface Place {
  /** The text as two places are compared. */
  readonly whole: string;
  readonly exact: string;
  /** The words before it and after it, of one line each: no browser looks for words over the end of a paragraph. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function placeOf(text: string, span: Span): Place {
  const {start, end} = trimSpan(text, span);
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  return {
    whole: bare(text),
    exact: text.slice(start, end),
    before: wordsOf(before.slice(before.lastIndexOf("\n") + 1)),
    after: wordsOf(after.split("\n", 1)[0] ?? "")
  };
}

const last = (words: readonly string[], count: number): string | null =>
  count === 0 || words.length === 0 ? null : words.slice(-count).join(" ");
const first = (words: readonly string[], count: number): string | null =>
  count === 0 || words.length === 0 ? null : words.slice(0, count).join(" ");

/** The first of the proposals that fits, else the last. */
function choose<T>(proposals: readonly T[], fits: (proposal: T) => boolean): T {
  return proposals.find(fits) ?? (proposals.at(-1) as T);
}

/** The whole passage, with as many words around it as tell it from others. */
function exactly({whole, exact, before, after}: Place): TextDirective {
  const start = exact.replace(/\s+/g, " ");
  const proposals = contexts.flatMap((count) => [
    {prefix: last(before, count), start, end: null, suffix: null},
    {prefix: last(before, count), start, end: null, suffix: first(after, count)}
  ]);
  return choose(proposals, ({prefix, suffix}) => isOnce(whole, `${prefix ?? ""}${exact}${suffix ?? ""}`));
}

const lengths = (words: readonly string[]): number[] =>
  [fewestWords, 6, mostWords].map((count) => Math.min(count, words.length));

/** The passage by its first and last words. The last ones must not stand earlier in it, or a browser would stop there. */
function fromTo(place: Place): TextDirective {
  const {whole, exact, before} = place;
  const lines = exact.split("\n").filter((line) => line.trim() !== "");
  const [head, tail] = [wordsOf(lines[0] ?? ""), wordsOf(lines.at(-1) ?? "")];
  const starts = contexts.flatMap((count) =>
    lengths(head).map((length) => ({prefix: last(before, count), start: first(head, length) ?? ""}))
  );
  const {prefix, start} = choose(starts, (one) => isOnce(whole, `${one.prefix ?? ""}${one.start}`));
  const rest = bare(exact).slice(bare(start).length);
  const ends = lengths(tail).map((length) => last(tail, length) ?? "");
  const end = choose(ends, (words) => rest.indexOf(bare(words)) === rest.length - bare(words).length);
  return rest.endsWith(bare(end)) ? {prefix, start, end, suffix: null} : exactly(place);
}

/**
 * What names a passage in a page that holds the text, as short as it can be: the passage; where it is long or has
 * several paragraphs, its first and last words; where the same words stand elsewhere, with words before and after it.
 */
export function textDirective(text: string, span: Span): TextDirective {
  const place = placeOf(text, span);
  const isShort = place.exact.length <= longestExact && !place.exact.includes("\n");
  return isShort ? exactly(place) : fromTo(place);
}

/** The address of a page, opened at a passage of the text. What the address has behind its `#` is kept. */
export function textFragmentHref(address: string, text: string, span: Span): string {
  const [page = "", anchor = ""] = address.split(":~:", 1)[0]?.split(/#(.*)/s) ?? [];
  return `${page}#${anchor}:~:${sayDirective(textDirective(text, span))}`;
}
