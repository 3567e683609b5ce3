import {sayNumber} from "../model/count.js";
import {sayDate} from "../model/sayDate.js";
import {capitalized, distinct, listed} from "../model/words.js";
import type {Chart} from "./chart.js";
import {firstReportQuery, firstOfEach, officeTitle, sayEventCount, type DepartureChartRow} from "./departureRow.js";
import {finish} from "./finish.js";
import {timeline} from "./kinds/timeline.js";
import type {Prose} from "./prose.js";

type Row = DepartureChartRow;

const sayWhen = ({date}: Row): string => (date === null ? "date not given" : sayDate(date));

function headline(rows: readonly Row[]): Prose {
  const dates = distinct(firstOfEach(rows).flatMap(({date}) => (date === null ? [] : [date])));
  return [
    dates.length === 0 ? "When it was told; when they left is not reported" : "When they left, and when it was told"
  ];
}

function standfirst(rows: readonly Row[]): Prose {
  const undated = firstOfEach(rows).filter(({date}) => date === null).length;
  const without =
    undated === 0
      ? ""
      : ` For ${sayNumber(undated)} of them no date is given: they left before the first document told of it.`;
  return [
    `The solid bar is when the departures took place, as far as a document says; each mark is a document that tells of them, at the date it was published.${without}`
  ];
}

const alt = (rows: readonly Row[]): string =>
  `Timeline of reported departures: ${listed(
    firstOfEach(rows).map((row) => `${sayEventCount(row)} from ${officeTitle(row)}, ${sayWhen(row)}`)
  )}.`;

/** When the reported departures took place and when each document told of them. */
export const departuresTimeline: Chart<Row> = {
  id: "departures-timeline",
  kind: "timeline",
  query: firstReportQuery,
  headline,
  standfirst,
  notes: () => ["A line through a mark: only the month of publication is known. A bar that fades: before that day."],
  alt,
  columns: [
    {name: "Office", cell: officeTitle, page: ({event_id}) => event_id},
    {name: "When", cell: sayWhen},
    {name: "In the document's words", cell: ({date_as_reported}) => date_as_reported ?? "not given"},
    {name: "Reported by", cell: ({source}) => source},
    {
      name: "Published",
      cell: ({date_published}) => (date_published === null ? "not known" : capitalized(sayDate(date_published)))
    }
  ],
  plot: (rows, {width, document}) =>
    finish(
      timeline(rows, {
        id: "departures-timeline",
        width,
        document,
        title: officeTitle,
        subtitle: (row) => `${capitalized(sayEventCount(row))} · ${sayWhen(row)}`
      }),
      alt(rows)
    )
};
