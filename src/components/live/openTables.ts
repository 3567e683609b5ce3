import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {engineBytes, startEngine, type Engine} from "./engine.js";
import {plainRows} from "./plainRows.js";

/** A file that the page names: what FileAttachment gives for an Arrow file in the stream format. */
export interface TableFile {
  url(): Promise<string>;
  /** Its bytes, where they are known. */
  readonly size?: number | undefined;
}

/** How far the opening is, in bytes: of the engine first, then of the tables. */
export interface Opening {
  readonly step: "engine" | "tables";
  readonly loaded: number;
  readonly total: number;
}

export interface OpenOptions {
  readonly onProgress?: (opening: Opening) => void;
  /** Ends the opening, and afterwards whatever is asked. */
  readonly signal?: AbortSignal;
}

/** Tables that answer SQL. */
export interface OpenedTables {
  /**
   * The rows of an answer as plain objects: whole numbers as numbers, lists as arrays. Values for `?` or `$1` in
   * `params`. Throws what DuckDB says.
   */
  query(sql: string, params?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Ends the engine and gives its memory back. */
  close(): void;
}

/** Before the tables: nothing is fetched because a question names it. */
const beforeTables = ["SET autoinstall_known_extensions = false", "SET autoload_known_extensions = false"];

/** After them: a question can reach neither a file nor an address, and can't take that back. */
const afterTables = ["SET enable_external_access = false", "SET lock_configuration = true"];

async function fetchBytes(file: TableFile, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const address = await file.url();
  const answer = await fetch(address, signal ? {signal} : {});
  if (!answer.ok) throw new Error(`${new URL(address, location.href).pathname}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function run(connection: AsyncDuckDBConnection, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await connection.query(statement);
}

async function ask(connection: AsyncDuckDBConnection, sql: string, params: readonly unknown[]) {
  if (params.length === 0) return plainRows(await connection.query(sql));
  const statement = await connection.prepare(sql);
  try {
    return plainRows(await statement.query(...params));
  } finally {
    await statement.close();
  }
}

/** The engine with the tables in it, and nothing else within its reach. */
async function fill(engine: Engine, tables: readonly (readonly [string, Promise<Uint8Array>])[]) {
  const connection = await engine.database.connect();
  await run(connection, beforeTables);
  for (const [name, bytes] of tables)
    await connection.insertArrowFromIPCStream(await bytes, {name, schema: "main", create: true});
  await run(connection, afterTables);
  return connection;
}

/** Tells the bytes of the engine and of the tables as one number. */
function tally(sizes: number, onProgress: OpenOptions["onProgress"]) {
  const total = engineBytes + sizes;
  return {
    engine: (bytes: number): void => onProgress?.({step: "engine", loaded: Math.min(bytes, engineBytes), total}),
    tables: (bytes: number): void => onProgress?.({step: "tables", loaded: Math.min(engineBytes + bytes, total), total})
  };
}

/**
 * Starts DuckDB, puts tables into it and shuts the door behind them: no extension is loaded, no SQL reaches the network
 * or a file. Tables and engine are fetched at the same time, and only when this is called. `files`: by the tables' names.
 * Rejects with the signal's reason when it says stop, and with an error where DuckDB can't start.
 */
export async function openTables(
  files: Readonly<Record<string, TableFile>>,
  {onProgress, signal}: OpenOptions = {}
): Promise<OpenedTables> {
  signal?.throwIfAborted();
  const told = tally(
    Object.values(files).reduce((sum, {size = 0}) => sum + size, 0),
    onProgress
  );
  told.engine(0);
  const tables = Object.entries(files).map(([name, file]) => [name, fetchBytes(file, signal)] as const);
  // The engine's error is told if both fail.
  for (const [, bytes] of tables) bytes.catch(() => undefined);
  const engine = await startEngine({onBytes: told.engine, signal});
  try {
    told.tables(0);
    const connection = await engine.unlessEnded(fill(engine, tables));
    told.tables(Infinity);
    return {
      query: (sql, params = []) => engine.unlessEnded(ask(connection, sql, params)),
      close: engine.end
    };
  } catch (error) {
    engine.end();
    throw error;
  }
}
