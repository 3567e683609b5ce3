import {JSDOM} from "jsdom";
import type {Chart} from "../../../src/charts/chart.js";
import {charts} from "../../../src/charts/index.js";
import type {BlockContext} from "../../../src/components/block.js";
import {blockParams, blocks} from "../../../src/components/blocks.js";
import {chartFigure} from "../../../src/components/chartFigure.js";
import {correctionsOfChart} from "../../../src/components/corrections/ofChart.js";
import type {Correction, Tables} from "../../../src/model/tables/index.js";
import type {Query, SqlRow} from "./query.js";

/** A piece of a page: what a placeholder with this name, and on a page with a parameter this value, is replaced by. */
export interface Fragment {
  readonly name: string;
  readonly param: string | null;
  readonly html: string;
}

export interface RenderedChart extends Fragment {
  readonly rows: SqlRow[];
  readonly corrections: readonly Correction[];
}

/** Elements are made in it, never put into it. */
const {window} = new JSDOM();

/** Plot writes links as XLink, which HTML tools don't see as links. */
function plainLinks(element: Element): void {
  const xlink = "http://www.w3.org/1999/xlink";
  for (const link of element.querySelectorAll("a")) {
    const href = link.getAttributeNS(xlink, "href");
    if (href === null) continue;
    link.removeAttributeNS(xlink, "href");
    link.setAttribute("href", href);
  }
}

/** An element as HTML, with the links that tools see. */
export function serialize(element: Element): string {
  plainLinks(element);
  return element.outerHTML;
}

type Rows = Parameters<Chart["plot"]>[0];

/** What was drawn last of each chart: a preview draws most charts again with the rows that they had. */
const drawn = new Map<Chart, {readonly rows: string; readonly byWidth: Map<number, Element>}>();

/** The chart, which gives copies of the drawings that it has made of the same rows. */
function remembering(chart: Chart, rows: readonly SqlRow[]): Chart {
  const key = JSON.stringify(rows);
  const last = drawn.get(chart);
  const {byWidth} = last?.rows === key ? last : {byWidth: new Map<number, Element>()};
  drawn.set(chart, {rows: key, byWidth});
  const plot: Chart["plot"] = (data, options) => {
    const drawing = byWidth.get(options.width) ?? chart.plot(data, options);
    byWidth.set(options.width, drawing);
    return drawing.cloneNode(true) as ReturnType<Chart["plot"]>;
  };
  return {...chart, plot};
}

async function renderChart(
  chart: Chart,
  tables: Tables,
  query: Query,
  before: Query | undefined
): Promise<RenderedChart> {
  const {document} = window;
  try {
    const rows = await query(chart.query);
    const was = (await before?.(chart.query)) ?? rows;
    const corrections = correctionsOfChart(rows as unknown as Rows, was as unknown as Rows, tables);
    const figure = chartFigure(remembering(chart, rows), rows as unknown as Rows, tables, {document, corrections});
    return {name: chart.id, param: null, rows, corrections, html: serialize(figure)};
  } catch (error) {
    throw new Error(`src/charts/${chart.id}.ts: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error
    });
  }
}

/**
 * The rows and the figure of every chart. `before` asks the tables as they would be without an editor's decisions. An
 * error names the chart's file.
 */
export async function renderCharts(tables: Tables, query: Query, before?: Query): Promise<RenderedChart[]> {
  const rendered: RenderedChart[] = [];
  for (const chart of charts) rendered.push(await renderChart(chart, tables, query, before));
  return rendered;
}

/** Every block, with each value of its parameter where it has one. An error names the block. */
export function renderBlocks(tables: Tables, context: Omit<BlockContext, "document" | "param">): Fragment[] {
  const {document} = window;
  return Object.entries(blocks).flatMap(([name, block]) => {
    const params = blockParams[name]?.(tables, context) ?? [null];
    return params.map((param) => {
      try {
        return {name, param, html: serialize(block(tables, {...context, document, param}))};
      } catch (error) {
        const where = param === null ? name : `${name} (${param})`;
        throw new Error(`src/components/blocks.ts: ${where}: ${String(error)}`, {cause: error});
      }
    });
  });
}

/** Names of all blocks. */
export const blockNames: readonly string[] = Object.keys(blocks);
