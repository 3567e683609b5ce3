import {rowTables} from "../../model/correction.js";
import {documentHref, type Passage, passageHref} from "../../model/passage.js";
import type {AnyRow} from "../../model/schema.js";
import type {DocumentRow, TableName, Tables} from "../../model/tables/index.js";

/** Where a row of a table can be read in a document; null where nothing of the site shows it. */
export type RowHref = (table: TableName, row: AnyRow) => string | null;

/** The address of the first of several passages for each key. */
function firstBy<R extends Passage>(
  rows: readonly R[],
  root: string,
  key: (row: R) => string | null
): Map<string, string> {
  const first = new Map<string, string>();
  for (const row of rows) {
    const name = key(row);
    if (name !== null && !first.has(name)) first.set(name, passageHref(row, root));
  }
  return first;
}

type Finder = (row: AnyRow) => string | null;
const text = (row: AnyRow, field: string): string => String(row[field] ?? "");

/**
 * Finds the passage of a row in these tables: its own where it stands in a document, that of the first report of an
 * event, of the first statement by a person or organization, of the first of two reports that disagree.
 * `root`: as for passageHref.
 */
export function rowHrefs(
  tables: Omit<Tables, "documents"> & {readonly documents: readonly Pick<DocumentRow, "id">[]},
  root = ""
): RowHref {
  const documents = new Set(tables.documents.map(({id}) => id));
  const passages = firstBy(
    rowTables.flatMap((table) => tables[table] as readonly Passage[]),
    root,
    ({id}) => id
  );
  const departures = firstBy(tables.departure_reports, root, (row) => row.departure_id);
  const incidents = firstBy(tables.incident_reports, root, (row) => row.incident_id);
  const speakers = firstBy(tables.statements, root, (row) => row.speaker_id);
  const byId =
    (map: ReadonlyMap<string, string>, field = "id"): Finder =>
    (row) =>
      map.get(text(row, field)) ?? null;
  const ofDocument =
    (field: string): Finder =>
    (row) =>
      documents.has(text(row, field)) ? documentHref(text(row, field), root) : null;
  const anchored = byId(passages);
  const correction: Finder = (row) => byId(passages, "row_id")(row) ?? ofDocument("document_id")(row);
  const finders: Readonly<Record<TableName, Finder>> = {
    documents: ofDocument("id"),
    statements: anchored,
    departure_reports: anchored,
    incident_reports: anchored,
    measures: anchored,
    departures: byId(departures),
    incidents: byId(incidents),
    conflicts: byId(passages, "a_id"),
    people: byId(speakers),
    organizations: byId(speakers),
    issues: ofDocument("document_id"),
    corrections: correction
  };
  return (table, row) => finders[table](row);
}
