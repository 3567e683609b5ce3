import * as Plot from "@observablehq/plot";
import {sayCount} from "../../model/count.js";
import type {PlotOptions} from "../chart.js";
import {accent, frame, ink, rule} from "../frame.js";
import {shortSource, type ReportRow} from "../passageRow.js";
import {defineFade} from "./fade.js";
import {laneTitles, reports} from "./laneMarks.js";
import {barAt, lanesHeight, toLanes, type Lane} from "./lanes.js";

/** A report of a number beside the number of its event over all reports; null is an open end. */
export interface IntervalRow extends ReportRow {
  readonly event_id: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly report_low: number | null;
  readonly report_high: number | null;
}

export interface IntervalBarsOptions<R> extends PlotOptions {
  /** Of the chart. */
  readonly id: string;
  /** What is counted: “people”. */
  readonly unit: string;
  readonly title: (row: R) => string;
  readonly subtitle: (row: R) => string;
  /** A report's number as it words it. */
  readonly reported: (row: R) => string;
}

interface Bar {
  readonly top: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

/** The bar up to the lowest number, a paler one to the highest, or one that fades where no highest is given. */
function bars(lanes: readonly Lane<IntervalRow>[], openTo: number, fade: string): Bar[] {
  return lanes.flatMap(({rows: [row], top}) => {
    const {low, high} = row ?? {low: null, high: null};
    const solid = {top, from: 0, to: low ?? 0, fill: accent};
    if (high === null) return [solid, {top, from: low ?? 0, to: (low ?? 0) + openTo, fill: `url(#${fade})`}];
    return high === low ? [solid] : [solid, {top, from: low ?? 0, to: high, fill: rule}];
  });
}

const numbers = ({low, high, report_low, report_high}: IntervalRow): number[] =>
  [low, high, report_low, report_high].map((n) => n ?? 0);

/** A bar for each event, from zero to the highest number reported, open where none is; below it a mark for each report. */
export function intervalBars<R extends IntervalRow>(
  rows: readonly R[],
  {id, unit, width, document, title, subtitle, reported}: IntervalBarsOptions<R>
): SVGElement | HTMLElement {
  const lanes = toLanes(rows, ({event_id}) => event_id);
  const most = Math.max(4, ...rows.flatMap(numbers));
  const openTo = most * 0.18;
  const end = (most + openTo) * 1.25;
  const fade = `fade-${id}-${width}`;
  const tip = ({rows: [row]}: Lane<R>): number => row?.high ?? (row?.low ?? 0) + openTo;
  return Plot.plot({
    ...frame({width, document}, lanesHeight(lanes) + 32),
    x: {domain: [0, end], ticks: Math.min(most, width / 60), label: unit, labelArrow: "none"},
    marks: [
      defineFade({id: fade, color: accent, toward: "right"}, document),
      Plot.rect(bars(lanes, openTo, fade), {
        x1: "from",
        x2: "to",
        y1: ({top}: Bar) => top + barAt - 8,
        y2: ({top}: Bar) => top + barAt + 8,
        fill: "fill",
        shapeRendering: "crispEdges"
      }),
      Plot.text(lanes, {
        x: tip,
        y: (lane: Lane<R>) => lane.top + barAt,
        dx: 8,
        text: ({rows: [row]}: Lane<R>) => (row ? sayCount(row) : ""),
        textAnchor: "start",
        fontWeight: 600,
        fill: ink
      }),
      ...laneTitles(lanes, width, ({rows: [row]}) => ({
        title: row ? title(row) : "",
        subtitle: row ? subtitle(row) : ""
      })),
      ...reports(lanes, {
        width,
        x: (row) => 2 + ((row.report_low ?? row.report_high ?? 0) / end) * (width - 14),
        words: (row) => [
          `${row.source}: ${reported(row)}`,
          `${shortSource(row.source, 30)}: ${reported(row)}`,
          `${shortSource(row.source, 16)}: ${reported(row)}`,
          reported(row)
        ],
        hollow: (row) => row.report_high === null
      })
    ]
  });
}
