import {figure} from "../../model/count.js";
import {sayDate} from "../../model/sayDate.js";
import type {Make} from "../element.js";
import {type Days} from "./crossfilter.js";
import {type BinCounts, type Bins, daysOfBin, isoDay, sayBin} from "./timeBins.js";

const svg = "http://www.w3.org/2000/svg";

/** Height of the drawing in its own units; it is stretched to the page's. */
const height = 100;

/** Labels below the bars: more run into one another on a telephone. */
const mostTicks = 4;

/** A short name for the beginning of a bin: “Jan. 13”, “Jan. 2026”, “2026”. */
export function sayTick({unit, edges}: Bins, bin: number): string {
  const day = isoDay(edges[bin] ?? 0);
  const said = sayDate(day);
  if (unit === "day" || unit === "week") return said.replace(/, \d+$/, "");
  return unit === "month" ? said.replace(/ \d+,/, "") : day.slice(0, 4);
}

/** The bins that have their names below them. */
export function ticksOf({edges}: Bins): number[] {
  const count = edges.length - 1;
  const step = Math.ceil(count / mostTicks);
  return Array.from({length: Math.ceil(count / step)}, (_, i) => i * step);
}

/** Names of some of the bins, each below its own. */
function axis(h: Make, bins: Bins): HTMLElement {
  const count = bins.edges.length - 1;
  const ticks = ticksOf(bins).map((bin) =>
    h("span", {style: `left:${((bin + 0.5) / count) * 100}%`}, sayTick(bins, bin))
  );
  return h("div", {class: "ticks", "aria-hidden": "true"}, ...ticks);
}

interface Bar {
  readonly sure: Element;
  readonly possible: Element;
}

function rect(document: Document, bin: number, name: string): Element {
  const element = document.createElementNS(svg, "rect");
  const attributes = {x: bin + 0.08, width: 0.84, y: height, height: 0, class: name};
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function setHeight(element: Element, from: number, size: number, isOut: boolean): void {
  const [y, long] = [(height - from - size).toFixed(2), size.toFixed(2)];
  if (element.getAttribute("y") !== y) element.setAttribute("y", y);
  if (element.getAttribute("height") !== long) element.setAttribute("height", long);
  if (element.hasAttribute("data-out") !== isOut) element.toggleAttribute("data-out", isOut);
}

/** The highest bar. */
export const highestBar = ({sure, possible}: BinCounts): number =>
  sure.reduce((most, n, bin) => Math.max(most, n + (possible[bin] ?? 0)), 0);

const isOut = (bins: Bins, bin: number, brush: Days | null): boolean => {
  const [from, to] = daysOfBin(bins, bin);
  return brush !== null && (to < brush[0] || from > brush[1]);
};

export interface TimePlot {
  readonly element: HTMLElement;
  /** What the bars are drawn on, left to right. */
  readonly field: HTMLElement;
  readonly update: (bins: Bins, counts: BinCounts, brush: Days | null) => void;
}

function placeBrush(element: HTMLElement, {edges}: Bins, brush: Days | null): void {
  element.hidden = brush === null;
  if (brush === null) return;
  const [first, last] = [edges[0] ?? 0, (edges.at(-1) ?? 0) - 1];
  const at = (day: number): number => {
    const bin = edges.findLastIndex((edge) => edge <= day);
    const [from = 0, to = 0] = [edges[bin], edges[bin + 1]];
    return ((bin + (day - from) / (to - from)) / (edges.length - 1)) * 100;
  };
  const left = brush[0] <= first ? 0 : brush[0] > last ? 100 : at(brush[0]);
  const right = brush[1] >= last ? 100 : brush[1] < first ? 0 : at(brush[1] + 1);
  element.style.left = `${left}%`;
  element.style.width = `${Math.max(0, right - left)}%`;
}

/** Bars over time: dark what surely falls into a bar's days, light what may. It is as wide as it is let be. */
export function timePlot(h: Make, document: Document): TimePlot {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("preserveAspectRatio", "none");
  drawing.setAttribute("aria-hidden", "true");
  const brushed = h("div", {class: "brushed", hidden: true});
  const field = h("div", {class: "time-field"}, drawing, brushed);
  const top = h("p", {class: "top", "aria-hidden": "true"});
  const element = h("div", {class: "time-plot"}, top, field);
  let drawn: Bins | null = null;
  let bars: Bar[] = [];
  function lay(bins: Bins): void {
    const count = bins.edges.length - 1;
    drawing.setAttribute("viewBox", `0 0 ${count} ${height}`);
    bars = Array.from({length: count}, (_, bin) => ({
      sure: rect(document, bin, "sure"),
      possible: rect(document, bin, "possible")
    }));
    drawing.replaceChildren(...bars.flatMap(({sure, possible}) => [sure, possible]));
    element.querySelector(".ticks")?.remove();
    element.append(axis(h, bins));
    drawn = bins;
  }
  return {
    element,
    field,
    update: (bins, counts, brush) => {
      if (drawn !== bins) lay(bins);
      const most = highestBar(counts);
      top.textContent = figure(most);
      bars.forEach(({sure, possible}, bin) => {
        const scale = most === 0 ? 0 : height / most;
        const surely = (counts.sure[bin] ?? 0) * scale;
        setHeight(sure, 0, surely, isOut(bins, bin, brush));
        setHeight(possible, surely, (counts.possible[bin] ?? 0) * scale, isOut(bins, bin, brush));
      });
      placeBrush(brushed, bins, brush);
    }
  };
}

/** What a bar stands for, in words. */
export function sayBar(bins: Bins, {sure, possible}: BinCounts, bin: number): string {
  const [surely, maybe] = [sure[bin] ?? 0, possible[bin] ?? 0];
  const passages = `${figure(surely + maybe)} ${surely + maybe === 1 ? "passage" : "passages"}`;
  const some =
    maybe === 0 ? "" : surely === 0 ? ", that may fall into it" : `, of which ${figure(maybe)} may fall into it`;
  return `${sayBin(bins, bin)}: ${passages}${some}`;
}
