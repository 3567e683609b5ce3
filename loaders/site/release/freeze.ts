import {JSDOM} from "jsdom";
import type {Chart, ChartRow} from "../../../src/charts/chart.js";
import {charts} from "../../../src/charts/index.js";
import {rowsCsv} from "../../../src/charts/picture/rowsCsv.js";
import {plain} from "../../../src/charts/prose.js";
import {chartFigure} from "../../../src/components/chartFigure.js";
import type {FrozenChart} from "../../../src/model/release.js";
import type {Tables} from "../../../src/model/tables/index.js";
import {serialize} from "../snapshot/render.js";

/** Elements are made in it, never put into it. */
const {window} = new JSDOM();

/** Two drawings of each chart, for a telephone and for a page: they stay what they are when the code that drew them changes. */
const widths = [288, 720] as const;

export interface Frozen {
  readonly chart: FrozenChart;
  /** Its figure as HTML: words, drawings, sources, and the table that holds the same. */
  readonly figure: string;
  readonly csv: string;
}

function freezeChart(chart: Chart, rows: readonly ChartRow[], documents: Tables["documents"]): Frozen {
  const figure = chartFigure(chart, rows, {documents}, {document: window.document, widths});
  return {
    chart: {id: chart.id, headline: plain(chart.headline(rows)), rows: rows.length},
    figure: `${serialize(figure)}\n`,
    // The file stands in tables/<version>/charts of the site.
    csv: rowsCsv(rows, documents, "../../..")
  };
}

/**
 * The charts that have rows, as they are shown now. What is kept is the drawing itself and not the rows alone: the code
 * that draws may change, and an old number must not. The rows go beside it, for who wants to reckon.
 */
export function freezeCharts(
  rowsOf: Readonly<Record<string, readonly ChartRow[]>>,
  documents: Tables["documents"]
): Frozen[] {
  return charts.flatMap((chart) => {
    const rows = rowsOf[chart.id] ?? [];
    return rows.length === 0 ? [] : [freezeChart(chart, rows, documents)];
  });
}
