import {sayNumber} from "../model/count.js";
import {sayFigure, type Figure} from "../model/sayFigure.js";
import {capitalized, listed, shortened} from "../model/words.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {inSmallestUnit, unitSizes} from "./inSmallestUnit.js";
import {rangePlot, type Range} from "./kinds/rangePlot.js";
import {markTitle, reportColumns, shortSource, type ReportRow} from "./passageRow.js";
import {linked, listedProse} from "./prose.js";

interface Row extends ReportRow, Figure {
  readonly subject: string | null;
  readonly base_value: number;
  readonly base_unit: string;
  readonly base_as_reported: string;
  readonly attributed_to: string | null;
}

const times = Object.keys(unitSizes)
  .map((unit) => `'${unit}'`)
  .join(", ");

const query = `SELECT ${reportColumns}, r.subject, r.value, r.unit, r.qualifier, r.low, r.high,
  r.base_value, coalesce(r.base_unit, r.unit) AS base_unit, r.base_as_reported, r.attributed_to
FROM measures r JOIN documents d ON d.id = r.document_id
WHERE r.polarity = 'positive' AND r.direction IS NULL AND r.value > 0 AND r.base_value > 0 AND r.base_as_reported IS NOT NULL
  AND (coalesce(r.base_unit, r.unit) = r.unit
    OR (r.unit IN (${times}) AND r.base_unit IN (${times})))
ORDER BY r.document_id, r.start
LIMIT 8`;

const about = ({subject, source}: Row): string => `${capitalized(subject ?? "A figure")}, ${source}`;

function toRange(row: Row): Range<Row> {
  return {
    row,
    from: inSmallestUnit(row.base_value, row.base_unit),
    to: inSmallestUnit(row.value ?? 0, row.unit),
    sayFrom: row.base_as_reported,
    sayTo: sayFigure(row),
    label: about(row)
  };
}

const alt = (rows: readonly Row[]): string =>
  `Reported figures beside what they are compared with: ${listed(
    rows.map(
      (row) =>
        `${row.subject ?? "a figure"}, ${sayFigure(row)} compared with ${row.base_as_reported}, reported by ${row.source}`
    )
  )}.`;

/** Reported figures beside what the document compares them with. */
export const figuresCompared: Chart<Row> = {
  id: "figures-compared",
  kind: "range-plot",
  query,
  headline: (rows) => [
    rows.length === 1 && rows[0]
      ? `${capitalized(rows[0].subject ?? "a figure")}: ${sayFigure(rows[0])}, compared with ${rows[0].base_as_reported}, ${shortSource(rows[0].source, 48)} reports`
      : `${capitalized(sayNumber(rows.length))} reported figures and what they are compared with`
  ],
  standfirst: (rows) => [
    ...listedProse(rows.slice(0, 3).map((row) => ["“", linked(shortened(row.exact, 120), row), "”"])),
    rows.length > 3 ? " and others." : "."
  ],
  legend: () => [
    {mark: "hollow dot", words: "What it is compared with"},
    {mark: "dot", words: "The reported figure"}
  ],
  notes: (rows) => [
    "Each line begins at zero and has a scale of its own.",
    ...(rows.some(({unit, base_unit}) => unit !== base_unit)
      ? ["A month is drawn as 30.4 days, a year as 365.25."]
      : [])
  ],
  alt,
  columns: [
    {name: "About", cell: ({subject}) => capitalized(subject ?? "not given")},
    {name: "Figure", cell: (row) => sayFigure(row)},
    {name: "Compared with", cell: ({base_as_reported}) => base_as_reported},
    {name: "According to", cell: ({attributed_to, source}) => attributed_to ?? source}
  ],
  plot: (rows, {width, document}) =>
    finish(rangePlot(rows.map(toRange), {width, document, title: markTitle}), alt(rows))
};
