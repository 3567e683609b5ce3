import {boxesOf, type Box} from "./boxes.js";

/** Less than this between two pieces, in pixels, and they belong together: a bar and the number under it. */
const apart = 10.5;

/** An axis stands close to what it measures, and belongs to all of it. */
const apartOf = ({element, left, right}: Box): number => (element.tagName === "path" && left === right ? 4 : apart);

/** Lines from top to bottom hold for every row: they may be made longer. */
const isUpright = ({element, left, right}: Box): boolean => element.tagName === "line" && left === right;

/** The first height at or below `from`, in pixels, at which the drawing can be parted without cutting anything. */
export function partingBelow(drawing: Element, from: number): number {
  const boxes = boxesOf(drawing).filter((box) => !isUpright(box));
  let y = from;
  for (let moved = true; moved;) {
    const inTheWay = boxes.filter((box) => box.bottom > y && box.top < y + apartOf(box));
    moved = inTheWay.length > 0;
    if (moved) y = Math.max(...inTheWay.map(({bottom}) => bottom));
  }
  return y;
}

/** Moves a piece down by its own attributes, so that all that reads places reads the new one. */
function lower(element: Element, by: number): void {
  const add = (name: string): void => element.setAttribute(name, String(Number(element.getAttribute(name) ?? 0) + by));
  if (element.tagName === "rect") return add("y");
  if (element.tagName === "circle") return add("cy");
  if (element.tagName === "line") return void ["y1", "y2"].forEach(add);
  const transform = element.getAttribute("transform") ?? "translate(0,0)";
  element.setAttribute(
    "transform",
    transform.replace(
      /translate\(([-\d.e]+)[,\s]+([-\d.e]+)\)/,
      (_, x: string, y: string) => `translate(${x},${Number(y) + by})`
    )
  );
}

function lengthen(element: Element, by: number): void {
  const lowest = Number(element.getAttribute("y1")) > Number(element.getAttribute("y2")) ? "y1" : "y2";
  element.setAttribute(lowest, String(Number(element.getAttribute(lowest)) + by));
}

/** Parts a drawing at a height and moves what is below it down. The drawing grows by as much. All in pixels. */
export function makeRoom(drawing: Element, at: number, by: number): void {
  for (const box of boxesOf(drawing)) {
    if (box.top >= at - 0.01) lower(box.element, by);
    else if (box.bottom > at && isUpright(box)) lengthen(box.element, by);
  }
  const width = Number(drawing.getAttribute("width"));
  const height = Math.max(Number(drawing.getAttribute("height")), at) + by;
  drawing.setAttribute("height", String(height));
  drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
}
