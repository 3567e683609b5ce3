/**
 * Table schemas in the terms of Frictionless Table Schema v2, and the row types derived from them.
 * A schema is written once: it types the rows, heads the files, fills datapackage.json and prints the dictionary.
 */
export type FieldType = "string" | "integer" | "number" | "boolean" | "edtf" | "list";

interface FieldFacts {
  readonly name: string;
  /** What it means, for the dictionary: every column has it. */
  readonly description: string;
  /** Never null. */
  readonly required?: true;
  /** A string that may be empty, though it is required. */
  readonly mayBeEmpty?: true;
  /** The only values there are. */
  readonly values?: readonly string[];
  /** The table whose `id` this holds. */
  readonly references?: string;
  /** The document's own words, which belong to its publisher. */
  readonly verbatim?: true;
}

interface NumberField extends FieldFacts {
  readonly type: "integer" | "number";
  /** What the number counts. */
  readonly unit: string;
}

interface OtherField extends FieldFacts {
  readonly type: Exclude<FieldType, NumberField["type"]>;
  readonly unit?: never;
}

/** A column. A number without a unit, or a column without a description, is an error of types. */
export type Field = NumberField | OtherField;

export interface TableSchema {
  readonly name: string;
  readonly title: string;
  /** What one row is: “one row per …”. */
  readonly grain: string;
  /** Rows stand in a document: their first ten fields are the selectors. */
  readonly anchored: boolean;
  readonly fields: readonly Field[];
}

type Plain<F extends Field> = F extends {readonly values: readonly (infer V)[]}
  ? V
  : F["type"] extends "integer" | "number"
    ? number
    : F["type"] extends "boolean"
      ? boolean
      : string;

type Value<F extends Field> = F["type"] extends "list"
  ? string[]
  : F extends {readonly required: true}
    ? Plain<F>
    : Plain<F> | null;

/** The row of a schema: a null where a value is not required, lists never null. */
export type RowOf<S extends TableSchema> = {
  [F in S["fields"][number] as F["name"]]: Value<F>;
};

/** A value of a row of any table. */
export type Cell = string | number | boolean | readonly string[] | null;

/** A row whose columns are known from its schema only. */
export type AnyRow = Readonly<Record<string, Cell>>;
