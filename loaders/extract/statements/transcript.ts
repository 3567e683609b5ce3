import type {Span} from "../../../src/model/span.js";
import {trimSpan} from "../../../src/model/span.js";
import type {AnnotatedDocument, Mention} from "../../annotate/annotatedDocument.js";
import {roleNouns} from "../../annotate/names/vocabulary.js";
import {readLexicon} from "../../lexicon.js";
import type {Speaker} from "./found.js";

/** A paragraph of a transcript: who speaks and what follows the colon. */
export interface Turn {
  readonly speaker: Speaker;
  readonly content: Span;
}

const label = /^["“]?((?:\p{Lu}[\p{L}\p{M}.’'-]*\s?){1,4}|Q|A|Question|Answer)(?:\s\([^)]{1,30}\))?([:.])\s+(?=\S)/u;
const shout = /^(?:\p{Lu}[\p{Lu}.’'-]*\s?)+$/u;
const letters = /^(?:Q|A|Question|Answer)$/u;

/** Labels of notices, recipes and captions: nobody speaks after them. */
const headings: ReadonlySet<string> = new Set(readLexicon("transcript-headings", ["word"]).map(({word}) => word));

/** The fewest turns that make a transcript: one alone may be a heading. */
const fewest = 2;

/** A label in small letters is a speaker's where it is a name or a role: “Marta Quill:”, “Interviewer:”. */
function namesSpeaker(document: AnnotatedDocument, name: string, at: number): boolean {
  if (letters.test(name)) return true;
  const first = name.split(" ")[0]?.toLowerCase() ?? "";
  if (headings.has(name.toLowerCase()) || headings.has(first)) return false;
  if (shout.test(name)) return true;
  const mention = mentionAt(document, at, name);
  return mention?.kind === "person" || (mention?.kind === "role" && roleNouns.has(name.toLowerCase()));
}

const mentionAt = ({mentions}: AnnotatedDocument, at: number, name: string): Mention | null =>
  mentions.find(({start, end}) => start >= at && end <= at + name.length) ?? null;

function turnOf(document: AnnotatedDocument, start: number, end: number): Turn | null {
  const words = document.text.slice(start, end);
  const match = label.exec(words);
  const name = match?.[1]?.trim();
  if (!match || !name || (match[2] === "." && !/^[QA]$/u.test(name))) return null;
  const at = start + match[0].indexOf(name);
  if (!namesSpeaker(document, name, at)) return null;
  const content = trimSpan(document.text, {start: start + match[0].length, end});
  const closing = /["”]$/u.test(words) && !/["“”]/u.test(words.slice(match[0].length, -1)) ? 1 : 0;
  return content.end - closing > content.start
    ? {
        speaker: {start: at, end: at + name.length, mention: mentionAt(document, at, name)},
        content: {start: content.start, end: content.end - closing}
      }
    : null;
}

/** “Marsh: 1,501” is a count: somebody who speaks uses words. */
const hasWords = (text: string, {start, end}: Span): boolean => /\p{L}{2,}/u.test(text.slice(start, end));

/** The turns of a transcript by paragraph (“RUIZ: …”, “Q. …”); none where the document holds fewer than two. */
export function findTurns(document: AnnotatedDocument): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  const counts = new Map<string, number>();
  const labelOf = ({speaker}: Turn): string => document.text.slice(speaker.start, speaker.end);
  for (const [i, {start, end}] of document.paragraphs.entries()) {
    const turn = turnOf(document, start, end);
    if (!turn || !hasWords(document.text, turn.content)) continue;
    turns.set(i, turn);
    counts.set(labelOf(turn), (counts.get(labelOf(turn)) ?? 0) + 1);
  }
  for (const [i, turn] of turns) {
    const label = labelOf(turn);
    if (!shout.test(label) && !letters.test(label) && (counts.get(label) ?? 0) < fewest) turns.delete(i);
  }
  return turns.size >= fewest ? turns : new Map();
}
