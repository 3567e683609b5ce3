import type {Chart, ChartRow} from "../charts/chart.js";
import {swatch} from "../charts/legend.js";
import {plain} from "../charts/prose.js";
import {passageHref} from "../model/passage.js";
import type {Correction, Tables} from "../model/tables/index.js";
import {correctionNotice} from "./corrections/notice.js";
import {maker, type Child, type Make} from "./element.js";
import {entityLink} from "./entities/entityLink.js";
import {passageLink, proseNodes} from "./link.js";
import {passagesOf, writePassages} from "./live/chart/writePassages.js";
import {sourceLine} from "./sourceLine.js";
import {table} from "./table.js";

export interface FigureOptions {
  readonly document: Document;
  /** The element of its headline: h1 where the chart is the page. */
  readonly heading?: "h1" | "h2";
  /** The widths to draw for, where the figure never has more room than the largest. */
  readonly widths?: readonly Width[];
  /** What editors corrected of it. */
  readonly corrections?: readonly Correction[];
  /** False where nothing comes alive: then it carries no passages for its marks. */
  readonly live?: boolean;
}

/** The widths that a drawing is made for; the style sheet shows the one that fits. */
const widths = [288, 340, 520, 720, 1080] as const;
type Width = (typeof widths)[number];

function drawings<R extends ChartRow>(
  h: Make,
  chart: Chart<R>,
  rows: readonly R[],
  {document, widths: chosen = widths}: FigureOptions
): HTMLElement {
  const each = chosen.map((width) => {
    const last = width === chosen.at(-1) ? " drawing-largest" : "";
    return h("div", {class: `drawing drawing-${width}${last}`}, chart.plot(rows, {width, document}));
  });
  return h("div", {class: "drawings"}, ...each);
}

/** What its marks say when the page comes alive. */
function markWords<R extends ChartRow>(h: Make, rows: readonly R[], tables: Pick<Tables, "documents">): HTMLElement {
  return h("script", {type: "application/json", class: "passages"}, writePassages(passagesOf(rows, tables.documents)));
}

/** What the marks stand for, in a line that breaks as the page does. */
function legendLine<R extends ChartRow>(
  h: Make,
  chart: Chart<R>,
  rows: readonly R[],
  document: Document
): HTMLElement | null {
  const items = chart.legend?.(rows) ?? [];
  if (items.length === 0) return null;
  const each = items.map((item) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const attributes = {width: 20, height: 14, viewBox: "0 0 20 14", "aria-hidden": "true"};
    for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
    svg.append(...swatch(item, document));
    return h("span", null, svg, item.words);
  });
  return h("p", {class: "legend"}, ...each);
}

/** Words that open the passage; where they name somebody, their page, with a sign beside them that opens the passage. */
function twinCell(h: Make, row: ChartRow, words: string, page: string | null): Child | Child[] {
  if (page === null || words === "") return passageLink(h, row, words);
  const attributes = {class: "passage nth-passage", href: passageHref(row), "aria-label": `passage on ${words}`};
  return [entityLink(h, words, page), h("a", attributes, "¶")];
}

/** The same rows as a table: for who reads with the ears, and for who wants the words. Every cell opens the passage. */
function twin<R extends ChartRow>(h: Make, chart: Chart<R>, rows: readonly R[]): HTMLElement {
  const columns = chart.columns.map(({name, numeric, cell, page}) => ({
    name,
    numeric,
    cell: (row: R) => twinCell(h, row, cell(row), page?.(row) ?? null)
  }));
  return h(
    "details",
    null,
    h("summary", null, "The same as a table"),
    table(h, columns, rows, {label: `Table: ${plain(chart.headline(rows))}`})
  );
}

const empty = "No document reports this yet.";

/**
 * A chart with its headline, standfirst, drawing, notes, sources and the table that holds the same.
 * `rows` are those that the chart's query gives.
 */
export function chartFigure<R extends ChartRow>(
  chart: Chart<R>,
  rows: readonly R[],
  tables: Pick<Tables, "documents">,
  options: FigureOptions
): HTMLElement {
  const {document, heading = "h2", corrections = [], live = true} = options;
  const h = maker(document);
  const attributes = {class: "chart", id: chart.id};
  const corrected = correctionNotice(h, corrections);
  if (rows.length === 0) return h("figure", attributes, h("p", {class: "empty"}, empty), corrected);
  return h(
    "figure",
    attributes,
    h(heading, null, ...proseNodes(h, chart.headline(rows))),
    h("p", {class: "standfirst"}, ...proseNodes(h, chart.standfirst(rows))),
    legendLine(h, chart, rows, document),
    drawings(h, chart, rows, options),
    h("div", {class: "notes"}, ...chart.notes(rows).map((note) => h("p", null, note))),
    corrected,
    sourceLine(h, rows, tables.documents),
    twin(h, chart, rows),
    live && markWords(h, rows, tables)
  );
}
