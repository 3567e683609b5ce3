import {sayNumber} from "../model/count.js";
import {sayDate} from "../model/sayDate.js";
import {sayToll} from "../model/sayToll.js";
import {capitalized, distinct, listed} from "../model/words.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {timeline, type TimelineRow} from "./kinds/timeline.js";
import {reportColumns} from "./passageRow.js";
import {capitalizedProse, linked, listedProse, type Prose} from "./prose.js";

interface Row extends TimelineRow {
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly killed_low: number | null;
  readonly killed_high: number | null;
  readonly injured_low: number | null;
  readonly injured_high: number | null;
  readonly place: string | null;
  readonly region: string | null;
  readonly agency: string | null;
  readonly reports: number;
  readonly documents: number;
}

const shown = 20;

const query = `WITH shown AS (
  SELECT * FROM incidents ORDER BY documents DESC, date DESC NULLS LAST, id LIMIT ${shown}
)
SELECT ${reportColumns}, e.id AS event_id, e.date, e.kind, e.outcome, e.place, e.region, e.agency,
  CAST(e.killed_low AS INTEGER) AS killed_low, CAST(e.killed_high AS INTEGER) AS killed_high,
  CAST(e.injured_low AS INTEGER) AS injured_low, CAST(e.injured_high AS INTEGER) AS injured_high,
  CAST(e.reports AS INTEGER) AS reports, CAST(e.documents AS INTEGER) AS documents
FROM incident_reports r JOIN shown e ON e.id = r.incident_id JOIN documents d ON d.id = r.document_id
WHERE r.polarity = 'positive' AND r.modality = 'asserted'
QUALIFY row_number() OVER (PARTITION BY e.id, r.document_id ORDER BY r.main DESC, r.start) = 1
ORDER BY e.date NULLS LAST, e.id, r.document_id, r.start`;

const events = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [row.event_id, row])).values()];
const sayWhere = ({place, region}: Row): string => [place ?? region].filter(Boolean).join("") || "Place not given";
const sayWhen = ({date}: Row): string => (date === null ? "date not given" : sayDate(date));
const title = (row: Row): string => `${sayWhere(row)}, ${sayWhen(row)}`;
const subtitle = (row: Row): string => capitalized([sayToll(row), row.agency].filter(Boolean).join(" · "));

const sayDocuments = (n: number): string => `${sayNumber(n)} ${n === 1 ? "document" : "documents"}`;

function headline(rows: readonly Row[]): Prose {
  const documents = distinct(rows.map(({document_id}) => document_id)).length;
  const many = events(rows).length;
  const what = many === 1 ? "one incident" : `${sayNumber(many)} incidents`;
  return [`${capitalized(sayDocuments(documents))} ${documents === 1 ? "tells" : "tell"} of ${what} of force`];
}

const standfirst = (rows: readonly Row[]): Prose => [
  ...capitalizedProse(
    listedProse(
      events(rows).map((row) => [
        linked(sayToll(row), row),
        ` in ${sayWhere(row)} (`,
        linked(sayWhen(row), row),
        `), told by ${sayDocuments(row.documents)}`
      ])
    )
  ),
  "."
];

const alt = (rows: readonly Row[]): string =>
  `Timeline of reported incidents: ${listed(events(rows).map((row) => `${title(row)}, ${sayToll(row)}, told by ${sayDocuments(row.documents)}`))}.`;

/** When the reported incidents took place and when each document told of them. */
export const incidentsTimeline: Chart<Row> = {
  id: "incidents-timeline",
  kind: "timeline",
  query,
  headline,
  standfirst,
  notes: (rows) => [
    ...(events(rows).length < shown ? [] : [`The ${shown} incidents that most documents tell of.`]),
    "The solid block: when it happened. Each mark is one document, at the date it was published; it opens the first passage that tells of the incident. A line through a mark: only the month of publication is known."
  ],
  alt,
  columns: [
    {name: "Incident", cell: title, page: ({event_id}) => event_id},
    {name: "Outcome", cell: sayToll},
    {name: "Reported by", cell: ({source}) => source},
    {name: "Published", cell: ({date_published}) => (date_published === null ? "not known" : sayDate(date_published))}
  ],
  plot: (rows, {width, document}) =>
    finish(timeline(rows, {id: "incidents-timeline", width, document, title, subtitle}), alt(rows))
};
