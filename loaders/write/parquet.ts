import {
  BOOLEAN,
  DOUBLE,
  DuckDBInstance,
  type DuckDBAppender,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
  type DuckDBType
} from "@duckdb/node-api";
import type {AnyRow, Cell, FieldType, TableSchema} from "../../src/model/schema.js";

const types: Readonly<Record<FieldType, DuckDBType>> = {
  string: VARCHAR,
  edtf: VARCHAR,
  integer: INTEGER,
  number: DOUBLE,
  boolean: BOOLEAN,
  list: LIST(VARCHAR)
};

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function append(appender: DuckDBAppender, type: FieldType, value: Cell | undefined): void {
  if (value === null || value === undefined) appender.appendNull();
  else appender.appendValue(typeof value === "object" ? listValue(value) : value, types[type]);
}

/** One table as a Parquet file, through a table of DuckDB's. */
export interface ParquetFile {
  readonly schema: TableSchema;
  readonly rows: readonly AnyRow[];
  readonly file: string;
}

/** Writes Parquet files (zstd) with DuckDB: integers as INT32, numbers as DOUBLE, lists as lists of strings. */
export async function writeParquet(files: readonly ParquetFile[]): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const {schema, rows, file} of files) {
      const columns = schema.fields.map(({name, type}) => `${quote(name)} ${types[type].toString()}`);
      await connection.run(`CREATE TABLE ${quote(schema.name)} (${columns.join(", ")})`);
      const appender = await connection.createAppender(schema.name);
      for (const row of rows) {
        for (const {name, type} of schema.fields) append(appender, type, row[name]);
        appender.endRow();
      }
      appender.closeSync();
      const target = file.replaceAll("'", "''");
      await connection.run(`COPY ${quote(schema.name)} TO '${target}' (FORMAT parquet, COMPRESSION zstd)`);
      await connection.run(`DROP TABLE ${quote(schema.name)}`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
