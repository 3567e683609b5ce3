import {sayCount, sayNumber} from "../model/count.js";
import {capitalized, distinct, listed} from "../model/words.js";
import type {Chart} from "./chart.js";
import {
  lowestReportQuery,
  officeSubtitle,
  officeTitle,
  sayEventCount,
  sayEvents,
  sayLimit,
  sayReported,
  type DepartureChartRow
} from "./departureRow.js";
import {finish} from "./finish.js";
import {peoplePerDot, waffle} from "./kinds/waffle.js";
import {markTitle} from "./passageRow.js";
import {capitalizedProse} from "./prose.js";

type Row = DepartureChartRow;

const alt = (rows: readonly Row[]): string =>
  `People reported to have left, as dots: ${listed(rows.map((row) => `${sayCount(row)} from ${officeTitle(row)}`))}.`;

/** People who are reported to have left, one dot each, by office. */
export const departuresPeople: Chart<Row> = {
  id: "departures-people",
  kind: "waffle",
  query: lowestReportQuery,
  headline: (rows) => {
    const offices = rows.length;
    const documents = distinct(rows.map(({document_id}) => document_id)).length;
    const [report, office] = [
      documents === 1 ? "document reports" : "documents report",
      offices === 1 ? "office" : "offices"
    ];
    return [`How many people ${sayNumber(documents)} ${report} to have left, in ${sayNumber(offices)} ${office}`];
  },
  standfirst: (rows) => [...capitalizedProse(sayEvents(rows)), "."],
  legend: (rows) => {
    const each = peoplePerDot(rows);
    const people = each === 1 ? "One person" : `${capitalized(sayNumber(each))} people`;
    return [
      {mark: "dot", words: people},
      ...(rows.some(({low, high}) => high !== null && high !== low)
        ? [{mark: "hollow dot", words: "Up to the highest number reported"} as const]
        : []),
      ...(rows.some(({high}) => high === null)
        ? [{mark: "open dots", words: "Open: no highest number is reported"} as const]
        : [])
    ];
  },
  notes: (rows) => [
    ...sayLimit(rows),
    "Reports of one event are never added up; a dot opens the report of the lowest number."
  ],
  alt,
  columns: [
    {name: "Office", cell: officeTitle, page: ({event_id}) => event_id},
    {name: "All reports", cell: sayEventCount},
    {name: "This report", cell: sayReported},
    {name: "Reported by", cell: ({source}) => source}
  ],
  plot: (rows, {width, document}) =>
    finish(waffle(rows, {width, document, label: officeTitle, sublabel: officeSubtitle, title: markTitle}), alt(rows))
};
