import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {tableNames} from "../../../src/model/tables/index.js";

export type SqlRow = Record<string, unknown>;

/** Runs SQL on the tables of a folder. Integers beyond doubles don't occur: they come as numbers. */
export type Query = (sql: string) => Promise<SqlRow[]>;

const plain = (value: unknown): unknown =>
  typeof value === "bigint" ? Number(value) : Array.isArray(value) ? value.map(plain) : value;

const plainRow = (row: SqlRow): SqlRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));

/** Opens the Parquet files of a folder as tables, lets `use` query them, and closes them. */
export async function withTables<T>(folder: string, use: (query: Query) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const name of tableNames) {
      const file = join(folder, `${name}.parquet`).replaceAll("'", "''");
      await connection.run(`CREATE TABLE "${name}" AS FROM read_parquet('${file}')`);
    }
    await connection.run("SET enable_external_access = false");
    return await use(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plainRow));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
