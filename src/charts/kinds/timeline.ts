import * as Plot from "@observablehq/plot";
import {sayDate} from "../../model/sayDate.js";
import type {PlotOptions} from "../chart.js";
import {frame, ink, muted, rule} from "../frame.js";
import {shortSource, type ReportRow} from "../passageRow.js";
import {defineFade} from "./fade.js";
import {laneTitles, reports} from "./laneMarks.js";
import {barAt, lanesHeight, reportMarks, toLanes, type Lane} from "./lanes.js";
import {covering, middle, sayTicks, toTimeSpan, type TimeSpan} from "./timeSpan.js";

/** A report on a timeline beside the event that it tells of. */
export interface TimelineRow extends ReportRow {
  readonly event_id: string;
  readonly date: string | null;
}

export interface TimelineOptions<R> extends PlotOptions {
  readonly id: string;
  readonly title: (row: R) => string;
  readonly subtitle: (row: R) => string;
}

/** Half a line of more pixels has its words on it, beside the mark; the words of a shorter one stand beside its end. */
const longLine = 60;

interface EventBar {
  readonly lane: Lane<TimelineRow>;
  readonly span: TimeSpan;
  /** False where the date is not given: then the bar leads to the first document that tells of it. */
  readonly dated: boolean;
}

const published = (row: TimelineRow): TimeSpan | null => toTimeSpan(row.date_published);

/** When each event happened; where that is not given, the time before the first document that tells of it. */
function toBar(lane: Lane<TimelineRow>, all: TimeSpan): EventBar {
  const own = toTimeSpan(lane.rows[0]?.date ?? null);
  if (own) return {lane, span: own, dated: true};
  const told = lane.rows.map(published).filter((span) => span !== null);
  const first = told.length > 0 ? new Date(Math.min(...told.map((span) => span.to.getTime()))) : all.to;
  return {lane, span: {from: all.from, to: first}, dated: false};
}

/** When something happened, and below it when each document told of it. Dates are drawn as wide as they are vague. */
export function timeline<R extends TimelineRow>(
  rows: readonly R[],
  options: TimelineOptions<R>
): SVGElement | HTMLElement {
  const {id, width, document, title, subtitle} = options;
  const lanes = toLanes(rows, ({event_id}) => event_id);
  const spans = rows.flatMap((row) => [toTimeSpan(row.date), published(row)]).filter((span) => span !== null);
  const all = covering(spans) ?? {from: new Date(0), to: new Date(1)};
  const pixel = (x: number): number =>
    2 + ((x - all.from.getTime()) / (all.to.getTime() - all.from.getTime())) * (width - 14);
  const at = (row: R): Date => middle(published(row) ?? {from: all.to, to: all.to});
  const bars = lanes.map((lane) => toBar(lane, all));
  const fade = `fade-${id}-${width}`;
  const ticks = Math.max(2, Math.floor(width / 140));
  const marks = reportMarks(lanes).filter(({row}) => published(row) !== null);
  const span = {from: (d: EventBar) => d.span.from, to: (d: EventBar) => d.span.to};
  return Plot.plot({
    ...frame({width, document}, lanesHeight(lanes) + 40),
    x: {type: "utc", domain: [all.from, all.to], label: null, ticks, tickFormat: sayTicks(all)},
    marks: [
      defineFade({id: fade, color: ink, toward: "left"}, document),
      Plot.gridX({stroke: rule, strokeOpacity: 1, ticks}),
      Plot.rect(bars, {
        x1: span.from,
        x2: span.to,
        y1: (d: EventBar) => d.lane.top + barAt - 7,
        y2: (d: EventBar) => d.lane.top + barAt + 7,
        fill: (d: EventBar) => (d.dated ? ink : `url(#${fade})`),
        stroke: (d: EventBar) => (d.dated ? ink : "none"),
        strokeWidth: 3
      }),
      Plot.ruleY(marks, {
        y: "y",
        x1: ({row}: {row: R}) => published(row)?.from,
        x2: ({row}: {row: R}) => published(row)?.to,
        stroke: muted,
        strokeWidth: 2
      }),
      ...laneTitles(lanes, width, ({rows: [row]}) => ({
        title: row ? title(row) : "",
        subtitle: row ? subtitle(row) : ""
      })),
      ...reports(lanes, {
        width,
        x: (row) => pixel(at(row).getTime()),
        half: (row) => {
          const span = published(row);
          const wide = span ? (pixel(span.to.getTime()) - pixel(span.from.getTime())) / 2 : 0;
          return wide > longLine ? 6 : Math.max(6, wide);
        },
        words: (row) => {
          const date = row.date_published && sayDate(row.date_published);
          const dated = (source: string): string => (date === null ? source : `${source}, ${date}`);
          return [dated(row.source), dated(shortSource(row.source, 34)), row.source];
        },
        hollow: (row) => (published(row)?.to.getTime() ?? 0) - (published(row)?.from.getTime() ?? 0) > 86_400_000
      })
    ]
  });
}
