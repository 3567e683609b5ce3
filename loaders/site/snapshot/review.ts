import {writeFile, mkdir} from "node:fs/promises";
import {join} from "node:path";
import {
  type Doubt,
  doubts,
  type Listed,
  type ListedEvent,
  type ReviewDocument,
  type ReviewIndex,
  type ReviewRow,
  type ReviewTies,
  shardCount
} from "../../../src/components/review/reviewData.js";
import {rowTables} from "../../../src/model/correction.js";
import {groupBy} from "../../../src/model/groupBy.js";
import {hash} from "../../../src/model/id.js";
import {overlaps} from "../../../src/model/span.js";
import type {Issue, Tables} from "../../../src/model/tables/index.js";

const shardOf = (documentId: string): number => {
  let sum = 0;
  for (const letter of hash(documentId)) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return sum % shardCount;
};

const ofDocument = <D>({document_id}: {readonly document_id: D}): D => document_id;

interface Placed {
  readonly id: string;
  readonly document_id: string;
  readonly start: number;
  readonly end: number;
  readonly certainty: string;
  readonly status: string;
}

function doubtsOf(row: Placed, conflicting: ReadonlySet<string>, issues: readonly Issue[]): Doubt[] {
  const touches = ({start, end}: Issue): boolean => start !== null && end !== null && overlaps(row, {start, end});
  const found: Readonly<Record<Doubt, boolean>> = {
    implied: row.certainty === "implied",
    conflicting: conflicting.has(row.id),
    issue: issues.some(touches)
  };
  return doubts.filter((doubt) => found[doubt]);
}

function listRows(tables: Tables): Listed[] {
  const conflicting = new Set(tables.conflicts.flatMap(({a_id, b_id}) => [a_id, b_id]));
  const issues = groupBy(tables.issues, ofDocument);
  return rowTables.flatMap((table) =>
    tables[table].map((row) => ({
      id: row.id,
      table,
      document_id: row.document_id,
      start: row.start,
      status: row.status,
      doubts: doubtsOf(row, conflicting, issues.get(row.document_id) ?? [])
    }))
  );
}

/** The list of all rows. */
export function reviewIndex(tables: Tables): ReviewIndex {
  const rows = rowTables.map((table) => tables[table]);
  return {
    version: hash(JSON.stringify([tables.documents.map(({sha256}) => sha256), rows, tables.corrections])),
    documents: tables.documents.map(({id, headline, publisher, date_published}) => {
      return {id, headline, publisher, date_published, shard: shardOf(id)};
    }),
    rows: listRows(tables),
    applied: tables.corrections.map(({id}) => id)
  };
}

/** The documents with their rows, in files by their number. */
export function reviewShards(tables: Tables): ReviewDocument[][] {
  const shards = Array.from({length: shardCount}, (): ReviewDocument[] => []);
  const statements = groupBy(tables.statements, ofDocument);
  const departures = groupBy(tables.departure_reports, ofDocument);
  const incidents = groupBy(tables.incident_reports, ofDocument);
  const measures = groupBy(tables.measures, ofDocument);
  for (const document of tables.documents) {
    const {id} = document;
    const rows = {
      statements: statements.get(id) ?? [],
      departure_reports: departures.get(id) ?? [],
      incident_reports: incidents.get(id) ?? [],
      measures: measures.get(id) ?? []
    };
    shards[shardOf(id)]?.push({document, rows});
  }
  return shards;
}

const say = (...facts: readonly (string | null)[]): string => facts.filter(Boolean).join(", ");

function listEvents(tables: Tables): ListedEvent[] {
  const reports = new Map<string, {id: string; document_id: string}[]>();
  const add = (event: string | null, {id, document_id}: ReviewRow): void => {
    if (event === null) return;
    reports.set(event, [...(reports.get(event) ?? []), {id, document_id}]);
  };
  for (const row of tables.departure_reports) add(row.departure_id, row);
  for (const row of tables.incident_reports) add(row.incident_id, row);
  return [
    ...tables.departures.map((row) => ({
      id: row.id,
      table: "departure_reports" as const,
      words: say(row.office ?? row.organization ?? "office not named", row.place, row.people.join(", "), row.date)
    })),
    ...tables.incidents.map((row) => ({
      id: row.id,
      table: "incident_reports" as const,
      words: say(row.kind ?? "incident", row.victims.join(", "), row.place ?? row.region, row.date)
    }))
  ].map((event) => ({...event, reports: reports.get(event.id) ?? []}));
}

/** Events and names that rows can be tied to. */
export const reviewTies = (tables: Tables): ReviewTies => ({
  events: listEvents(tables),
  names: (["people", "organizations"] as const).flatMap((table) =>
    tables[table].map((row) => ({id: row.id, table, name: row.name, aliases: "aliases" in row ? row.aliases : []}))
  )
});

/** Writes what the review desk loads, as files of their own beside the tables. */
export async function writeReview(folder: string, tables: Tables): Promise<void> {
  await mkdir(folder, {recursive: true});
  const files = {index: reviewIndex(tables), ties: reviewTies(tables), ...reviewShards(tables)};
  for (const [name, data] of Object.entries(files)) await writeFile(join(folder, `${name}.json`), JSON.stringify(data));
}
