import type {Chart, ChartRow} from "../charts/chart.js";
import {plain} from "../charts/prose.js";
import type {Tables} from "../model/tables/index.js";
import {maker, type Make} from "./element.js";
import {passageLink, proseNodes} from "./link.js";
import {sourceLine} from "./sourceLine.js";
import {table} from "./table.js";

export interface FigureOptions {
  readonly document: Document;
}

/** The widths that a drawing is made for; the style sheet shows the one that fits. */
const widths = [288, 340, 520, 720, 1080] as const;

function drawings<R extends ChartRow>(h: Make, chart: Chart<R>, rows: readonly R[], document: Document): HTMLElement {
  const each = widths.map((width) =>
    h("div", {class: `drawing drawing-${width}`}, chart.plot(rows, {width, document}))
  );
  return h("div", {class: "drawings"}, ...each);
}

/** The same rows as a table: for who reads with the ears, and for who wants the words. Every cell opens the passage. */
function twin<R extends ChartRow>(h: Make, chart: Chart<R>, rows: readonly R[]): HTMLElement {
  const columns = chart.columns.map(({name, numeric, cell}) => ({
    name,
    numeric,
    cell: (row: R) => passageLink(h, row, cell(row))
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
  {document}: FigureOptions
): HTMLElement {
  const h = maker(document);
  const attributes = {class: "chart", id: chart.id};
  if (rows.length === 0) return h("figure", attributes, h("p", {class: "empty"}, empty));
  return h(
    "figure",
    attributes,
    h("h2", null, ...proseNodes(h, chart.headline(rows))),
    h("p", {class: "standfirst"}, ...proseNodes(h, chart.standfirst(rows))),
    drawings(h, chart, rows, document),
    h("div", {class: "notes"}, ...chart.notes(rows).map((note) => h("p", null, note))),
    sourceLine(h, rows, tables.documents),
    twin(h, chart, rows)
  );
}
