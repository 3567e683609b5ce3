import {textWidth} from "../../src/charts/textWidth.js";

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const own = (element: Element, name: string): string => element.closest(`[${name}]`)?.getAttribute(name) ?? "";

/** The sum of the translations of an element and what it stands in. */
function offset(element: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let each: Element | null = element; each; each = each.parentElement) {
    const [, dx = "0", dy = "0"] =
      /translate\(([-\d.]+),\s*([-\d.]+)\)/.exec(each.getAttribute("transform") ?? "") ?? [];
    [x, y] = [x + Number(dx), y + Number(dy)];
  }
  return [x, y];
}

function boxOf(text: Element): Box {
  const shown = [...text.childNodes].filter(({nodeName}) => nodeName !== "title");
  const words = shown.map(({textContent}) => textContent).join("");
  const size = Number.parseFloat(own(text, "font-size") || "13");
  const sized = Math.max(12, text.closest("[font-size]:not(svg)") ? size : 13);
  const strong = Number(own(text, "font-weight")) >= 600;
  const width = textWidth(words, {size: sized, face: strong ? "strong" : "text"});
  const anchor = own(text, "text-anchor");
  const [x, y] = offset(text);
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return {words, left, right: left + width, top: y - sized * 0.45, bottom: y + sized * 0.45};
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** Pairs of labels of a drawing that run into each other, by the widths of the typeface's letters. */
export function collisions(drawing: Element): string[] {
  const boxes = [...drawing.querySelectorAll("text")].filter((text) => !text.querySelector("tspan")).map(boxOf);
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.words} × ${b.words}`] : [])));
}

/** Labels that reach beyond the drawing by more than some pixels. */
export function overflows(drawing: Element, slack: number): string[] {
  const width = Number(drawing.getAttribute("width"));
  const boxes = [...drawing.querySelectorAll("text")].filter((text) => !text.querySelector("tspan")).map(boxOf);
  return boxes.flatMap(({words, left, right}) => (left < -slack || right > width + slack ? [words] : []));
}
