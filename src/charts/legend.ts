import {accent, ink, muted, paper} from "./frame.js";
import {textWidth} from "./textWidth.js";

const svg = "http://www.w3.org/2000/svg";

/** What a mark of a drawing looks like. */
export type Swatch = {
  readonly mark: "bar" | "square" | "open bar" | "open dots" | "dot" | "hollow dot" | "half dot" | "line dot";
  readonly color?: string;
};

/** A mark and what it stands for. */
export type LegendItem = Swatch & {readonly words: string};

const swatchWidth = 20;
const lineHeight = 20;

function shape(document: Document, name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

const circle = (document: Document, color: string, fill: string, opacity = 1): Element =>
  shape(document, "circle", {cx: 9, cy: 7, r: 5, stroke: color, "stroke-width": 2, fill, "fill-opacity": opacity});

/** The mark as it looks in the drawing, 20 by 14 pixels. */
export function swatch(item: Swatch, document: Document): Element[] {
  const {mark, color = accent} = item;
  const block = {y: 2, height: 10, fill: color};
  if (mark === "bar") return [shape(document, "rect", {x: 0, width: 18, ...block})];
  if (mark === "square") return [shape(document, "rect", {x: 4, width: 10, ...block})];
  if (mark === "open bar")
    return [1, 0.72, 0.5, 0.32, 0.18, 0.08].map((opacity, i) =>
      shape(document, "rect", {...block, x: i * 3, width: 3, "fill-opacity": opacity})
    );
  if (mark === "open dots")
    return [0.75, 0.35].map((opacity, i) =>
      shape(document, "circle", {
        cx: 4.5 + i * 10,
        cy: 7,
        r: 3.5,
        stroke: color,
        "stroke-width": 2,
        fill: paper,
        opacity
      })
    );
  if (mark === "dot") return [circle(document, color, color)];
  if (mark === "half dot") return [circle(document, color, color, 0.35)];
  if (mark === "hollow dot") return [circle(document, color, paper)];
  return [
    shape(document, "line", {x1: 0, x2: 18, y1: 7, y2: 7, stroke: muted, "stroke-width": 2}),
    circle(document, color, paper)
  ];
}

interface Placed {
  readonly item: LegendItem;
  readonly x: number;
  readonly y: number;
}

function place(items: readonly LegendItem[], width: number): Placed[] {
  let x = 0;
  let y = 0;
  return items.map((item) => {
    const own = swatchWidth + 4 + textWidth(item.words);
    if (x > 0 && x + own > width) [x, y] = [0, y + lineHeight];
    const placed = {item, x, y};
    x += own + 18;
    return placed;
  });
}

/** A legend in lines as wide as a drawing: a group of marks and words, and its height in pixels. */
export function legend(
  items: readonly LegendItem[],
  {width, document}: {readonly width: number; readonly document: Document}
): {readonly group: Element; readonly height: number} {
  const group = shape(document, "g", {class: "legend"});
  const placed = place(items, width);
  for (const {item, x, y} of placed) {
    const one = shape(document, "g", {transform: `translate(${x},${y})`});
    const words = shape(document, "text", {x: swatchWidth + 4, y: 11.5, fill: ink, "font-size": 13});
    words.textContent = item.words;
    one.append(...swatch(item, document), words);
    group.append(one);
  }
  return {group, height: placed.length === 0 ? 0 : (placed.at(-1)?.y ?? 0) + lineHeight};
}
