import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {FieldType, TableSchema} from "../../../src/model/schema.js";
import {schemas} from "../../../src/model/tables/index.js";

export type SqlRow = Record<string, unknown>;

/** Runs SQL on the tables of a folder. Whole numbers come as numbers. */
export type Query = (sql: string) => Promise<SqlRow[]>;

const types: Readonly<Record<FieldType, string>> = {
  string: "VARCHAR",
  edtf: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  list: "VARCHAR[]"
};

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The types come from the schema, so that a table without rows has its columns. */
async function createTable(connection: DuckDBConnection, folder: string, {name, fields}: TableSchema): Promise<void> {
  const columns = fields.map((field) => `${quote(field.name)}: '${types[field.type]}'`).join(", ");
  const source = `read_json(${quote(join(folder, `${name}.json`))}, format = 'array', columns = {${columns}}, maximum_object_size = 67108864)`;
  await connection.run(`CREATE TABLE "${name}" AS FROM ${source}`);
}

const plain = (value: unknown): unknown =>
  typeof value === "bigint" ? Number(value) : Array.isArray(value) ? value.map(plain) : value;

const plainRow = (row: SqlRow): SqlRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));

/** Opens the tables of a folder, lets `use` query them, and closes them. */
export async function withTables<T>(folder: string, use: (query: Query) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const schema of Object.values(schemas)) await createTable(connection, folder, schema);
    await connection.run("SET enable_external_access = false");
    return await use(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plainRow));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
