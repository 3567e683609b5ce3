import {checkValue} from "../../src/model/checkValue.js";
import type {AnyRow, TableSchema} from "../../src/model/schema.js";
import {type Issue, schemas, type TableName, tableNames, type Tables} from "../../src/model/tables/index.js";
import {toIssue} from "../issue.js";
import {checkIntervals} from "./intervals.js";
import {type HasId, indexIds, targetsOf} from "./references.js";
import {checkSpans, type Complain} from "./spans.js";

const toComplain =
  (table: TableName, row: AnyRow, issues: Issue[]) =>
  (check: string): Complain =>
  (field, why) => {
    issues.push(toIssue(`validate/${check}`, "error", `${table} ${String(row.id)}: ${field}: ${why}`));
  };

function checkFields(schema: TableSchema, row: AnyRow, complain: Complain): void {
  for (const field of schema.fields) {
    const why = checkValue(field, row[field.name]);
    if (why) complain(field.name, why);
  }
  const extra = Object.keys(row).find((name) => !schema.fields.some((field) => field.name === name));
  if (extra !== undefined) complain(extra, "is no column of this table");
}

function checkReferences(table: TableName, row: AnyRow, hasId: HasId, complain: Complain): void {
  const schema: TableSchema = schemas[table];
  for (const {name, references} of schema.fields) {
    const value = row[name];
    const targets = references ? [references as TableName] : targetsOf(table, name);
    if (typeof value !== "string" || targets.length === 0 || targets.some((target) => hasId(target, value))) continue;
    complain(name, `no row “${value}” in ${targets.join(" or ")}`);
  }
}

/** `a_id`, `b_id` of a conflict stand in the table that it names. */
function checkPair(row: AnyRow, hasId: HasId, complain: Complain): void {
  for (const name of ["a_id", "b_id"])
    if (!hasId(row.table as TableName, row[name] as string))
      complain(name, `no row “${String(row[name])}” in ${String(row.table)}`);
}

/**
 * Checks every row of every table: its values against the schema, its spans against the text, its intervals, its
 * references, its id. Gives an error for each thing that is wrong, with table, row and field; changes nothing.
 */
export function validate(tables: Tables): Issue[] {
  const issues: Issue[] = [];
  const documents = new Map(tables.documents.map((document) => [document.id, document]));
  const hasId = indexIds(tables);
  for (const table of tableNames) {
    const schema: TableSchema = schemas[table];
    const seen = new Set<string>();
    for (const row of tables[table]) {
      const complain = toComplain(table, row, issues);
      checkFields(schema, row, complain("value"));
      checkReferences(table, row, hasId, complain("reference"));
      checkIntervals(schema, row, complain("interval"));
      if (schema.anchored) checkSpans(schema, row, documents, complain("span"));
      if (table === "conflicts") checkPair(row, hasId, complain("reference"));
      if (seen.has(row.id)) complain("id")("id", "stands twice");
      seen.add(row.id);
    }
  }
  return issues;
}
