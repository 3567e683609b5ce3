import {accent, ink, muted} from "../../charts/frame.js";
import type {Theme} from "../../charts/palette.js";
import {paragraph, type Part, type TextStyle} from "../../charts/picture/blocks.js";
import {setColors} from "../../charts/picture/colors.js";
import {margin, put, sheet} from "../../charts/picture/picture.js";
import {fitted} from "../../charts/textWidth.js";
import {figure} from "../../model/count.js";
import {listed} from "../../model/words.js";
import {barsOf, sayBars} from "./barsPart.js";
import {daysOf} from "./crossfilter.js";
import type {FacetId} from "./facets.js";
import {daysOfBin} from "./timeBins.js";
import {sayOverTime} from "./timePart.js";
import {highestBar, sayTick, ticksOf} from "./timePlot.js";
import type {View} from "./view.js";

const svg = "http://www.w3.org/2000/svg";
const light = "var(--series-3)";

type Attributes = Readonly<Record<string, string | number>>;

function draw(document: Document, name: string, attributes: Attributes, words?: string): Element {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (words !== undefined) element.textContent = words;
  return element;
}

const label: Attributes = {"font-family": "var(--sans-serif)", "font-size": 13, fill: ink};

function timeBars(view: View, width: number, document: Document): Part {
  const {bins, binCounts, state} = view;
  const group = draw(document, "g", {});
  if (!bins || !binCounts) return {element: group, height: 0, before: 0};
  const [height, top] = [220, 18];
  const most = highestBar(binCounts);
  const count = bins.edges.length - 1;
  const wide = width / count;
  const scale = most === 0 ? 0 : (height - top) / most;
  const brush = daysOf(state);
  const bar = (bin: number, from: number, n: number, fill: string): void => {
    if (n === 0) return;
    const [first, last] = daysOfBin(bins, bin);
    const opacity = brush && (last < brush[0] || first > brush[1]) ? 0.35 : 1;
    group.append(
      draw(document, "rect", {
        x: (bin * wide + Math.min(1, wide * 0.08)).toFixed(2),
        y: (height - (from + n) * scale).toFixed(2),
        width: (wide - 2 * Math.min(1, wide * 0.08)).toFixed(2),
        height: (n * scale).toFixed(2),
        fill,
        "fill-opacity": opacity
      })
    );
  };
  for (let bin = 0; bin < count; bin++) {
    bar(bin, 0, binCounts.sure[bin] ?? 0, accent);
    bar(bin, binCounts.sure[bin] ?? 0, binCounts.possible[bin] ?? 0, light);
  }
  group.append(draw(document, "text", {...label, fill: muted, x: 0, y: 12}, figure(most)));
  group.append(draw(document, "line", {x1: 0, x2: width, y1: height, y2: height, stroke: ink}));
  for (const bin of ticksOf(bins)) {
    const at = {x: ((bin + 0.5) * wide).toFixed(2), y: height + 18, "text-anchor": bin === 0 ? "start" : "middle"};
    group.append(draw(document, "text", {...label, ...at, ...(bin === 0 ? {x: 0} : {})}, sayTick(bins, bin)));
  }
  return {element: group, height: height + 26, before: 14};
}

function valueBars(view: View, id: FacetId, width: number, document: Document): Part {
  const group = draw(document, "g", {});
  const bars = barsOf(view, id);
  const most = bars.reduce((top, {count}) => Math.max(top, count), 0);
  let y = 0;
  for (const {value, words, count} of bars) {
    group.append(draw(document, "text", {...label, x: 0, y: y + 13}, fitted(words, width - 60)));
    const long = most === 0 ? 0 : (count / most) * (width - 60);
    group.append(
      draw(document, "rect", {
        x: 0,
        y: y + 19,
        width: Math.max(1, long).toFixed(2),
        height: 9,
        fill: value === "" ? muted : accent
      })
    );
    group.append(draw(document, "text", {...label, x: (long + 6).toFixed(2), y: y + 28}, figure(count)));
    y += 40;
  }
  return {element: group, height: y, before: 14};
}

export interface ViewPictureOptions {
  /** Of the whole picture, in pixels. */
  readonly width: number;
  readonly theme: Theme;
  readonly document: Document;
  /** How to cite the view. */
  readonly citation: string;
}

const headline = (width: number): TextStyle => {
  const size = width < 480 ? 20 : 24;
  return {face: "headline", size, lineHeight: Math.round(size * 1.17), color: ink, before: 0};
};
const text: TextStyle = {face: "text", size: 15, lineHeight: 21, color: ink, before: 6};
const small: TextStyle = {face: "text", size: 13, lineHeight: 18, color: muted, before: 5};

function saySources(view: View): string {
  const sources = barsOf(view, "source").map(({words}) => words);
  const shown = sources.slice(0, 8);
  const rest = sources.length > 8 ? [`${figure(sources.length - 8)} more or others`] : [];
  return sources.length === 0 ? "" : `As reported by ${listed([...shown, ...rest])}`;
}

const notes = {
  possible: "Lighter: dates known only as a month, a year or an interval, in every bar that they allow.",
  counted: "Counted are passages, not people or events; what is denied or not asserted is in no count."
};

/** A long address in pieces that fit into lines. */
const broken = (citation: string): string => citation.replace(/\S{80}(?=\S)/g, "$& ");

function parts(view: View, {width, document, citation}: ViewPictureOptions): Part[] {
  const inner = width - 2 * margin;
  const {chart} = view.state;
  const words = (said: string, style: TextStyle): Part[] =>
    said === "" ? [] : [paragraph(said, Math.min(inner, 660), style, document)];
  const isLight = chart === "time" && (view.binCounts?.possible.some((n) => n > 0) ?? false);
  return [
    ...words(view.headline, headline(width)),
    ...words(view.filters, text),
    ...words(chart === "time" ? sayOverTime(view) : sayBars(view, chart), text),
    chart === "time" ? timeBars(view, inner, document) : valueBars(view, chart, inner, document),
    ...words(isLight ? notes.possible : "", {...small, before: 12}),
    ...words(notes.counted, small),
    ...words(saySources(view), {...small, before: 8}),
    ...words(broken(citation), small)
  ];
}

/** A view as one svg element that stands by itself: its headline, filters, chart, sources and how to cite it. */
export function viewPicture(view: View, options: ViewPictureOptions): SVGSVGElement {
  const {width, theme, document} = options;
  const all = parts(view, options);
  const top = 14;
  const height = top + all.reduce((sum, part) => sum + part.before + part.height, 0) + 14;
  const root = sheet(width, height, document);
  const title = draw(document, "title", {}, view.headline);
  root.prepend(title);
  root.setAttribute("role", "img");
  root.append(draw(document, "rect", {width: width - 2 * margin, height: 1, x: margin, fill: ink}));
  let y = top;
  for (const part of all) {
    y += part.before;
    put(root, part.element, margin, y);
    y += part.height;
  }
  setColors(root, theme);
  return root;
}
