import type {Span} from "../../../src/model/span.js";
import {trimSpan} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Speaker} from "./found.js";

/** A paragraph of a transcript: who speaks and what follows the colon. */
export interface Turn {
  readonly speaker: Speaker;
  readonly content: Span;
}

const label = /^["“]?((?:\p{Lu}[\p{Lu}.’'-]*\s?){1,4}|Q|A|Question|Answer)(?:\s\([^)]{1,30}\))?[:.]\s+(?=\S)/u;
const shout = /^(?:\p{Lu}[\p{Lu}.’'-]+\s?)+$/u;

/** The fewest turns that make a transcript: one alone may be a heading. */
const fewest = 2;

function turnOf(document: AnnotatedDocument, start: number, end: number): Turn | null {
  const words = document.text.slice(start, end);
  const match = label.exec(words);
  const name = match?.[1]?.trim();
  if (!match || !name || !(shout.test(name) || /^(?:Q|A|Question|Answer)$/u.test(name))) return null;
  if (match[0].includes(".") && !/^(?:Q|A)$/u.test(name)) return null;
  const at = start + match[0].indexOf(name);
  const content = trimSpan(document.text, {start: start + match[0].length, end});
  const closing = /["”]$/u.test(words) && !/["“”]/u.test(words.slice(match[0].length, -1)) ? 1 : 0;
  const mention = document.mentions.find((m) => m.start === at) ?? null;
  return content.end - closing > content.start
    ? {
        speaker: {start: at, end: at + name.length, mention},
        content: {start: content.start, end: content.end - closing}
      }
    : null;
}

/** The turns of a transcript by paragraph (“RUIZ: …”, “Q. …”); none where the document holds fewer than two. */
export function findTurns(document: AnnotatedDocument): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  for (const [i, {start, end}] of document.paragraphs.entries()) {
    const turn = turnOf(document, start, end);
    if (turn) turns.set(i, turn);
  }
  return turns.size >= fewest ? turns : new Map();
}
