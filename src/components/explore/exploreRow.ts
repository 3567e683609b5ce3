import type {RowTable} from "../../model/correction.js";
import type {Passage} from "../../model/passage.js";
import type {Departure, DocumentRow, Incident, Tables} from "../../model/tables/index.js";
import {distinct} from "../../model/words.js";
import {foundRows, type FoundKind, type FoundRow} from "../foundRows.js";
import {sourceName} from "../reporters.js";

/** A passage as the dashboard counts, lists and exports it: one row of one of the four tables that stand in documents. */
export interface ExploreRow extends Passage {
  readonly table: RowTable;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** What the row holds, in a few words. */
  readonly found: string;
  readonly rule: string;
  readonly certainty: string;
  readonly status: string;
  /** Of a statement how it is quoted, of departures how they left, of an incident what it was, of a figure its direction. */
  readonly kind: string | null;
  /** Who is reported to say so. */
  readonly speaker: string | null;
  readonly organization: string | null;
  readonly office: string | null;
  readonly place: string | null;
  readonly region: string | null;
  /** When it happened or was said, as EDTF: as the passage gives it, else as other passages on its event do. */
  readonly date: string | null;
  readonly event_id: string | null;
  readonly corroboration: string | null;
  /** True: another passage disagrees with it, or the reports of its event can't all hold. */
  readonly conflicting: boolean;
  /** Why it is in no count; null where it is in one. */
  readonly uncounted: string | null;
  readonly prefix: string;
  readonly suffix: string;
  /** Who published the document, or its headline. */
  readonly source: string;
  readonly published: string | null;
}

type Own = Pick<ExploreRow, "kind" | "speaker" | "organization" | "office" | "place" | "region" | "date">;

const nothing: Own = {
  kind: null,
  speaker: null,
  organization: null,
  office: null,
  place: null,
  region: null,
  date: null
};

const tableOf: Readonly<Record<FoundKind, RowTable>> = {
  statement: "statements",
  departure: "departure_reports",
  incident: "incident_reports",
  measure: "measures"
};

interface Anchors {
  readonly prefix: string;
  readonly suffix: string;
}

/** What each table tells of its rows, under the names that the dashboard has for it. */
function ownOf(tables: Tables): Map<string, Own & Anchors> {
  const own = new Map<string, Own & Anchors>();
  const add = ({id, prefix, suffix}: Anchors & {id: string}, values: Partial<Own>): void => {
    own.set(id, {...nothing, ...values, prefix, suffix});
  };
  for (const row of tables.statements)
    add(row, {kind: row.kind, speaker: row.speaker, organization: row.speaker_affiliation, date: row.said_on});
  for (const row of tables.departure_reports) {
    const {manner: kind, attributed_to: speaker, organization, office, place, date} = row;
    add(row, {kind, speaker, organization, office, place, date});
  }
  for (const row of tables.incident_reports) {
    const {kind, attributed_to: speaker, agency: organization, place, region, date} = row;
    add(row, {kind, speaker, organization, place, region, date});
  }
  for (const row of tables.measures) {
    const {direction: kind, attributed_to: speaker, place, period: date} = row;
    add(row, {kind, speaker, place, date});
  }
  return own;
}

type Event = Departure | Incident;

interface Known {
  readonly own: ReadonlyMap<string, Own & Anchors>;
  readonly events: ReadonlyMap<string | null, Event>;
  readonly disagree: ReadonlySet<string>;
}

function toRow(row: FoundRow, document: DocumentRow, {own, events, disagree}: Known): ExploreRow {
  const {id, document_id, start, end, exact, words, rule, certainty, status, uncounted, event: event_id} = row;
  const event = events.get(event_id);
  const values = own.get(id) ?? {...nothing, prefix: "", suffix: ""};
  return {
    id,
    document_id,
    table: tableOf[row.kind],
    start,
    end,
    exact,
    found: words,
    rule,
    certainty,
    status,
    ...values,
    date: values.date ?? event?.date ?? null,
    event_id,
    corroboration: event?.corroboration ?? null,
    conflicting: disagree.has(id) || Boolean(event?.conflicting),
    uncounted,
    source: sourceName(document),
    published: document.date_published
  };
}

/** Orders documents by when they were published, the newest first, those without a date last. */
const byPublished = (a: DocumentRow, b: DocumentRow): number =>
  (b.date_published ?? "").localeCompare(a.date_published ?? "", "en");

/** Every row that stands in a document: the newest document first, and in a document as one reads. */
export function exploreRows(tables: Tables): ExploreRow[] {
  const documents = [...tables.documents].sort(byPublished);
  const place = new Map(documents.map((document, i) => [document.id, {document, i}]));
  const known: Known = {
    own: ownOf(tables),
    events: new Map([...tables.departures, ...tables.incidents].map((event) => [event.id, event])),
    disagree: new Set(distinct(tables.conflicts.flatMap(({a_id, b_id}) => [a_id, b_id])))
  };
  const rows = foundRows(tables).flatMap((row) => {
    const at = place.get(row.document_id);
    return at ? [{row, ...at}] : [];
  });
  rows.sort((a, b) => a.i - b.i || a.row.start - b.row.start || (a.row.id < b.row.id ? -1 : 1));
  return rows.map(({row, document}) => toRow(row, document, known));
}
