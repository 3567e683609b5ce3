import type {Chart, ChartRow} from "../chart.js";
import {ink, muted, paper} from "../frame.js";
import {legend} from "../legend.js";
import type {Theme} from "../palette.js";
import {plain} from "../prose.js";
import {saySources, type SourceDocument} from "../sources.js";
import {paragraph, plotGroup, type Part, type TextStyle} from "./blocks.js";
import {setColors} from "./colors.js";
import {setLinks, type SiteRoot} from "./links.js";

const svg = "http://www.w3.org/2000/svg";

export interface PictureOptions {
  /** Of the whole picture, in pixels. */
  readonly width: number;
  readonly theme: Theme;
  readonly document: Document;
  /** Where marks lead. */
  readonly root: SiteRoot;
}

/** The sizes in which a picture is published. */
export const sizes = {small: 360, medium: 640, large: 960} as const;
export type Size = keyof typeof sizes;

export const margin = 16;

const headlineStyle = (width: number): TextStyle => {
  const size = width < 480 ? 20 : width < 800 ? 24 : 28;
  return {face: "headline", size, lineHeight: Math.round(size * 1.17), color: ink, before: 0};
};
const standfirst: TextStyle = {face: "text", size: 15, lineHeight: 21, color: ink, before: 6};
const note: TextStyle = {face: "text", size: 13, lineHeight: 18, color: muted, before: 5};

/** Who made the chart: “Chart: Sourceline”. */
export const sayByline = ({byline}: Pick<Chart, "byline">): string => `Chart: ${byline ?? "Sourceline"}`;

function legendPart<R extends ChartRow>(
  chart: Chart<R>,
  rows: readonly R[],
  width: number,
  document: Document
): Part[] {
  const items = chart.legend?.(rows) ?? [];
  if (items.length === 0) return [];
  const {group, height} = legend(items, {width, document});
  group.setAttribute("font-family", "var(--sans-serif)");
  return [{element: group, height, before: 10}];
}

function parts<R extends ChartRow>(
  chart: Chart<R>,
  rows: readonly R[],
  documents: readonly SourceDocument[],
  {width, document}: PictureOptions
): Part[] {
  const inner = width - 2 * margin;
  // Lines of more than some 95 letters are hard to follow.
  const measure = Math.min(inner, 660);
  const text = (words: string, style: TextStyle): Part => paragraph(words, measure, style, document);
  return [
    paragraph(plain(chart.headline(rows)), Math.min(inner, 760), headlineStyle(width), document),
    text(plain(chart.standfirst(rows)), standfirst),
    ...legendPart(chart, rows, inner, document),
    plotGroup(chart.plot(rows, {width: inner, document})),
    ...chart.notes(rows).map((words, i) => text(words, {...note, before: i === 0 ? 12 : 5})),
    text(saySources(rows, documents), {...note, before: 8}),
    text(sayByline(chart), note)
  ];
}

function describe(root: Element, id: string, title: string, alt: string): void {
  const words = {title, desc: alt};
  for (const [name, text] of Object.entries(words)) {
    const element = root.ownerDocument.createElementNS(svg, name);
    element.setAttribute("id", `${id}-${name}`);
    element.textContent = text;
    root.append(element);
  }
  root.setAttribute("role", "group");
  root.setAttribute("aria-labelledby", `${id}-title`);
  root.setAttribute("aria-describedby", `${id}-desc`);
}

function rectangle(document: Document, attributes: Readonly<Record<string, string | number>>): Element {
  const rect = document.createElementNS(svg, "rect");
  for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, String(value));
  return rect;
}

/** An svg element of a size, on paper. */
export function sheet(width: number, height: number, document: Document): SVGSVGElement {
  const root = document.createElementNS(svg, "svg");
  const attributes = {width, height, viewBox: `0 0 ${width} ${height}`};
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, String(value));
  root.append(rectangle(document, {width, height, fill: paper}));
  return root;
}

/** Puts a part into a sheet, its top left corner at a place. */
export function put(root: Element, element: Element, x: number, y: number, scale = 1): void {
  const group = root.ownerDocument.createElementNS(svg, "g");
  group.setAttribute("transform", `translate(${x},${y})${scale === 1 ? "" : ` scale(${scale})`}`);
  group.append(element);
  root.append(group);
}

/**
 * A chart as one svg element that stands by itself: headline, standfirst, legend, drawing, notes, sources and byline, in
 * the colours of a theme. Text is text, in the typefaces that style/tokens.css names first; it needs them embedded or at hand.
 */
export function picture<R extends ChartRow>(
  chart: Chart<R>,
  rows: readonly R[],
  documents: readonly SourceDocument[],
  options: PictureOptions
): SVGSVGElement {
  const all = parts(chart, rows, documents, options);
  const top = 14;
  const height = top + all.reduce((sum, part) => sum + part.before + part.height, 0) + 14;
  const root = sheet(options.width, height, options.document);
  const title = plain(chart.headline(rows));
  describe(root, `${chart.id}-${options.width}-${options.theme}`, title, chart.alt(rows));
  root.append(rectangle(options.document, {width: options.width - 2 * margin, height: 1, x: margin, fill: ink}));
  let y = top;
  for (const part of all) {
    y += part.before;
    put(root, part.element, margin, y);
    y += part.height;
  }
  setLinks(root, options.root);
  setColors(root, options.theme);
  return root;
}
