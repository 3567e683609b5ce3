import fc from "fast-check";
import type {AnyRow, Cell, Field, TableSchema} from "../src/model/schema.js";
import {schemas, type TableName, tableNames, type Tables} from "../src/model/tables/index.js";

/** What breaks writers: quotation marks, line ends, separators, formulas, astral and right-to-left characters. */
const awkward = fc.constantFrom(
  "=1+1",
  '"',
  "a,b",
  "a;b",
  "a\\;b",
  "\\",
  "\n",
  "\r\n",
  "𝔊",
  "שלום",
  "null",
  "true",
  "-0",
  " x ",
  "\t",
  "​",
  "'",
  "NaN",
  "1e3"
);
const text = fc
  .oneof(awkward, fc.string({unit: "binary", maxLength: 12}))
  .map((value) => value.replaceAll("\0", "") || "x");

const cellOf = (field: Field): fc.Arbitrary<Cell> => {
  const {type, required, mayBeEmpty, values} = field;
  const plain: Readonly<Record<Field["type"], fc.Arbitrary<Cell>>> = {
    string: values ? fc.constantFrom(...values) : mayBeEmpty ? fc.oneof(text, fc.constant("")) : text,
    edtf: fc.constantFrom("2026-01-07", "XXXX-01-07", "2025-01-20/2025-03-20", "2026-01~"),
    integer: fc.integer(),
    number: fc.double({noNaN: true, noDefaultInfinity: true}).map((value) => value + 0),
    boolean: fc.boolean(),
    list: fc.array(text, {maxLength: 3})
  };
  return required || type === "list" ? plain[type] : fc.option(plain[type], {freq: 3});
};

const rowOf = ({fields}: TableSchema): fc.Arbitrary<AnyRow> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.name, cellOf(field)])));

/** Tables whose cells fit their fields' types; nothing else about them makes sense. */
export const anyTables: fc.Arbitrary<Tables> = fc.record(
  Object.fromEntries(tableNames.map((name: TableName) => [name, fc.array(rowOf(schemas[name]), {maxLength: 3})]))
) as unknown as fc.Arbitrary<Tables>;

export const noTables = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
