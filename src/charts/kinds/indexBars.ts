import * as Plot from "@observablehq/plot";
import {passageHref} from "../../model/passage.js";
import {capitalized, shortened} from "../../model/words.js";
import type {PlotOptions} from "../chart.js";
import {accent, fits, frame, ink, muted, paper} from "../frame.js";
import {toIndexed, type ChangeRow, type Indexed} from "../indexed.js";
import {markTitle} from "../passageRow.js";
import {defineFade} from "./fade.js";

const laneHeight = 62;
const baseHeight = 60;
const reach = 60;

interface Piece {
  readonly row: ChangeRow;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

/** Where the drawing of an index ends. */
const tip = ({low, high}: Indexed): number => high ?? (low ?? 0) + reach;

/** The bar of an index: solid to what is certain, fading over what the words leave open. */
function pieces(indexed: Indexed, y: number, fade: string): Piece[] {
  const {row, low, high} = indexed;
  const solid = low ?? Math.max(0, (high ?? 0) - reach);
  const bar = [{row, y, from: 0, to: solid, fill: accent}];
  return low === high ? bar : [...bar, {row, y, from: solid, to: tip(indexed), fill: `url(#${fade})`}];
}

export interface IndexBarsOptions extends PlotOptions {
  /** Of the chart. */
  readonly id: string;
}

/** A bar for each change, from zero to its index, beside the bar of what it starts from. */
export function indexBars(
  rows: readonly ChangeRow[],
  {id, width, document}: IndexBarsOptions
): SVGElement | HTMLElement {
  const all = rows.map((row, i) => ({...toIndexed(row), y: baseHeight + i * laneHeight}));
  const most = Math.max(100, ...all.map(tip));
  const fade = `fade-${id}-${width}`;
  const link = {
    href: ({row}: {row: ChangeRow}) => passageHref(row),
    title: ({row}: {row: ChangeRow}) => markTitle(row)
  };
  const bars = {
    x1: "from",
    x2: "to",
    y1: (d: Piece) => d.y + 24,
    y2: (d: Piece) => d.y + 46,
    fill: "fill",
    shapeRendering: "crispEdges"
  };
  const start = {textAnchor: "start", fill: ink, stroke: paper, strokeWidth: 8} as const;
  const ticks = Array.from({length: Math.floor(most / 100) + 1}, (_, i) => i * 100);
  return Plot.plot({
    ...frame({width, document}, baseHeight + rows.length * laneHeight + 32),
    x: {domain: [0, most / (1 - 100 / width)], ticks, label: null},
    marks: [
      defineFade({id: fade, color: accent, toward: "right"}, document),
      Plot.rect([{y: -4, from: 0, to: 100}], {...bars, fill: muted, fillOpacity: 0.45}),
      Plot.rect(
        all.flatMap((d) => pieces(d, d.y, fade)),
        {...bars, ...link, ariaHidden: "true"}
      ),
      Plot.ruleX([100], {stroke: ink, strokeDasharray: "2,3", y1: 16, y2: baseHeight + rows.length * laneHeight}),
      Plot.text(["What each figure starts from"], {...start, x: 0, y: 8, fill: muted}),
      Plot.text(["100"], {...start, x: 100, y: 31, dx: 8, fontWeight: 600}),
      Plot.text(all, {
        ...start,
        ...link,
        x: tip,
        y: ({y}: {y: number}) => y + 35,
        dx: 8,
        text: "words",
        fontWeight: 600,
        ariaHidden: "true"
      }),
      Plot.text(all, {
        ...start,
        ...link,
        x: 0,
        y: ({y}: {y: number}) => y + 12,
        text: ({figure, row}: Indexed) => shortened(`${capitalized(figure)}, ${row.source}`, fits(width))
      })
    ]
  });
}
