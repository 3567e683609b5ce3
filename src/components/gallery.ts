import type {Chart} from "../charts/chart.js";
import {charts} from "../charts/index.js";
import type {Tables} from "../model/tables/index.js";
import type {Block, BlockContext} from "./block.js";
import {chartFigure} from "./chartFigure.js";
import {maker, type Make} from "./element.js";

/** The files of a chart by what they are for; `{id}` stands for the chart's. */
const outputs: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    "Get the data",
    [
      ["CSV", "{id}.csv"],
      ["about it (JSON)", "metadata.json"],
      ["in words", "alt.txt"]
    ]
  ],
  [
    "Picture, light",
    [
      ["small PNG", "{id}-small.png"],
      ["medium PNG", "{id}-medium.png"],
      ["large PNG", "{id}-large.png"],
      ["small SVG", "{id}-small.svg"],
      ["medium SVG", "{id}-medium.svg"],
      ["large SVG", "{id}-large.svg"]
    ]
  ],
  [
    "Picture, dark",
    [
      ["small PNG", "{id}-small-dark.png"],
      ["medium PNG", "{id}-medium-dark.png"],
      ["large PNG", "{id}-large-dark.png"],
      ["small SVG", "{id}-small-dark.svg"],
      ["medium SVG", "{id}-medium-dark.svg"],
      ["large SVG", "{id}-large-dark.svg"]
    ]
  ],
  [
    "Print and social",
    [
      ["PDF", "{id}.pdf"],
      ["card, 1200 × 630", "card.png"]
    ]
  ],
  [
    "Embed",
    [
      ["page", "embed.html"],
      ["bare page", "embed-bare.html"],
      ["code to paste", "embed.txt"],
      ["oEmbed", "oembed.json"]
    ]
  ]
];

function outputsList(h: Make, {id}: Chart): HTMLElement {
  const items = outputs.map(([use, files]) => {
    const links = files.flatMap(([name, file], i) => [
      i === 0 ? null : " · ",
      h("a", {href: `/charts/${id}/${file.replace("{id}", id)}`}, name)
    ]);
    return h("div", null, h("dt", null, use), h("dd", null, ...links));
  });
  return h(
    "details",
    {class: "outputs"},
    h("summary", null, "Get the data, the picture, the embed"),
    h("dl", null, ...items)
  );
}

function exhibit(
  h: Make,
  chart: Chart,
  tables: Tables,
  {document, chartRows, chartCorrections}: BlockContext
): HTMLElement | null {
  const rows = chartRows[chart.id] ?? [];
  if (rows.length === 0) return null;
  const corrections = chartCorrections?.[chart.id] ?? [];
  const figure = chartFigure(chart, rows, tables, {document, widths: [288, 340, 520], corrections});
  return h("article", {class: "exhibit"}, figure, outputsList(h, chart));
}

/** Every chart that has rows, with all that can be taken of it. */
export const gallery: Block = (tables, context) => {
  const h = maker(context.document);
  const exhibits = charts.map((chart) => exhibit(h, chart, tables, context)).filter((each) => each !== null);
  if (exhibits.length === 0) return h("p", {class: "empty"}, "No chart has anything to show yet.");
  return h("div", {class: "gallery"}, ...exhibits);
};
