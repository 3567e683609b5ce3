import {reportColumns} from "../passageRow.js";

/** A column that a reporter may filter or group by. Dates are EDTF, which is text. */
export interface SpecColumn {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "date" | "flag" | "number";
  /** In terms of a passage `r`, its document `d` and its event `e`. */
  readonly sql: string;
}

/** A number of people that a report and its event give: columns `<name>_low` and the like. */
export interface SpecCount {
  readonly name: string;
  readonly label: string;
  /** The columns of passage and event. */
  readonly low: string;
  readonly high: string;
}

export interface SpecTable {
  readonly title: string;
  /** What a row is. */
  readonly one: string;
  readonly many: string;
  readonly from: string;
  readonly columns: readonly SpecColumn[];
  readonly counts: readonly SpecCount[];
  /** Columns that drawings need and nobody filters by. */
  readonly more: readonly string[];
}

const text = (name: string, label: string, sql = `r.${name}`): SpecColumn => ({name, label, type: "text", sql});
const date = (name: string, label: string, sql = `r.${name}`): SpecColumn => ({name, label, type: "date", sql});
const flag = (name: string, label: string, sql = `r.${name}`): SpecColumn => ({name, label, type: "flag", sql});
const number = (name: string, label: string, sql = `CAST(r.${name} AS DOUBLE)`): SpecColumn => ({
  name,
  label,
  type: "number",
  sql
});

/** What every passage has. `source` and `date_published` are among the columns of a ReportRow. */
const shared: readonly SpecColumn[] = [
  text("source", "Publisher", ""),
  text("document", "Document", "coalesce(d.headline, r.document_id)"),
  date("date_published", "Date published", "")
];
const trail: readonly SpecColumn[] = [text("certainty", "Stated or implied"), text("status", "Editor’s status")];

const asserted = "r.polarity = 'positive' AND r.modality = 'asserted'";
const joined = (reports: string, events: string, id: string, where: string): string =>
  `${reports} r JOIN documents d ON d.id = r.document_id LEFT JOIN ${events} e ON e.id = r.${id} WHERE ${where}`;

/** Units that are drawn on one scale: a month is of average length. */
const times = "('minute', 'hour', 'day', 'week', 'month', 'year')";

/** The tables whose rows are passages. What a document denies, plans or fears is in none of them. */
export const specTables = {
  statements: {
    title: "Statements",
    one: "statement",
    many: "statements",
    from: "statements r JOIN documents d ON d.id = r.document_id WHERE r.polarity = 'positive'",
    columns: [
      text("speaker", "Speaker"),
      text("speaker_role", "Speaker’s role"),
      text("speaker_affiliation", "Speaker’s organization"),
      text("kind", "In quotation marks or retold"),
      text("cue", "Words that report it"),
      text("audience", "Told to"),
      date("said_on", "Date said"),
      ...shared,
      ...trail
    ],
    counts: [],
    more: ["CAST(count(*) OVER (PARTITION BY r.document_id, r.group_id) AS INTEGER) AS pieces"]
  },
  departure_reports: {
    title: "Departures",
    one: "report of a departure",
    many: "reports of departures",
    from: joined("departure_reports", "departures", "departure_id", asserted),
    columns: [
      text("office", "Office", "coalesce(r.office, e.office)"),
      text("organization", "Organization", "coalesce(r.organization, e.organization)"),
      text("place", "Place", "coalesce(r.place, e.place)"),
      text("manner", "How they left"),
      text("reason", "Reason given"),
      flag("in_protest", "In protest"),
      date("date", "Date", "coalesce(e.date, r.date)"),
      text("attributed_to", "Who says so"),
      text("corroboration", "Told by one document or more", "e.corroboration"),
      ...shared,
      ...trail
    ],
    counts: [{name: "people", label: "People who left", low: "low", high: "high"}],
    more: [
      "r.departure_id AS event_id",
      "r.qualifier",
      "r.as_reported",
      "coalesce(e.conflicting, false) AS conflicting"
    ]
  },
  incident_reports: {
    title: "Incidents of force",
    one: "report of an incident",
    many: "reports of incidents",
    from: joined("incident_reports", "incidents", "incident_id", asserted),
    columns: [
      text("kind", "Kind", "coalesce(r.kind, e.kind)"),
      text("outcome", "Outcome", "coalesce(r.outcome, e.outcome)"),
      text("region", "State or country", "coalesce(r.region, e.region)"),
      text("place", "Place", "coalesce(r.place, e.place)"),
      text("agency", "Agency", "coalesce(r.agency, e.agency)"),
      text("weapon", "Weapon"),
      date("date", "Date", "coalesce(e.date, r.date)"),
      flag("main", "What the document is chiefly about"),
      text("attributed_to", "Who says so"),
      text("corroboration", "Told by one document or more", "e.corroboration"),
      ...shared,
      ...trail
    ],
    counts: [
      {name: "killed", label: "People killed", low: "killed_low", high: "killed_high"},
      {name: "injured", label: "People injured", low: "injured_low", high: "injured_high"}
    ],
    more: [
      "r.incident_id AS event_id",
      "CAST(NULL AS VARCHAR) AS qualifier",
      "CAST(NULL AS VARCHAR) AS as_reported",
      "coalesce(e.conflicting, false) AS conflicting"
    ]
  },
  measures: {
    title: "Reported figures",
    one: "reported figure",
    many: "reported figures",
    from: "measures r JOIN documents d ON d.id = r.document_id WHERE r.polarity = 'positive'",
    columns: [
      text("subject", "About"),
      text("unit", "Unit"),
      text("direction", "Rise or fall"),
      text("place", "Place"),
      text("period_as_reported", "Period"),
      text("attributed_to", "Who says so"),
      number("value", "Figure"),
      ...shared,
      ...trail
    ],
    counts: [],
    more: [
      ...["low", "high", "ratio", "ratio_low", "ratio_high", "base_value"].map(
        (name) => `CAST(r.${name} AS DOUBLE) AS ${name}`
      ),
      ...["qualifier", "base_as_reported", "period"].map((name) => `r.${name}`),
      "coalesce(r.base_unit, r.unit) AS base_unit",
      "coalesce(r.ratio, r.ratio_low, r.ratio_high) IS NOT NULL AS changes",
      `coalesce(r.direction IS NULL AND r.value > 0 AND r.base_value > 0 AND r.base_as_reported IS NOT NULL
    AND (coalesce(r.base_unit, r.unit) = r.unit OR (r.unit IN ${times} AND r.base_unit IN ${times})), false) AS comparable`
    ]
  }
} as const satisfies Readonly<Record<string, SpecTable>>;

export type SpecTableName = keyof typeof specTables;
export const specTableNames = Object.keys(specTables) as SpecTableName[];
export const specTable = (name: SpecTableName): SpecTable => specTables[name];

/** The columns of a count: of the event over all its reports, of this report, and how the two go together. */
const countColumns = ({name, low, high}: SpecCount): string[] => [
  `CAST(e.${low} AS INTEGER) AS ${name}_low`,
  `CAST(e.${high} AS INTEGER) AS ${name}_high`,
  `CAST(r.${low} AS INTEGER) AS report_${name}_low`,
  `CAST(r.${high} AS INTEGER) AS report_${name}_high`,
  `e.id IS NOT NULL AND (r.${low} IS NOT NULL OR r.${high} IS NOT NULL) AS ${name}_told`,
  `r.${low} IS NOT DISTINCT FROM e.${low} AS ${name}_lowest`
];

/** SQL for every passage of a table, flat, with its document and event, in reading order. */
export function passagesQuery(name: SpecTableName): string {
  const {from, columns, counts, more} = specTable(name);
  const own = columns.filter(({sql}) => sql !== "").map((column) => `${column.sql} AS ${column.name}`);
  const all = [
    reportColumns,
    "CAST(r.start AS INTEGER) AS start",
    "CAST(length(d.text) AS INTEGER) AS length",
    ...own,
    ...more,
    ...counts.flatMap(countColumns)
  ];
  return `SELECT ${all.join(",\n  ")}\nFROM ${from}\nORDER BY r.document_id, r.start, r.id`;
}
