import type {AnyRow, Cell} from "../schema.js";
import {schemas, type TableName, tableNames} from "../tables/index.js";
import type {Rows} from "./difference.js";

/** Tables as a file that a page loads to compare them: a list of columns, and the rows' values in their order. */
export interface CompactRows {
  readonly version: string;
  readonly columns: Readonly<Partial<Record<TableName, readonly string[]>>>;
  readonly rows: Readonly<Partial<Record<TableName, readonly (readonly Cell[])[]>>>;
}

/** A document's text is compared by its hash. */
const isCompared = (table: TableName, field: string): boolean => !(table === "documents" && field === "text");

/** The rows without what needs no comparing: the texts of documents. */
export const comparable = (rows: Rows): Rows => ({
  ...rows,
  documents: (rows.documents ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => isCompared("documents", field)))
  )
});

/** Puts tables into the form that pages load. Columns that the rows don't have are left out. */
export function toCompact(version: string, tables: Rows): CompactRows {
  const rows = comparable(tables);
  const columns = tableNames.map((table) => {
    const names = schemas[table].fields.map(({name}) => name);
    const first = rows[table]?.[0];
    return [table, first ? names.filter((name) => name in first) : names] as const;
  });
  const values = columns.map(([table, names]) => {
    return [table, (rows[table] ?? []).map((row) => names.map((name) => row[name] ?? null))] as const;
  });
  return {version, columns: Object.fromEntries(columns), rows: Object.fromEntries(values)};
}

/** The tables of such a file. Throws where it isn't one. */
export function fromCompact({columns, rows}: CompactRows): Rows {
  const tables = tableNames.map((table) => {
    const names = columns[table] ?? [];
    const all = (rows[table] ?? []).map((values): AnyRow =>
      Object.fromEntries(names.map((name, i) => [name, values[i] ?? null]))
    );
    return [table, all] as const;
  });
  return Object.fromEntries(tables);
}
