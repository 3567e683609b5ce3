import {stringify} from "csv-stringify/sync";
import {runBoth} from "../../loaders/pipeline.js";
import {readDocuments} from "../../loaders/read/index.js";

const columns = ["id", "table", "row_id", "field", "old", "new", "action", "by", "on", "why", "source", "passage"];

/** Decisions about rows of the first documents of a folder, as a corrections.csv: some rows confirmed, some rejected. */
export function decide(folder: string, documents = 12): string {
  const first = readDocuments(folder).documents.slice(0, documents);
  const {tables} = runBoth(first, [], () => {}, undefined);
  const rows = tables.statements.slice(0, 12).map(({id, exact}, i) => ({
    ...Object.fromEntries(columns.map((column) => [column, ""])),
    table: "statements",
    row_id: id,
    action: i % 4 === 3 ? "reject" : "confirm",
    by: "A made editor",
    on: "2026-01-20",
    why: i % 4 === 3 ? "the passage doesn't say this" : "read it",
    passage: exact
  }));
  return stringify(rows, {header: true, columns});
}
