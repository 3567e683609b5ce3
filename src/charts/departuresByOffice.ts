import * as Plot from "@observablehq/plot";
import {sayNumber} from "../model/count.js";
import {capitalized, distinct, listed, shortened} from "../model/words.js";
import type {Chart, PlotOptions} from "./chart.js";
import {
  numberQuery,
  firstOfEach,
  officeSubtitle,
  officeTitle,
  sayEventCount,
  sayEvents,
  sayLimit,
  sayReported,
  type DepartureChartRow
} from "./departureRow.js";
import {defineFade} from "./fade.js";
import {finish} from "./finish.js";
import {accent, frame, ink, rule} from "./frame.js";
import {laneTitles, reports} from "./laneMarks.js";
import {barAt, lanesHeight, toLanes, type Lane} from "./lanes.js";
import {sayReporting} from "./passageRow.js";
import {capitalizedProse, linked, type Prose} from "./prose.js";

type Row = DepartureChartRow;

function headline(rows: readonly Row[]): Prose {
  const events = firstOfEach(rows);
  const [first] = events;
  if (events.length === 1 && first)
    return [linked(capitalized(sayEventCount(first)), first), ` left ${officeTitle(first)}, ${sayReporting(rows)}`];
  const documents = distinct(rows.map(({document_id}) => document_id)).length;
  const report = documents === 1 ? "document reports" : "documents report";
  return [`${capitalized(sayNumber(documents))} ${report} departures from ${sayNumber(events.length)} offices`];
}

const standfirst = (rows: readonly Row[]): Prose => [
  ...capitalizedProse(sayEvents(rows)),
  ". A bar ends at the highest number reported; where a report says “at least” or the like, it has no firm end."
];

function notes(rows: readonly Row[]): string[] {
  const single = firstOfEach(rows)
    .filter(({corroboration}) => corroboration === "single")
    .map(officeTitle);
  return [
    ...sayLimit(rows),
    "Reports of one event stand side by side and are never added up. A hollow mark: the report sets no highest number. Passages that give no number are not drawn.",
    ...(single.length > 0 ? [`Told by one document only: ${listed(single)}.`] : [])
  ];
}

const alt = (rows: readonly Row[]): string =>
  `Bars of reported departures by office: ${listed(
    toLanes(rows, ({event_id}) => event_id).map(({rows: group}) => {
      const [row] = group;
      const said = listed(group.map((report) => `${sayReported(report)} by ${report.source}`));
      return row ? `${officeTitle(row)}, ${sayEventCount(row)}, reported as ${said}` : "";
    })
  )}.`;

interface Bar {
  readonly lane: Lane<Row>;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

/** The bar up to the lowest number, a paler one to the highest, or one that fades where no highest is given. */
function bars(lanes: readonly Lane<Row>[], openTo: number, fade: string): Bar[] {
  return lanes.flatMap((lane) => {
    const {low, high} = lane.rows[0] ?? {low: null, high: null};
    const solid = {lane, from: 0, to: low ?? 0, fill: accent};
    if (high === null) return [solid, {lane, from: low ?? 0, to: (low ?? 0) + openTo, fill: `url(#${fade})`}];
    return high === low ? [solid] : [solid, {lane, from: low ?? 0, to: high, fill: rule}];
  });
}

function plot(rows: readonly Row[], {width, document}: PlotOptions): SVGElement | HTMLElement {
  const lanes = toLanes(rows, ({event_id}) => event_id);
  const most = Math.max(
    4,
    ...rows.flatMap(({low, high, report_low, report_high}) => [low, high, report_low, report_high].map((n) => n ?? 0))
  );
  const openTo = most * 0.18;
  const end = (most + openTo) * 1.25;
  const fade = `fade-departures-${width}`;
  const all = bars(lanes, openTo, fade);
  const tip = ({rows: [row]}: Lane<Row>): number => row?.high ?? (row?.low ?? 0) + openTo;
  const at = (lane: Lane<Row>): number => lane.top + barAt;
  const drawing = Plot.plot({
    ...frame({width, document}, lanesHeight(lanes) + 32),
    x: {domain: [0, end], ticks: Math.min(most, width / 60), tickFormat: "d", label: "people", labelArrow: "none"},
    marks: [
      defineFade({id: fade, color: accent, toward: "right"}, document),
      Plot.rect(all, {
        x1: "from",
        x2: "to",
        y1: (d: Bar) => at(d.lane) - 8,
        y2: (d: Bar) => at(d.lane) + 8,
        fill: "fill",
        shapeRendering: "crispEdges"
      }),
      Plot.text(lanes, {
        x: tip,
        y: at,
        dx: 8,
        text: (lane: Lane<Row>) => (lane.rows[0] ? sayEventCount(lane.rows[0]) : ""),
        textAnchor: "start",
        fontWeight: 600,
        fill: ink
      }),
      ...laneTitles(lanes, width, ({rows: [row]}) => ({
        title: row ? officeTitle(row) : "",
        subtitle: row ? officeSubtitle(row) : ""
      })),
      ...reports(lanes, {
        width,
        x: (row) => 2 + ((row.report_low ?? row.report_high ?? 0) / end) * (width - 14),
        words: (row) => [
          `${row.source}: ${sayReported(row)}`,
          `${shortened(row.source, 30)}: ${sayReported(row)}`,
          `${shortened(row.source, 16)}: ${sayReported(row)}`,
          sayReported(row)
        ],
        hollow: (row) => row.report_high === null
      })
    ]
  });
  return finish(drawing, alt(rows));
}

/** Departures by office: from the lowest to the highest number that is reported, with each report. */
export const departuresByOffice: Chart<Row> = {
  id: "departures-by-office",
  kind: "interval-bars",
  query: numberQuery,
  headline,
  standfirst,
  notes,
  alt,
  columns: [
    {name: "Office", cell: officeTitle},
    {name: "Part of", cell: ({office, organization}) => (office === null ? "" : (organization ?? ""))},
    {name: "All reports", cell: sayEventCount},
    {name: "This report", cell: sayReported},
    {name: "Reported by", cell: ({source}) => source}
  ],
  plot
};
