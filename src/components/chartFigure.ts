import type {Chart, ChartRow} from "../charts/chart.js";
import {passageHref} from "../model/passage.js";
import type {Tables} from "../model/tables/index.js";
import {maker, type Make} from "./element.js";
import {sourceLine} from "./sourceLine.js";

export interface FigureOptions {
  readonly document: Document;
}

/** The widths that a drawing is made for; the style sheet shows the one that fits. */
const widths = [320, 640, 960] as const;

function drawings<R extends ChartRow>(h: Make, chart: Chart<R>, rows: readonly R[], document: Document): HTMLElement {
  const each = widths.map((width) =>
    h("div", {class: `drawing drawing-${width}`}, chart.plot(rows, {width, document}))
  );
  return h("div", {class: "drawings"}, ...each);
}

/** The same rows as a table: for who reads with the ears, and for who wants the words. */
function twin<R extends ChartRow>(h: Make, chart: Chart<R>, rows: readonly R[]): HTMLElement {
  const head = chart.columns.map(({name, numeric}) => h("th", {scope: "col", class: numeric && "number"}, name));
  const body = rows.map((row) => {
    const cells = chart.columns.map(({cell, numeric}) => h("td", {class: numeric && "number"}, cell(row)));
    return h("tr", null, ...cells, h("td", null, h("a", {href: passageHref(row)}, "passage")));
  });
  const table = h(
    "table",
    null,
    h("thead", null, h("tr", null, ...head, h("th", {scope: "col"}, "Where"))),
    h("tbody", null, ...body)
  );
  const scroller = {class: "scroller", tabindex: 0, role: "region", "aria-label": `Table: ${chart.headline(rows)}`};
  return h("details", null, h("summary", null, "The same as a table"), h("div", scroller, table));
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
    h("h2", null, chart.headline(rows)),
    h("p", {class: "standfirst"}, chart.standfirst(rows)),
    drawings(h, chart, rows, document),
    h("div", {class: "notes"}, ...chart.notes(rows).map((note) => h("p", null, note))),
    sourceLine(h, rows, tables.documents),
    twin(h, chart, rows)
  );
}
