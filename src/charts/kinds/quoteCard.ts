import * as Plot from "@observablehq/plot";
import {passageHref} from "../../model/passage.js";
import type {ChartRow, PlotOptions} from "../chart.js";
import {accent, frame, ink, muted} from "../frame.js";
import {wrapped, type Type} from "../textWidth.js";
import {pixelFrame} from "./label.js";

export interface QuoteCardOptions extends PlotOptions {
  /** Who is reported to have said it. */
  readonly speaker: string;
  /** Who reports it. */
  readonly source: string;
  readonly title: string;
}

const indent = 18;

/** The words as they stand, between quotation marks, with who is reported to have said them and who reports it. */
export function quoteCard(
  row: ChartRow,
  {width, document, speaker, source, title}: QuoteCardOptions
): SVGElement | HTMLElement {
  const room = Math.min(width - indent, 760);
  const type: Type = {size: width < 480 ? 21 : 27, face: "headline"};
  const lineHeight = Math.round(type.size * 1.28);
  const lines = wrapped(`“${row.exact.trim()}”`, room, type);
  const below = 14 + lines.length * lineHeight;
  const names = wrapped(speaker, room, {size: 15, face: "strong"});
  const sources = wrapped(source, room);
  const height = below + 12 + names.length * 20 + sources.length * 18 + 6;
  const text = (words: readonly string[], y: number, step: number, options: Plot.TextOptions): Plot.Markish =>
    Plot.text([words.join("\n")], {
      x: indent,
      y,
      text: (each: string) => each,
      textAnchor: "start",
      lineAnchor: "top",
      lineHeight: step,
      ...options
    });
  return Plot.plot({
    ...frame({width, document}, height),
    ...pixelFrame,
    marks: [
      Plot.ruleX([2], {x: (x: number) => x, y1: 6, y2: height - 4, stroke: accent, strokeWidth: 4}),
      text(lines, 6, lineHeight / type.size, {
        fontFamily: "var(--serif)",
        fontSize: type.size,
        fontWeight: 560,
        fill: ink,
        href: () => passageHref(row),
        title: () => title
      }),
      text(names, below + 8, 20 / 15, {fontSize: 15, fontWeight: 600, fill: ink}),
      text(sources, below + 12 + names.length * 20, 18 / 13, {fill: muted})
    ]
  });
}
