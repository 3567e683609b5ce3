import {sayNumber} from "../model/count.js";
import {capitalized, distinct, listed} from "../model/words.js";
import type {Chart} from "./chart.js";
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
import {finish} from "./finish.js";
import {intervalBars} from "./kinds/intervalBars.js";
import {toLanes} from "./kinds/lanes.js";
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

const standfirst = (rows: readonly Row[]): Prose => [...capitalizedProse(sayEvents(rows)), "."];

function notes(rows: readonly Row[]): string[] {
  const single = firstOfEach(rows)
    .filter(({corroboration}) => corroboration === "single")
    .map(officeTitle);
  return [
    ...sayLimit(rows),
    "Reports of one event stand side by side and are never added up. Passages that give no number are not drawn.",
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

/** Departures by office: from the lowest to the highest number that is reported, with each report. */
export const departuresByOffice: Chart<Row> = {
  id: "departures-by-office",
  kind: "interval-bars",
  query: numberQuery,
  headline,
  standfirst,
  notes,
  legend: (rows) => [
    {mark: "bar", words: "Lowest number reported"},
    ...(rows.some(({high}) => high === null)
      ? [{mark: "open bar", words: "Open: “at least” or the like"} as const]
      : []),
    {mark: "dot", words: "A report"},
    ...(rows.some(({report_high}) => report_high === null)
      ? [{mark: "hollow dot", words: "A report that sets no highest number"} as const]
      : [])
  ],
  alt,
  columns: [
    {name: "Office", cell: officeTitle, page: ({event_id}) => event_id},
    {name: "Part of", cell: ({office, organization}) => (office === null ? "" : (organization ?? ""))},
    {name: "All reports", cell: sayEventCount},
    {name: "This report", cell: sayReported},
    {name: "Reported by", cell: ({source}) => source}
  ],
  plot: (rows, {width, document}) =>
    finish(
      intervalBars(rows, {
        id: "departures-by-office",
        unit: "people",
        width,
        document,
        title: officeTitle,
        subtitle: officeSubtitle,
        reported: sayReported
      }),
      alt(rows)
    )
};
