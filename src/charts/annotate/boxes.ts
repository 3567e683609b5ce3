import {textWidth} from "../textWidth.js";

/** What an element of a drawing covers, in pixels from the drawing's top left. */
export interface Box {
  readonly element: Element;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const svgSize = 13;

const inherited = (element: Element, name: string): string | null => {
  const holder = element.closest(`[${name}]`);
  return holder === null || holder.tagName === "svg" ? null : holder.getAttribute(name);
};

const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

/** Where an element's own place (0, 0) is, and how much larger than its numbers it is drawn. */
function placeOf(element: Element): {x: number; y: number; scale: number} {
  let place = {x: 0, y: 0, scale: 1};
  for (let each: Element | null = element; each && each.tagName !== "svg"; each = each.parentElement) {
    const transform = each.getAttribute("transform") ?? "";
    const [, dx = "0", dy = "0"] = /translate\(([-\d.e]+)[,\s]+([-\d.e]+)\)/.exec(transform) ?? [];
    const scale = Number(/scale\(([-\d.e]+)\)/.exec(transform)?.[1] ?? 1);
    place = {x: Number(dx) + place.x * scale, y: Number(dy) + place.y * scale, scale: place.scale * scale};
  }
  return place;
}

/** The words of a text, without the title that a pointer shows. */
export const shownWords = (text: Element): string =>
  [...text.childNodes]
    .filter(({nodeName}) => nodeName !== "title")
    .map(({textContent}) => textContent)
    .join("");

/** How far below a line's own place its letters stand, from the attributes y and dy in em. */
const em = (element: Element): number =>
  ["y", "dy"].reduce((sum, name) => sum + Number.parseFloat(element.getAttribute(name) ?? "0"), 0);

function textBox(text: Element): Box {
  const size = Math.max(12, Number.parseFloat(inherited(text, "font-size") ?? String(svgSize)));
  const face = /serif\)/.test(inherited(text, "font-family") ?? "") ? "headline" : "text";
  const strong = Number(inherited(text, "font-weight") ?? 400) >= 600;
  const lines = [...text.querySelectorAll("tspan")];
  const said = lines.length > 0 ? lines.map(({textContent}) => textContent) : [shownWords(text)];
  const width = Math.max(...said.map((line) => textWidth(line, {size, face: strong ? "strong" : face})));
  const {x, y} = placeOf(text);
  const anchor = text.closest("[text-anchor]")?.getAttribute("text-anchor");
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  const first = y + em(lines[0] ?? text) * size;
  const last = y + lines.reduce((sum, line, i) => (i === 0 ? em(line) : sum + em(line)), em(text)) * size;
  const bottom = lines.length > 0 ? Math.max(first, last) : first;
  return {element: text, left, right: left + width, top: first - size * 0.74, bottom: bottom + size * 0.2};
}

function pathBox(path: Element): Box {
  const {x, y, scale} = placeOf(path);
  const points = [...(path.getAttribute("d") ?? "").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)];
  const across = points.map(([, px]) => x + Number(px) * scale);
  const down = points.map(([, , py]) => y + Number(py) * scale);
  const box = {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down)
  };
  return {element: path, ...box};
}

const shapes: Readonly<Record<string, (element: Element) => Box>> = {
  text: textBox,
  path: pathBox,
  rect(element) {
    const {x, y} = placeOf(element);
    const [left, top] = [x + number(element, "x"), y + number(element, "y")];
    return {element, left, right: left + number(element, "width"), top, bottom: top + number(element, "height")};
  },
  circle(element) {
    const {x, y} = placeOf(element);
    const [cx, cy, r] = [x + number(element, "cx"), y + number(element, "cy"), number(element, "r") + 1];
    return {element, left: cx - r, right: cx + r, top: cy - r, bottom: cy + r};
  },
  line(element) {
    const {x, y} = placeOf(element);
    const [left, right] = [x + number(element, "x1"), x + number(element, "x2")];
    return {element, left, right, top: y + number(element, "y1"), bottom: y + number(element, "y2")};
  }
};

/** What an element covers; null where it draws nothing of its own. */
export const boxOf = (element: Element): Box | null => shapes[element.tagName]?.(element) ?? null;

/** What is drawn, each piece with its place: shapes, lines and words, but no paints that are only defined. */
export const boxesOf = (drawing: Element): Box[] =>
  [...drawing.querySelectorAll("text, path, rect, circle, line")].flatMap((element) =>
    element.closest("defs, clipPath") ? [] : (boxOf(element) ?? [])
  );
