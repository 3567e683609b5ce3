import {sayFigure} from "../../model/sayFigure.js";
import {capitalized} from "../../model/words.js";
import type {PlotOptions} from "../chart.js";
import {inSmallestUnit} from "../inSmallestUnit.js";
import {indexBars} from "../kinds/indexBars.js";
import {intervalBars} from "../kinds/intervalBars.js";
import {quoteCard} from "../kinds/quoteCard.js";
import {rangePlot, type Range} from "../kinds/rangePlot.js";
import {rankedBars} from "../kinds/rankedBars.js";
import {smallMultiples} from "../kinds/smallMultiples.js";
import {sparkTable} from "../kinds/sparkTable.js";
import {stackedShares} from "../kinds/stackedShares.js";
import {stateMap} from "../kinds/stateMap.js";
import {timeline} from "../kinds/timeline.js";
import {unitRows} from "../kinds/unitRows.js";
import {waffle} from "../kinds/waffle.js";
import {markTitle, shortSource} from "../passageRow.js";
import type {ChartSpec} from "./chartSpec.js";
import {countRows} from "./counts.js";
import {partsFor, partsOf, sayValue} from "./groups.js";
import {asChange, eventSubtitle, eventTitle, sayOwnCount} from "./sayRow.js";
import type {SpecKind} from "./specKinds.js";
import {groupKey, type SpecRow} from "./specRow.js";

type Draw = (spec: ChartSpec, rows: readonly SpecRow[], options: PlotOptions) => SVGElement | HTMLElement;

/** Groups as every kind of groups takes them. */
const grouped = ({table, group}: ChartSpec) => ({
  key: (row: SpecRow) => groupKey(row, group),
  label: ([row]: readonly SpecRow[]) => (row ? sayValue(table, group, groupKey(row, group)) : ""),
  title: markTitle
});

const passages = ({length}: readonly unknown[]): string => `${length} ${length === 1 ? "passage" : "passages"}`;

/** What a row looks like as a dot: speech in quotation marks or retold, else stated or inferred. */
export function markOf({table}: ChartSpec, row: SpecRow): "dot" | "half dot" | "hollow dot" {
  if (table !== "statements") return row.certainty === "stated" ? "dot" : "hollow dot";
  return row.kind === "direct" ? "dot" : row.kind === "mixed" ? "half dot" : "hollow dot";
}

/** Where in its document a passage begins, from 0 to 1. */
const place = ({start, length}: SpecRow): number => Math.min(1, Number(start) / Math.max(1, Number(length)));

function toRange(row: SpecRow): Range<SpecRow> {
  const {base_value, base_unit, value, unit, subject} = row;
  return {
    row,
    from: inSmallestUnit(Number(base_value), String(base_unit)),
    to: inSmallestUnit(Number(value), String(unit)),
    sayFrom: String(row.base_as_reported),
    sayTo: sayFigure(asChange(row)),
    label: `${capitalized(typeof subject === "string" ? subject : "A figure")}, ${row.source}`
  };
}

const events: Pick<Readonly<Record<SpecKind, Draw>>, "interval-bars" | "waffle" | "timeline"> = {
  "interval-bars": (spec, rows, options) =>
    intervalBars(countRows(spec, rows), {
      ...options,
      id: spec.id,
      unit: "people",
      title: (row) =>
        spec.reckon === "each" ? eventTitle(spec, row) : sayValue(spec.table, spec.group, groupKey(row, spec.group)),
      subtitle: (row) =>
        spec.reckon === "each" ? eventSubtitle(spec, row) : spec.reckon === "total" ? "Together" : "On average",
      reported: (row) => sayOwnCount(spec, row)
    }),
  waffle: (spec, rows, options) =>
    waffle(countRows(spec, rows), {
      ...options,
      label: (row) => eventTitle(spec, row),
      sublabel: (row) => eventSubtitle(spec, row),
      title: markTitle
    }),
  timeline: (spec, rows, options) =>
    timeline(
      rows.map((row) => ({...row, event_id: String(row.event_id), date: row.date === null ? null : String(row.date)})),
      {
        ...options,
        id: spec.id,
        title: (row) => eventTitle(spec, row),
        subtitle: (row) => eventSubtitle(spec, row)
      }
    )
};

const drawings: Readonly<Record<SpecKind, Draw>> = {
  ...events,
  "ranked-bars": (spec, rows, options) => rankedBars(rows, {...options, ...grouped(spec), asGiven: true}),
  "unit-rows": (spec, rows, options) =>
    unitRows(rows, {...options, ...grouped(spec), mark: (row) => markOf(spec, row)}),
  "stacked-shares": (spec, rows, options) => {
    const {names, of} = partsOf(spec, rows, partsFor(spec.kind));
    return stackedShares(rows, {...options, ...grouped(spec), part: of, parts: names});
  },
  "small-multiples": (spec, rows, options) => {
    const {names, of} = partsOf(spec, rows, partsFor(spec.kind));
    return smallMultiples(rows, {...options, ...grouped(spec), sublabel: passages, category: of, categories: names});
  },
  "spark-table": (spec, rows, options) => {
    const {names, of} = partsOf(spec, rows, partsFor(spec.kind));
    return sparkTable(rows, {...options, ...grouped(spec), sublabel: passages, line: of, lines: names, place});
  },
  "index-bars": (spec, rows, options) => indexBars(rows.map(asChange), {...options, id: spec.id}),
  "range-plot": (spec, rows, options) => rangePlot(rows.map(toRange), {...options, title: markTitle, begin: spec.from}),
  "state-map": (spec, rows, options) =>
    stateMap(rows, {...options, state: (row) => groupKey(row, spec.group), title: markTitle}),
  "quote-card": (_, [row], options) => {
    if (!row) throw new Error("a quote card needs a row");
    const role = typeof row.speaker_role === "string" ? `, ${row.speaker_role}` : "";
    return quoteCard(row, {
      ...options,
      speaker: `${String(row.speaker)}${role}`,
      source: `As quoted by ${shortSource(row.source, 80)}`,
      title: markTitle(row)
    });
  }
};

/** The drawing of a spec, of the rows that its query gives. */
export const drawSpec: Draw = (spec, rows, options) => drawings[spec.kind](spec, rows, options);
