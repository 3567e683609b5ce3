import type {Face} from "../advances.js";
import {wrapped} from "../textWidth.js";

const svg = "http://www.w3.org/2000/svg";

/** A part of a picture: what is drawn from its own top left corner, and how high it is in pixels. */
export interface Part {
  readonly element: Element;
  readonly height: number;
  /** Free pixels above it. */
  readonly before: number;
}

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly lineHeight: number;
  readonly color: string;
  readonly before: number;
}

const families: Readonly<Record<Face, {readonly family: string; readonly weight: number}>> = {
  text: {family: "var(--sans-serif)", weight: 400},
  strong: {family: "var(--sans-serif)", weight: 600},
  headline: {family: "var(--serif)", weight: 560}
};

/** A paragraph in lines of at most so many pixels. */
export function paragraph(words: string, width: number, style: TextStyle, document: Document): Part {
  const {face, size, lineHeight, color, before} = style;
  const text = document.createElementNS(svg, "text");
  const {family, weight} = families[face];
  const attributes = {"font-family": family, "font-weight": weight, "font-size": size, fill: color};
  for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, String(value));
  const lines = wrapped(words, width, {size, face});
  lines.forEach((line, i) => {
    const span = document.createElementNS(svg, "tspan");
    span.setAttribute("x", "0");
    span.setAttribute("y", String(Math.round((i + 0.5) * lineHeight + size * 0.34)));
    // The space keeps the last word of a line and the first of the next apart for who copies or hears them.
    span.textContent = i < lines.length - 1 ? `${line} ` : line;
    text.append(span);
  });
  return {element: text, height: lines.length * lineHeight, before};
}

/** What Plot drew, as a group that stands in another drawing. */
export function plotGroup(plot: Element): Part {
  const group = plot.ownerDocument.createElementNS(svg, "g");
  const attributes = {
    fill: "currentColor",
    "font-family": "var(--sans-serif)",
    "font-size": "13",
    "text-anchor": plot.getAttribute("text-anchor") ?? "start"
  };
  for (const [name, value] of Object.entries(attributes)) group.setAttribute(name, value);
  for (const child of [...plot.children]) if (child.tagName.toLowerCase() !== "style") group.append(child);
  return {element: group, height: Number(plot.getAttribute("height") ?? 0), before: 14};
}
