import {ink, paper} from "../frame.js";
import {wrapped} from "../textWidth.js";

const svg = "http://www.w3.org/2000/svg";
const lineHeight = 17;
const beside = 7;

/** A note's lines and where they stand, in pixels; `top` is reckoned from the note's own top. */
export interface NoteLayout {
  readonly lines: readonly string[];
  readonly x: number;
  readonly anchor: "start" | "end";
  /** Whether the leader runs along the words, or ends above them. */
  readonly along: boolean;
  readonly height: number;
}

/** Lines of more than some 50 letters are no notes. */
const widest = 330;
const narrowest = 165;

/** Where a note stands that a leader at x leads to: on the side that has room, or below it. Pieces are paragraphs. */
export function layOutNote(pieces: readonly string[], x: number, width: number): NoteLayout {
  const [right, left] = [width - x - beside, x - beside];
  const lay = (room: number, at: number, anchor: "start" | "end", along: boolean): NoteLayout => {
    const lines = pieces.flatMap((piece) => wrapped(piece, Math.min(room, widest)));
    return {lines, x: at, anchor, along, height: lines.length * lineHeight + (along ? 12 : 20)};
  };
  if (right >= narrowest) return lay(right, x + beside, "start", true);
  if (left >= narrowest) return lay(left, x - beside, "end", true);
  return lay(width, Math.max(0, Math.min(x - narrowest, width - widest)), "start", false);
}

function element(document: Document, name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The words of a note, its top at a height, one element for each line so that each can be measured by itself. */
export function noteWords({lines, x, anchor, along}: NoteLayout, top: number, document: Document): Element {
  const halo = {stroke: paper, "stroke-width": 6, "stroke-linejoin": "round", "paint-order": "stroke"};
  const group = element(document, "g", {
    class: "note",
    fill: ink,
    "text-anchor": anchor,
    "aria-hidden": "true",
    ...halo
  });
  lines.forEach((line, i) => {
    const y = top + (along ? 0 : 8) + (i + 0.5) * lineHeight;
    const text = element(document, "text", {y: "0.32em", transform: `translate(${x},${y})`});
    text.textContent = line;
    group.append(text);
  });
  return group;
}

/** A thin line down from a mark, or a dashed one through the drawing. */
export function leaderLine(x: number, from: number, to: number, dashed: boolean, document: Document): Element {
  const group = element(document, "g", {class: "leader", stroke: ink, "aria-hidden": "true"});
  const dashes: Readonly<Record<string, string>> = dashed ? {"stroke-dasharray": "2,3"} : {};
  group.append(element(document, "line", {x1: x, x2: x, y1: from, y2: to, "stroke-width": 1, ...dashes}));
  return group;
}
