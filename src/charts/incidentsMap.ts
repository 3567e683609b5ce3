import {sayNumber} from "../model/count.js";
import {groupBy} from "../model/groupBy.js";
import {sayDate} from "../model/sayDate.js";
import {sayToll, type Toll} from "../model/sayToll.js";
import {capitalized, distinct, listed} from "../model/words.js";
import type {Chart} from "./chart.js";
import {finish} from "./finish.js";
import {stateMap} from "./kinds/stateMap.js";
import {markTitle, reportColumns, type ReportRow} from "./passageRow.js";

interface Row extends ReportRow, Toll {
  readonly event_id: string;
  readonly place: string | null;
  readonly region: string;
  readonly date: string | null;
}

const query = `SELECT ${reportColumns}, e.id AS event_id, e.kind, e.outcome, e.place, e.region, e.date,
  CAST(e.killed_low AS INTEGER) AS killed_low, CAST(e.killed_high AS INTEGER) AS killed_high,
  CAST(e.injured_low AS INTEGER) AS injured_low, CAST(e.injured_high AS INTEGER) AS injured_high
FROM incident_reports r JOIN incidents e ON e.id = r.incident_id JOIN documents d ON d.id = r.document_id
WHERE r.polarity = 'positive' AND r.modality = 'asserted' AND e.region IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY e.id ORDER BY r.main DESC, r.document_id, r.start) = 1
ORDER BY e.region, e.date NULLS LAST, e.id, r.document_id, r.start
LIMIT 400`;

const incidents = (n: number): string => `${sayNumber(n)} reported ${n === 1 ? "incident" : "incidents"} of force`;
const events = (rows: readonly Row[]): number => new Set(rows.map(({event_id}) => event_id)).size;
const byRegion = (rows: readonly Row[]): [string, Row[]][] => [...groupBy(rows, ({region}) => region)];

const alt = (rows: readonly Row[]): string =>
  `Map of the United States with reported incidents of force: ${listed(
    byRegion(rows).map(([region, group]) => `${region}, ${sayNumber(events(group))}`)
  )}.`;

/** Where the reported incidents took place. */
export const incidentsMap: Chart<Row> = {
  id: "incidents-map",
  kind: "state-map",
  query,
  headline: (rows) => {
    const regions = byRegion(rows).map(([region]) => region);
    const where = regions.length <= 3 ? listed(regions) : `${sayNumber(regions.length)} states and countries`;
    return [`${capitalized(incidents(events(rows)))}, in ${where}`];
  },
  standfirst: (rows) => {
    const places = distinct(rows.map(({place, region}) => (place === null ? region : `${place}, ${region}`)));
    return [
      places.length <= 6 ? `Reported from ${listed(places)}.` : `Reported from ${sayNumber(places.length)} places.`
    ];
  },
  notes: () => [
    "A mark is an incident, counted once however many documents tell of it; it opens one passage that does. Incidents whose state no document names, and those elsewhere, are in the table only.",
    "Map: U.S. Census Bureau, by way of us-atlas."
  ],
  alt,
  columns: [
    {name: "State", cell: ({region}) => region},
    {name: "Place", cell: ({place}) => place ?? "not given", page: ({event_id}) => event_id},
    {name: "When", cell: ({date}) => (date === null ? "not given" : sayDate(date))},
    {name: "Outcome", cell: (row) => capitalized(sayToll(row))},
    {name: "Reported by", cell: ({source}) => source}
  ],
  plot: (rows, {width, document}) =>
    finish(
      stateMap(rows, {
        width,
        document,
        state: ({region}) => region,
        title: markTitle
      }),
      alt(rows)
    )
};
