import type {Span} from "../../src/model/span.js";
import {trimSpan} from "../../src/model/span.js";
import type {Paragraph} from "./segmentedDocument.js";

const listItem = /^(?:[-–*•·▪◦‣]\s|\(?\d{1,2}[.)]\s(?=.{0,120}$))/u;
const credit = /(?:^|[.!?”"]\s+)(?:Image|Photo|Photograph|Picture|Video|Credit|Source)s?(?: by)?:\s*[^.]{1,80}$/u;
const sentenceEnd = /[.!?:;…][”"’'»)\]]*$/u;
const headingLength = 120;
const headlineLength = 200;

function isHeadline(words: string, headline: string | null): boolean {
  return words === headline || (words.length <= headlineLength && !/[.!?:][”"’']*$|\p{Ll}[.!?]\s+\p{Lu}/u.test(words));
}

function kindOf(words: string, first: boolean, headline: string | null): Paragraph["kind"] {
  if (first && isHeadline(words, headline)) return "headline";
  if (credit.test(words)) return "caption";
  if (listItem.test(words)) return "list item";
  return words.length <= headingLength && !sentenceEnd.test(words) ? "heading" : "text";
}

/** A paragraph before its sentences are known. */
export type Block = Span & Pick<Paragraph, "kind">;

/** The lines of a text that say something, each with what it looks like: a headline, a list item, a caption … */
export function findParagraphs(text: string, headline: string | null): Block[] {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const span = trimSpan(text, {start: line.index, end: line.index + line[0].length});
    if (span.start === span.end) continue;
    blocks.push({...span, kind: kindOf(text.slice(span.start, span.end), blocks.length === 0, headline)});
  }
  return blocks;
}
