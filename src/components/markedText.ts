import {byPosition, overlaps, type Span} from "../model/span.js";
import type {Child, Make} from "./element.js";
import type {FoundRow} from "./foundRows.js";

/** A line of the text of record that holds words. */
export function textLines(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g))
    lines.push({start: match.index, end: match.index + match[0].length});
  return lines;
}

/** The id of a paragraph, counted from one, on the page of its document. */
export const paragraphId = (number: number): string => `p${number}`;

/** The id of the paragraph in which a position of the text stands. */
export function paragraphAnchor(text: string, position: number): string {
  const before = text.slice(0, position);
  const isFirstOfLine = /(?:^|\n)\s*$/.test(before);
  return paragraphId(textLines(before).length + (isFirstOfLine ? 1 : 0));
}

interface Piece extends Span {
  readonly row: FoundRow;
}

function mark(h: Make, {row, start}: Piece, children: readonly Child[]): HTMLElement {
  const isFirst = start === row.start;
  const classes = ["found", row.kind, row.uncounted === null ? null : "uncounted"].filter(Boolean).join(" ");
  return h("mark", {class: classes, id: isFirst && row.id, "data-row": row.id}, ...children);
}

/**
 * The text from `start` to `end` with a mark around each piece. Pieces lie inside one another like their rows do;
 * where two rows cross, the later one is split at the end of the earlier.
 */
function nest(h: Make, text: string, {start, end}: Span, pieces: readonly Piece[]): Child[] {
  const children: Child[] = [];
  const left = [...pieces].sort(byPosition);
  let at = start;
  for (let piece = left.shift(); piece; piece = left.shift()) {
    const {row} = piece;
    const inside = {start: piece.start, end: Math.min(piece.end, end)};
    const inner = left.filter((other) => overlaps(other, inside));
    const cut = inner.map((other) => ({...other, end: Math.min(other.end, inside.end)}));
    const rest = inner.filter((other) => other.end > inside.end).map((other) => ({...other, start: inside.end}));
    const later = left.filter((other) => !overlaps(other, inside));
    left.splice(0, left.length, ...[...rest, ...later].sort(byPosition));
    children.push(text.slice(at, inside.start), mark(h, {row, ...inside}, nest(h, text, inside, cut)));
    at = inside.end;
  }
  children.push(text.slice(at, end));
  return children.filter((child) => child !== "");
}

/** A line of the text with the rows that touch it marked. */
export function markedLine(h: Make, text: string, line: Span, rows: readonly FoundRow[]): Child[] {
  const pieces = rows
    .filter((row) => overlaps(row, line))
    .map((row) => ({row, start: Math.max(row.start, line.start), end: Math.min(row.end, line.end)}));
  return nest(h, text, line, pieces);
}

/** Rows that are marked in more than one piece, by the number of pieces that their spans and others make. */
export function splitRows(element: Element): string[] {
  const counts = new Map<string, number>();
  for (const {dataset} of element.querySelectorAll<HTMLElement>("mark[data-row]")) {
    const id = dataset.row ?? "";
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([id]) => id);
}
