import type {Span} from "../../src/model/span.js";

/** A quotation mark: what it may be here, by its shape and its neighbours. */
export interface Mark extends Span {
  readonly quote: "double" | "single";
  readonly opens: boolean;
  readonly closes: boolean;
}

const candidates = /``|''|[“”„‟"＂«»‹›‘’‚‛'`´]/gu;
const openingShapes = new Set(["“", "„", "‟", "«", "``"]);
const closingShapes = new Set(["”", "»", "''"]);
const singles = new Set(["‘", "’", "‚", "‛", "'", "`", "´", "‹", "›"]);

const letter = /[\p{L}\p{N}]/u;
const beforeOpening = /[\s([{“„«"‘'—–\-/:…]/u;
const afterClosing = /[\s)\]},.;:!?…”"’'»—–\-/[]/u;

/** ’90s, ’em, ’tis: a word that begins with an apostrophe. */
const elision = /^(?:\d0s|em\b|tis\b|twas\b|til\b|till\b|cause\b|n\b|round\b|bout\b|cuz\b)/iu;

function doubleMark(shape: string, before: string, after: string): Pick<Mark, "opens" | "closes"> {
  const free = before === "" || beforeOpening.test(before);
  const ends = after === "" || afterClosing.test(after);
  if (openingShapes.has(shape)) return {opens: !(ends && !free), closes: ends && !free};
  if (closingShapes.has(shape)) return {opens: free && !ends, closes: !(free && !ends)};
  if (free && !ends) return {opens: true, closes: false};
  if (ends && !free) return {opens: false, closes: true};
  return {opens: true, closes: true};
}

function singleMark(shape: string, before: string, after: string, rest: string): Pick<Mark, "opens" | "closes"> {
  const free = before === "" || beforeOpening.test(before);
  const opens = free && letter.test(after) && !elision.test(rest) && shape !== "´" && shape !== "›";
  const closes = shape !== "‘" && shape !== "`" && before !== "" && !/\s/u.test(before) && !letter.test(after);
  return {opens, closes};
}

/** The quotation marks of a stretch of text. An apostrophe inside a word is none. */
export function findMarks(text: string, {start, end}: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(start, end).matchAll(candidates)) {
    const at = start + match.index;
    const to = at + match[0].length;
    const before = at > start ? text.charAt(at - 1) : "";
    const after = to < end ? text.charAt(to) : "";
    const single = singles.has(match[0]);
    const role = single
      ? singleMark(match[0], before, after, text.slice(to, to + 6))
      : doubleMark(match[0], before, after);
    if (role.opens || role.closes) marks.push({start: at, end: to, quote: single ? "single" : "double", ...role});
  }
  return marks;
}
