import {textWidth} from "../../../src/charts/textWidth.js";
import {faceOf, textNodes} from "./faceOf.js";
import type {Typeface} from "./typefaces.js";

const svg = "http://www.w3.org/2000/svg";

const inherited = (element: Element, name: string): string => element.closest(`[${name}]`)?.getAttribute(name) ?? "";

/** A line of words that keeps clear of what is under it does so with a box: print knows no outline behind letters. */
function boxHalo(text: Element): void {
  const color = inherited(text, "stroke");
  const words = text.textContent;
  const size = Number.parseFloat(inherited(text, "font-size"));
  const width = textWidth(words, {size, face: faceOf(text)});
  const anchor = inherited(text, "text-anchor");
  const left = anchor === "middle" ? -width / 2 : anchor === "end" ? -width : 0;
  const box = text.ownerDocument.createElementNS(svg, "rect");
  const top = text.getAttribute("y")?.includes("em") ? -size * 0.62 : -size;
  const attributes = {x: left - 2, y: top, width: width + 4, height: size * 1.25, fill: color, stroke: "none"};
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, String(value));
  const transform = text.getAttribute("transform");
  if (transform) box.setAttribute("transform", transform);
  text.before(box);
  text.setAttribute("stroke", "none");
}

/** Names the font of each run of letters as `face script`, the names under which a document of print has them. */
function nameFonts(picture: Element, typefaces: readonly Typeface[]): void {
  for (const {node, parent} of textNodes(picture)) {
    const face = faceOf(parent);
    const faces = typefaces.filter((typeface) => typeface.face === face);
    const scriptOf = (char: string): string => faces.find(({holds}) => holds(char))?.script ?? "latin";
    const runs: {script: string; text: string}[] = [];
    for (const char of node.textContent ?? "") {
      const script = scriptOf(char);
      const last = runs.at(-1);
      if (last?.script === script) last.text += char;
      else runs.push({script, text: char});
    }
    const spans = runs.map(({script, text}) => {
      const span = parent.ownerDocument.createElementNS(svg, "tspan");
      span.setAttribute("font-family", `${face} ${script}`);
      span.textContent = text;
      return span;
    });
    (node as ChildNode).replaceWith(...spans);
  }
}

/** Changes a picture so that it can be printed: words on boxes, fonts by name, weights as fonts of their own. */
export function makePrintable(picture: Element, typefaces: readonly Typeface[]): void {
  for (const text of picture.querySelectorAll("text"))
    if (!["", "none"].includes(inherited(text, "stroke"))) boxHalo(text);
  nameFonts(picture, typefaces);
  for (const element of picture.querySelectorAll("[font-weight]")) element.removeAttribute("font-weight");
  for (const title of picture.querySelectorAll("a title")) title.remove();
}
