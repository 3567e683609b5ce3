import type {AnyRow, TableSchema} from "../../src/model/schema.js";

export const formats = ["csv", "json", "arrow", "parquet"] as const;
export type Format = (typeof formats)[number];

/** Bytes or text of a table's file. */
export type Encoder = (schema: TableSchema, rows: readonly AnyRow[]) => string | Uint8Array;

export const isFormat = (name: string): name is Format => formats.includes(name as Format);
