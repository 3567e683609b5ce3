import type {Span} from "../../../src/model/span.js";
import type {FoundStatement, Speaker} from "./found.js";

/** Two who talk: the one who asked and the one who answered, and who has spoken last. */
export interface Dialogue {
  readonly asker: Speaker;
  readonly answerer: Speaker;
  readonly turn: "asker" | "answerer";
}

/** Spoken words: who is named for them, and whether they ask. */
export interface Line {
  readonly speaker: Speaker | null;
  readonly question: boolean;
}

export const asks = (text: string, {start, end}: Span): boolean => /\?$/u.test(text.slice(start, end));

/** “Where were you?”, and “a reporter asked whether”. */
export const isQuestion = (text: string, found: FoundStatement): boolean =>
  asks(text, found) ||
  (found.cue !== null && /^(?:ask|wonder|inquire|enquire)/iu.test(text.slice(found.cue.start, found.cue.end)));

const same = (a: Speaker | null, b: Speaker | null): boolean =>
  a !== null && b !== null && (a.mention?.entity ?? a.start) === (b.mention?.entity ?? b.start);

/** A question and the answer of somebody else open a dialogue. */
export const opened = (last: Line | null, line: Line): Dialogue | null =>
  last?.question && last.speaker && line.speaker && !line.question && !same(last.speaker, line.speaker)
    ? {asker: last.speaker, answerer: line.speaker, turn: "answerer"}
    : null;

/**
 * Who says a line that stands alone in a dialogue: another question is the asker's, and what follows it the
 * answerer's. Null where the line may go on with what was said before.
 */
export function nextTurn({asker, answerer, turn}: Dialogue, question: boolean): Dialogue | null {
  if (turn === "answerer") return question ? {asker, answerer, turn: "asker"} : null;
  return question ? null : {asker, answerer, turn: "answerer"};
}

export const speakerOf = ({asker, answerer, turn}: Dialogue): Speaker => (turn === "asker" ? asker : answerer);
