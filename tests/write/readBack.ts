import {readFileSync} from "node:fs";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "@uwdata/flechette";
import type {AnyRow, Cell, Field, FieldType} from "../../src/model/schema.js";
import {schemas, type TableName} from "../../src/model/tables/index.js";

const sqlTypes: Readonly<Record<FieldType, string>> = {
  string: "VARCHAR",
  edtf: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  list: "VARCHAR[]"
};

let connection: Promise<DuckDBConnection> | undefined;

/** Asks a DuckDB of the tests' own, which ends with them. */
export async function query(sql: string): Promise<AnyRow[]> {
  connection ??= DuckDBInstance.create(":memory:").then((database) => database.connect());
  return (await (await connection).runAndReadAll(sql)).getRowObjectsJS() as AnyRow[];
}

/** A list cell's items, by hand: `\` keeps the next character, `;` parts. */
function splitList(cell: string): string[] {
  const items: string[] = [""];
  for (let i = 0; i < cell.length; i++) {
    if (cell[i] === ";") items.push("");
    else items[items.length - 1] += cell[i] === "\\" ? (cell[++i] ?? "") : (cell[i] ?? "");
  }
  return cell === "" ? [] : items;
}

function fromCsv(field: Field, cell: Cell): Cell {
  if (field.type === "list") return splitList((cell as string | null) ?? "");
  if (cell === null || cell === "") return field.mayBeEmpty ? "" : null;
  if (field.type === "boolean") return cell === "true";
  return field.type === "integer" || field.type === "number" ? Number(cell) : cell;
}

const csvRow = (table: TableName, row: AnyRow): AnyRow =>
  Object.fromEntries((schemas[table].fields as readonly Field[]).map((f) => [f.name, fromCsv(f, row[f.name] ?? null)]));

const columns = (table: TableName): string =>
  `{${schemas[table].fields.map(({name, type}) => `'${name}': '${sqlTypes[type]}'`).join(", ")}}`;

/** The rows of a table in a file of a format, as another program reads it. */
export const readers: Readonly<Record<string, (file: string, table: TableName) => Promise<AnyRow[]>>> = {
  csv: async (file, table) => {
    const sql = `FROM read_csv('${file}', header = true, all_varchar = true, quote = '"', escape = '"', delim = ',', auto_detect = false, columns = {${schemas[table].fields.map(({name}) => `'${name}': 'VARCHAR'`).join(", ")}}, strict_mode = true)`;
    return (await query(sql)).map((row) => csvRow(table, row));
  },
  json: (file, table) => query(`FROM read_json('${file}', format = 'array', columns = ${columns(table)})`),
  parquet: (file) => query(`FROM read_parquet('${file}')`),
  arrow: (file) => {
    const table = tableFromIPC(readFileSync(file));
    const rows = table.toArray() as Record<string, Cell | Iterable<string>>[];
    const plain = (value: Cell | Iterable<string>): Cell =>
      typeof value === "object" && value !== null ? [...value] : value;
    return Promise.resolve(rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, plain(v)]))));
  }
};
