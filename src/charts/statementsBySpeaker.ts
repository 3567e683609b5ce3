import * as Plot from "@observablehq/plot";
import {sayNumber} from "../model/count.js";
import {groupBy} from "../model/groupBy.js";
import {passageHref} from "../model/passage.js";
import {capitalized, listed, shortened} from "../model/words.js";
import type {Chart, PlotOptions} from "./chart.js";
import {finish} from "./finish.js";
import {accent, fits, frame, ink, paper} from "./frame.js";
import {markTitle, reportColumns, type ReportRow} from "./passageRow.js";
import type {Prose} from "./prose.js";

interface Row extends ReportRow {
  readonly speaker: string;
  readonly speaker_affiliation: string | null;
  readonly kind: "direct" | "mixed" | "indirect";
}

const shown = 12;

const query = `WITH shown AS (
  SELECT speaker, count(*) AS n FROM statements
  WHERE speaker IS NOT NULL AND speaker_id IS NOT NULL AND polarity = 'positive'
  GROUP BY speaker ORDER BY n DESC, speaker LIMIT ${shown}
)
SELECT ${reportColumns}, r.speaker, r.speaker_affiliation, r.kind
FROM statements r JOIN shown s ON s.speaker = r.speaker JOIN documents d ON d.id = r.document_id
WHERE r.polarity = 'positive'
ORDER BY s.n DESC, r.speaker, array_position(['direct', 'mixed', 'indirect'], r.kind), r.document_id, r.start`;

interface Speaker {
  readonly name: string;
  readonly rows: readonly Row[];
}

const speakers = (rows: readonly Row[]): Speaker[] =>
  [...groupBy(rows, ({speaker}) => speaker)].map(([name, group]) => ({name, rows: group}));

const most = (rows: readonly Row[]): Speaker[] => {
  const all = speakers(rows);
  return all.filter(({rows: {length}}) => length === all[0]?.rows.length);
};

function headline(rows: readonly Row[]): Prose {
  const first = most(rows);
  const count = first[0]?.rows.length ?? 0;
  const times = count === 1 ? "once" : count === 2 ? "twice" : `${sayNumber(count)} times`;
  const names = first.slice(0, 3).map(({name}) => name);
  return [`Most often quoted by name: ${listed(names)}, ${times}${first.length > 1 ? " each" : ""}`];
}

const alt = (rows: readonly Row[]): string =>
  `Statements by speaker, one mark each: ${listed(
    speakers(rows).map(({name, rows: {length}}) => `${name}, ${sayNumber(length)}`)
  )}.`;

const step = 26;

/** Where names and marks stand: side by side where there is room, else one below the other. */
interface Layout {
  readonly left: number;
  readonly below: number;
  readonly gap: number;
}

const layoutFor = (width: number): Layout =>
  width < 600 ? {left: 10, below: 24, gap: 10} : {left: 330, below: 0, gap: 6};

interface Placed {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}

/** One mark a statement, in lines that break where the drawing ends. */
function place(all: readonly Speaker[], width: number): {marks: Placed[]; tops: number[]; height: number} {
  const {left, below, gap} = layoutFor(width);
  const perLine = Math.max(1, Math.floor((width - left) / step));
  let top = 12;
  const marks: Placed[] = [];
  const tops = all.map(({rows}) => {
    const own = top;
    rows.forEach((row, i) => {
      marks.push({row, x: left + (i % perLine) * step, y: own + below + Math.floor(i / perLine) * step});
    });
    top += below + Math.ceil(rows.length / perLine) * step + gap;
    return own;
  });
  return {marks, tops, height: top};
}

function plot(rows: readonly Row[], {width, document}: PlotOptions): SVGElement | HTMLElement {
  const all = speakers(rows);
  const {marks, tops, height} = place(all, width);
  const affiliation = (i: number): string =>
    all[i]?.rows.find((row) => row.speaker_affiliation)?.speaker_affiliation ?? "";
  const label = (i: number): string => [all[i]?.name, affiliation(i)].filter(Boolean).join(", ");
  const dots = (kind: Row["kind"], options: Plot.DotOptions): Plot.Markish =>
    Plot.dot(
      marks.filter(({row}) => row.kind === kind),
      {
        x: "x",
        y: "y",
        stroke: accent,
        strokeWidth: 2,
        href: (d: Placed) => passageHref(d.row),
        title: (d: Placed) => `${d.row.kind}: ${markTitle(d.row)}`,
        ...options
      }
    );
  const drawing = Plot.plot({
    ...frame({width, document}, height),
    marginBottom: 0,
    marginRight: 0,
    x: {type: "identity", axis: null},
    marks: [
      Plot.text(all, {
        x: 0,
        y: (_, i) => tops[i] ?? 0,
        text: (_, i) => shortened(label(i), fits(layoutFor(width).left > 100 ? layoutFor(width).left - 24 : width)),
        textAnchor: "start",
        fill: ink
      }),
      dots("direct", {r: 7, fill: accent}),
      dots("mixed", {r: 7, fill: accent, fillOpacity: 0.35}),
      dots("indirect", {r: 7, fill: paper})
    ]
  });
  return finish(drawing, alt(rows));
}

/** Who is quoted: one mark for each statement, the most quoted speakers first. */
export const statementsBySpeaker: Chart<Row> = {
  id: "statements-by-speaker",
  kind: "unit-rows",
  query,
  headline,
  standfirst: (rows) => [
    "Each mark is one statement and opens it: filled where all of it stands in quotation marks, half-toned where part of it does, hollow where it is retold.",
    speakers(rows).length === shown ? ` The ${sayNumber(shown)} speakers with the most statements.` : ""
  ],
  notes: () => ["That somebody is quoted says that they said it, not that it is so."],
  alt,
  columns: [
    {name: "Speaker", cell: ({speaker}) => speaker},
    {name: "Affiliation", cell: ({speaker_affiliation}) => speaker_affiliation ?? ""},
    {name: "Kind", cell: ({kind}) => capitalized(kind)},
    {name: "Statement", cell: ({exact}) => shortened(exact, 140)},
    {name: "Document", cell: ({source}) => source}
  ],
  plot
};
