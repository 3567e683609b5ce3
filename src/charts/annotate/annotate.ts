import {groupBy} from "../../model/groupBy.js";
import {middle, toTimeSpan} from "../kinds/timeSpan.js";
import {sayAnnotation, type Annotation} from "./annotation.js";
import {boxesOf, boxOf, type Box} from "./boxes.js";
import {makeRoom, partingBelow} from "./makeRoom.js";
import {layOutNote, leaderLine, noteWords} from "./note.js";

/** A drawing of Plot knows its scales. */
interface Scaled {
  readonly scale?: (name: string) => {readonly type: string; apply(value: unknown): number} | undefined;
}

/** The mark of a row: its shape, or its words where it is nothing else. Null where it has none of its own. */
function markOf(drawing: Element, row: string): Box | null {
  const links = [...drawing.querySelectorAll("a")].filter(
    (link) => link.getAttribute("href")?.split("#").at(-1) === row
  );
  const shape = links.flatMap((link) => [...link.querySelectorAll("rect, circle")])[0];
  const mark = shape ?? links[0]?.querySelector("text");
  return mark ? boxOf(mark) : null;
}

/** The part of the drawing that holds an element. */
function layerOf(drawing: Element, element: Element): Element {
  let layer = element;
  while (layer.parentElement && layer.parentElement !== drawing) layer = layer.parentElement;
  return layer;
}

/** A leader lies over the shapes of its mark's layer and under the words that come after them. */
function putLeader(drawing: Element, leader: Element, mark: Element): void {
  let layer = layerOf(drawing, mark).nextElementSibling;
  while (layer && layer.querySelector("text") === null) layer = layer.nextElementSibling;
  drawing.insertBefore(leader, layer);
}

/**
 * Where a leader begins: of the places along the mark's lower edge the first from which a line down to a height meets no
 * words, else below the words that are in the way: they say what the mark is.
 */
function leaderStart(drawing: Element, {element, left, right, bottom}: Box, to: number): {x: number; y: number} {
  const inset = Math.min(8, (right - left) / 2);
  const places = element.tagName === "text" ? [left + 1] : [(left + right) / 2, left + inset, right - inset];
  const words = boxesOf(drawing).filter((box) => box.element.tagName === "text" && box.top >= bottom && box.top < to);
  const inTheWay = (x: number): Box[] => words.filter((box) => x > box.left - 2 && x < box.right + 2);
  const [middle = 0] = places;
  const x = places.find((place) => inTheWay(place).length === 0) ?? middle;
  return {x: Math.round(x), y: Math.max(bottom, ...inTheWay(x).map((box) => box.bottom)) + 1};
}

function atMark(drawing: Element, mark: Box, pieces: readonly string[]): void {
  const document = drawing.ownerDocument;
  const cut = partingBelow(drawing, mark.bottom);
  const {x, y} = leaderStart(drawing, mark, cut);
  const layout = layOutNote(pieces, x, Number(drawing.getAttribute("width")));
  makeRoom(drawing, cut, layout.height);
  const end = cut + (layout.along ? layout.height - 6 : 8);
  putLeader(drawing, leaderLine(x, y, end, false, document), mark.element);
  drawing.append(noteWords(layout, cut + 4, document));
}

/** A line at a place of the axis, its note above the drawing. */
function atPlace(drawing: Element, x: number, pieces: readonly string[]): void {
  const document = drawing.ownerDocument;
  const layout = layOutNote(pieces, x, Number(drawing.getAttribute("width")));
  makeRoom(drawing, 0, layout.height);
  const ticks = boxesOf(drawing).filter(({element, left, right}) => element.tagName === "path" && left === right);
  const end = Math.min(Number(drawing.getAttribute("height")), ...ticks.map(({top}) => top));
  drawing.insertBefore(
    leaderLine(x, layout.along ? 2 : layout.height - 8, end, true, document),
    [...drawing.children].find(({tagName}) => tagName === "g") ?? null
  );
  drawing.append(noteWords(layout, 2, document));
}

/** A note without a mark of its own stands below the drawing. */
function below(drawing: Element, pieces: readonly string[]): void {
  const layout = {...layOutNote(pieces, 0, Number(drawing.getAttribute("width"))), x: 0};
  const height = Number(drawing.getAttribute("height"));
  makeRoom(drawing, height, layout.height);
  drawing.append(noteWords(layout, height + 4, drawing.ownerDocument));
}

/** Where on the drawing's axis, in pixels, a number or a day is; null where it isn't on it. */
function placeOnAxis(drawing: Element & Scaled, at: {value: number} | {date: string}): number | null {
  const scale = drawing.scale?.("x");
  if (!scale || scale.type === "identity" || (scale.type === "utc") !== "date" in at) return null;
  const span = "date" in at ? toTimeSpan(at.date) : null;
  const x = "date" in at ? (span ? scale.apply(middle(span)) : NaN) : scale.apply(at.value);
  return x >= 0 && x <= Number(drawing.getAttribute("width")) ? Math.round(x) : null;
}

/**
 * Writes notes into a drawing: each stands beside a line that leads to what it is about, in room that is made for it, so
 * that it runs into nothing at any width. Changes the drawing. A note on something that isn't drawn stands below it.
 */
export function annotate<E extends Element>(drawing: E, annotations: readonly Annotation[]): E {
  const keyOf = ({at}: Annotation): string => JSON.stringify(at);
  const groups = [...groupBy(annotations, keyOf).values()].flatMap((own) => (own[0] ? [{at: own[0].at, own}] : []));
  for (const {at, own} of groups) {
    const pieces = own.map(sayAnnotation);
    if ("row" in at) {
      const mark = markOf(drawing, at.row);
      if (mark) atMark(drawing, mark, pieces);
      else below(drawing, pieces);
    } else {
      const x = placeOnAxis(drawing, at);
      if (x === null) below(drawing, pieces);
      else atPlace(drawing, x, pieces);
    }
  }
  return drawing;
}
