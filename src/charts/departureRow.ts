import {sayCount} from "../model/count.js";
import {groupBy} from "../model/groupBy.js";
import {capitalized} from "../model/words.js";
import {reportColumns, type ReportRow} from "./passageRow.js";
import {linked, listedProse, type Prose} from "./prose.js";

/** A report of a departure beside the event that it tells of. */
export interface DepartureChartRow extends ReportRow {
  readonly event_id: string;
  readonly organization: string | null;
  readonly office: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly in_protest: boolean;
  /** The event's number over all its reports. */
  readonly low: number | null;
  readonly high: number | null;
  readonly corroboration: string;
  readonly report_low: number | null;
  readonly report_high: number | null;
  readonly qualifier: string | null;
  readonly as_reported: string | null;
  readonly date_as_reported: string | null;
}

const shown = 20;

/** Said where there may be more events than are drawn. */
export const sayLimit = (rows: readonly DepartureChartRow[]): string[] =>
  firstOfEach(rows).length < shown ? [] : [`The ${shown} departures that most documents tell of.`];

/** SQL for reports of departures that are asserted, of the events that most documents tell of, the largest first. */
const departureQuery = (reports: string): string => `WITH shown AS (
  SELECT * FROM departures ORDER BY documents DESC, low DESC NULLS LAST, id LIMIT ${shown}
)
SELECT ${reportColumns}, e.id AS event_id, e.organization, e.office, e.place, e.date, e.in_protest,
  CAST(e.low AS INTEGER) AS low, CAST(e.high AS INTEGER) AS high, e.corroboration,
  CAST(r.low AS INTEGER) AS report_low, CAST(r.high AS INTEGER) AS report_high,
  r.qualifier, r.as_reported, r.date_as_reported
FROM departure_reports r JOIN shown e ON e.id = r.departure_id JOIN documents d ON d.id = r.document_id
WHERE r.polarity = 'positive' AND r.modality = 'asserted'
${reports}
ORDER BY e.low DESC NULLS LAST, e.id, r.document_id, r.start`;

/** Reports that give a number. */
export const numberQuery = departureQuery("AND (r.low IS NOT NULL OR r.high IS NOT NULL)");

/** The first report in each document. */
export const firstReportQuery = departureQuery(
  "QUALIFY row_number() OVER (PARTITION BY e.id, r.document_id ORDER BY r.low IS NULL, r.start) = 1"
);

/** Of each event, the report that gives its lowest number. */
export const lowestReportQuery = departureQuery(
  "QUALIFY row_number() OVER (PARTITION BY e.id ORDER BY r.low IS DISTINCT FROM e.low, r.low IS NULL, r.document_id, r.start) = 1"
);

/** The office that was left, with the place where there is one. */
export const officeTitle = ({office, organization, place}: DepartureChartRow): string =>
  capitalized([office ?? organization ?? "Office not named", place].filter(Boolean).join(", "));

/** What the office is part of, and whether they left in protest. */
export const officeSubtitle = ({office, organization, in_protest}: DepartureChartRow): string =>
  capitalized([office === null ? null : organization, in_protest ? "in protest" : null].filter(Boolean).join(" · "));

export const sayEventCount = (row: DepartureChartRow): string => sayCount(row);

/** The number as the report words it. */
export const sayReported = ({as_reported, report_low, report_high, qualifier}: DepartureChartRow): string =>
  as_reported === null ? `${sayCount({low: report_low, high: report_high, qualifier})}, inferred` : `“${as_reported}”`;

/** The first row of each event. */
export const firstOfEach = (rows: readonly DepartureChartRow[]): DepartureChartRow[] =>
  [...groupBy(rows, ({event_id}) => event_id).values()].flatMap(([first]) => first ?? []);

/** “at least four from the Criminal Section and five from …”. */
export const sayEvents = (rows: readonly DepartureChartRow[]): Prose =>
  listedProse(firstOfEach(rows).map((row) => [linked(sayCount(row), row), ` from ${officeTitle(row)}`]));
