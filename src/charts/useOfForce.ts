import {sayNumber} from "../model/count.js";
import {sayDate} from "../model/sayDate.js";
import {capitalized, distinct, listed} from "../model/words.js";
import type {Annotation} from "./annotate/annotation.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {toIndexed, type ChangeRow} from "./indexed.js";
import {indexBars} from "./kinds/indexBars.js";
import {reportColumns, sayReporting, shortSource} from "./passageRow.js";
import {capitalizedProse, linked, listedProse, type LinkedWords, type Prose} from "./prose.js";

const query = `SELECT ${reportColumns}, r.value, r.unit, r.direction, r.qualifier, r.low, r.high, r.ratio, r.ratio_low, r.ratio_high,
  r.base_as_reported, r.period_as_reported, r.period, r.attributed_to
FROM measures r JOIN documents d ON d.id = r.document_id
WHERE r.subject = 'use of force' AND r.polarity = 'positive' AND coalesce(r.ratio, r.ratio_low, r.ratio_high) IS NOT NULL
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
  const words = listedProse(figures.map((figure) => [figure]));
  if (figures.length === 1) return [`${sayReporting(rows)} that use of force ${verb} `, ...words];
  return [`${sayReporting(rows)} ${sayNumber(figures.length)} figures for ${noun} in use of force: `, ...words];
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
  const open = rows.map(toIndexed).filter(({low, high}) => low === null || high === null);
  const openly = open.map(({row: {qualifier}, low, figure}) => {
    const end = low === null ? "lowest" : "highest";
    return `“${capitalized(qualifier ?? figure)}” sets no ${end} value, so that bar has no firm end.`;
  });
  const several =
    "Each figure is drawn from a base of its own. Where a document doesn’t say that two figures cover the same period, they are not taken to.";
  return [...distinct(openly), ...(rows.length > 1 ? [several] : [])];
}

/** What the figure covers or starts from, in its document's words. */
const annotations = (rows: readonly ChangeRow[]): Annotation[] =>
  rows.flatMap(({id, source, period_as_reported, base_as_reported}) => {
    const words = period_as_reported ?? base_as_reported;
    return words === null ? [] : [{at: {row: id}, by: shortSource(source, 48), words: `“${words}”`}];
  });

const alt = (rows: readonly ChangeRow[]): string =>
  `Bars of an index with a base of 100: ${listed(
    rows.map(toIndexed).map(({figure, words, row}) => `${figure} is ${words}, reported by ${row.source}`)
  )}.`;

/** Reported changes in use of force, each from its own base of 100. */
export const useOfForce: Chart<ChangeRow> = {
  id: "use-of-force",
  kind: "index-bars",
  query,
  headline,
  standfirst,
  notes,
  annotations,
  alt,
  columns: [
    {name: "Figure", cell: (row) => toIndexed(row).figure},
    {name: "Index", numeric: true, cell: (row) => toIndexed(row).words},
    {name: "Period", cell: sayPeriod},
    {name: "Compared with", cell: ({base_as_reported}) => base_as_reported ?? "not given"},
    {name: "According to", cell: ({attributed_to, source}) => attributed_to ?? source}
  ],
  plot: (rows, options) => finish(indexBars(rows, {...options, id: "use-of-force"}), alt(rows))
};
