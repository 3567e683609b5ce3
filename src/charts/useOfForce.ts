import * as Plot from "@observablehq/plot";
import {sayNumber} from "../model/count.js";
import {passageHref} from "../model/passage.js";
import {sayDate} from "../model/sayDate.js";
import {capitalized, distinct, listed, shortened} from "../model/words.js";
import type {Chart, PlotOptions} from "./chart.js";
import {defineFade} from "./fade.js";
import {finish} from "./finish.js";
import {accent, fits, frame, ink, muted, rule} from "./frame.js";
import {toIndexed, type ChangeRow, type Indexed} from "./indexed.js";
import {markTitle, reportColumns, sayReporters} from "./passageRow.js";
import {capitalizedProse, linked, listedProse, type LinkedWords, type Prose} from "./prose.js";

const query = `SELECT ${reportColumns}, r.value, r.unit, r.direction, r.qualifier, r.low, r.high, r.ratio,
  r.base_as_reported, r.period_as_reported, r.period, r.attributed_to
FROM measures r JOIN documents d ON d.id = r.document_id
WHERE r.subject = 'use of force' AND r.polarity = 'positive' AND r.ratio IS NOT NULL
ORDER BY r.document_id, r.start
LIMIT 12`;

function sayChange(rows: readonly ChangeRow[]): {noun: string; verb: string} {
  const falls = rows.filter(({direction}) => direction === "decrease").length;
  if (falls === 0) return {noun: "a rise", verb: "rose"};
  return falls === rows.length ? {noun: "a fall", verb: "fell"} : {noun: "changes", verb: "changed"};
}

/** The first row with each figure. */
function distinctFigures(rows: readonly ChangeRow[]): LinkedWords[] {
  const figures = new Map<string, LinkedWords>();
  for (const row of rows) {
    const {figure} = toIndexed(row);
    if (!figures.has(figure)) figures.set(figure, linked(figure, row));
  }
  return [...figures.values()];
}

function headline(rows: readonly ChangeRow[]): Prose {
  const {noun, verb} = sayChange(rows);
  const figures = distinctFigures(rows);
  const report = distinct(rows.map(({source}) => source)).length > 1 ? "report" : "reports";
  const words = listedProse(figures.map((figure) => [figure]));
  if (figures.length === 1) return [`${sayReporters(rows)} ${report} that use of force ${verb} `, ...words];
  return [
    `${sayReporters(rows)} ${report} ${sayNumber(figures.length)} figures for ${noun} in use of force: `,
    ...words
  ];
}

const standfirst = (rows: readonly ChangeRow[]): Prose => [
  "As an index: what each figure starts from is 100. ",
  ...capitalizedProse(
    listedProse(rows.map((row) => [`${toIndexed(row).figure} is `, linked(toIndexed(row).words, row)]))
  ),
  "."
];

const sayPeriod = ({period, period_as_reported}: ChangeRow): string =>
  period_as_reported ?? (period === null ? "not given" : sayDate(period));

function notes(rows: readonly ChangeRow[]): string[] {
  const open = rows.map(toIndexed).filter((indexed) => indexed.open !== null);
  return [
    ...distinct(
      open.map(
        ({row: {qualifier}, open: side, figure}) =>
          `“${capitalized(qualifier ?? figure)}” sets no ${side === "below" ? "lowest" : "highest"} value: that bar has no firm end.`
      )
    ),
    ...(rows.length > 1
      ? [
          "Each figure is drawn from its own base; where a document doesn't say so, they need not cover the same period."
        ]
      : [])
  ];
}

const laneHeight = 62;
const reach = 60;

interface Lane {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

/** The bar of an index, in one piece or, where an end is open, with a piece that fades. */
function pieces({index, open}: Indexed, y: number, fade: string): Lane[] {
  const solid = open === "below" ? Math.max(0, index - reach) : index;
  const tail = open === "above" ? index + reach : index;
  const bar = [{y, from: 0, to: solid, fill: accent}];
  return open === null ? bar : [...bar, {y, from: solid, to: tail, fill: `url(#${fade})`}];
}

function plot(rows: readonly ChangeRow[], {width, document}: PlotOptions): SVGElement | HTMLElement {
  const all = rows.map(toIndexed);
  const most = Math.max(100, ...all.map(({index, open}) => index + (open === "above" ? reach : 0)));
  const fade = `fade-use-of-force-${width}`;
  const tops = all.map((_, i) => (i + 1) * laneHeight);
  const label = (i: number): string => shortened(`${all[i]?.figure ?? ""}, ${all[i]?.row.source ?? ""}`, fits(width));
  const drawing = Plot.plot({
    ...frame({width, document}, (rows.length + 1) * laneHeight + 40),
    x: {
      domain: [0, most / (1 - 90 / width)],
      ticks: [0, 100, 200, 300, 400, 500].filter((t) => t <= most),
      label: null
    },
    marks: [
      defineFade({id: fade, color: accent, toward: "right"}, document),
      Plot.ruleX([100], {stroke: ink, strokeDasharray: "2,3"}),
      Plot.rect([{y: 0, from: 0, to: 100, fill: rule}, ...all.flatMap((d, i) => pieces(d, tops[i] ?? 0, fade))], {
        x1: "from",
        x2: "to",
        y1: (d: Lane) => d.y + 24,
        y2: (d: Lane) => d.y + 46,
        fill: "fill"
      }),
      Plot.text(["What each figure starts from"], {x: 0, y: 12, textAnchor: "start", fill: muted}),
      Plot.text(["100"], {x: 100, y: 35, dx: 8, textAnchor: "start", fontWeight: 600, fill: ink}),
      Plot.text(all, {
        x: (d: Indexed) => d.index + (d.open === "above" ? reach : 0),
        y: (_, i) => (tops[i] ?? 0) + 35,
        dx: 8,
        text: "words",
        textAnchor: "start",
        fontWeight: 600,
        fill: ink
      }),
      Plot.text(all, {
        x: 0,
        y: (_, i) => (tops[i] ?? 0) + 12,
        text: (_, i) => label(i),
        textAnchor: "start",
        fill: ink,
        href: (d: Indexed) => passageHref(d.row),
        title: (d: Indexed) => markTitle(d.row)
      })
    ]
  });
  return finish(drawing, alt(rows));
}

const alt = (rows: readonly ChangeRow[]): string =>
  `Bars of an index with a base of 100: ${listed(
    rows.map(toIndexed).map(({figure, words, row}) => `${figure} is ${words}, reported by ${row.source}`)
  )}.`;

/** Reported changes in use of force, each from its own base of 100. */
export const useOfForce: Chart<ChangeRow> = {
  id: "use-of-force",
  query,
  headline,
  standfirst,
  notes,
  alt,
  columns: [
    {name: "Figure", cell: (row) => toIndexed(row).figure},
    {name: "Index", numeric: true, cell: (row) => toIndexed(row).words},
    {name: "Period", cell: sayPeriod},
    {name: "Compared with", cell: ({base_as_reported}) => base_as_reported ?? "not given"},
    {name: "According to", cell: ({attributed_to, source}) => attributed_to ?? source}
  ],
  plot
};
