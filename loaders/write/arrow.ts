import {
  bool,
  type Column,
  columnFromArray,
  type DataType,
  float64,
  int32,
  list,
  tableFromColumns,
  tableToIPC,
  utf8
} from "@uwdata/flechette";
import type {FieldType} from "../../src/model/schema.js";
import type {Encoder} from "./format.js";

const types: Readonly<Record<FieldType, () => DataType>> = {
  string: utf8,
  edtf: utf8,
  integer: int32,
  number: float64,
  boolean: bool,
  list: () => list(utf8())
};

/** Arrow IPC in the stream format: DuckDB-WASM swallows the file format without a table and without an error. */
export const toArrow: Encoder = ({fields}, rows) => {
  const columns = fields.map(({name, type}): [string, Column<unknown>] => [
    name,
    columnFromArray(
      rows.map((row) => row[name] ?? null),
      types[type]()
    )
  ]);
  const bytes = tableToIPC(tableFromColumns(columns), {format: "stream"});
  if (!bytes) throw new Error("flechette gave no bytes");
  return bytes;
};
