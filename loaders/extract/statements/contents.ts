import type {Span} from "../../../src/model/span.js";
import {firstFrom, overlaps, trimSpan} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Quotation} from "../../segment/segmentedDocument.js";
import type {FoundStatement} from "./found.js";

type Content = Span & Pick<FoundStatement, "kind">;

const word = /[\p{L}\p{N}]/u;
const citation = /\s*\[\d{1,3}\]/gu;

const quotationsIn = (document: AnnotatedDocument, span: Span): Quotation[] =>
  document.quotations
    .slice(Math.max(0, firstFrom(document.quotations, span.start) - 1), firstFrom(document.quotations, span.end))
    .filter(({depth, outer}) => depth === 0 && overlaps(outer, span));

/** Whether anything is said outside the marks; [1] is the writer's, not the speaker's. */
function saysOutside(text: string, span: Span, quotations: readonly Quotation[]): boolean {
  let at = span.start;
  for (const {outer} of quotations) {
    if (word.test(text.slice(at, Math.max(at, outer.start)).replace(citation, ""))) return true;
    at = Math.max(at, outer.end);
  }
  return word.test(text.slice(Math.min(at, span.end), span.end).replace(citation, ""));
}

/** The span without the marks that only close the sentence, and without citations after it. */
function trimEnd(text: string, {start, end}: Span): Span {
  const words = text.slice(start, end);
  const cited = words.includes("[") ? words.replace(/(?:\s*\[\d{1,3}\])+[.\s]*$/u, "") : words;
  let last = start + cited.length;
  while (last > start && /[\s.,;:]/u.test(text.charAt(last - 1))) last--;
  return trimSpan(text, {start, end: last});
}

/**
 * What a stretch of reported words is: all inside marks (direct: each quotation by itself, without its marks), partly
 * (mixed: one span over quoted and unquoted words, as PolNeAr marks it), or not at all (indirect).
 */
export function toContents(document: AnnotatedDocument, span: Span): Content[] {
  const {text} = document;
  const quotations = quotationsIn(document, span);
  if (quotations.length === 0) {
    const trimmed = trimEnd(text, span);
    return trimmed.end > trimmed.start ? [{...trimmed, kind: "indirect"}] : [];
  }
  if (!saysOutside(text, span, quotations)) return quotations.map(({start, end}) => ({start, end, kind: "direct"}));
  const closes = quotations.some(({outer}) => outer.end === span.end);
  return [{...(closes ? trimSpan(text, span) : trimEnd(text, span)), kind: "mixed"}];
}
