import {createHash} from "node:crypto";
import type {Field, TableSchema} from "../../src/model/schema.js";
import {compactJson} from "./compactJson.js";
import type {Format} from "./format.js";

/** A written file of a table. */
export interface WrittenFile {
  readonly schema: TableSchema;
  readonly format: Format;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<Format, string>> = {
  csv: "text/csv",
  json: "application/json",
  arrow: "application/vnd.apache.arrow.stream",
  parquet: "application/vnd.apache.parquet"
};

function constraints({name, required, mayBeEmpty, values}: Field): Record<string, unknown> {
  return {
    ...(required && !mayBeEmpty ? {required: true} : {}),
    ...(name === "id" ? {unique: true} : {}),
    ...(values ? {enum: values} : {})
  };
}

function toField(field: Field): Record<string, unknown> {
  const {name, type, description} = field;
  const rules = constraints(field);
  return {
    name,
    type: type === "edtf" ? "string" : type,
    ...(type === "edtf" ? {rdfType: "http://id.loc.gov/datatypes/edtf/EDTF-level1"} : {}),
    ...(type === "list" ? {delimiter: ";", itemType: "string"} : {}),
    description,
    ...(Object.keys(rules).length > 0 ? {constraints: rules} : {})
  };
}

function toSchema({fields}: TableSchema): Record<string, unknown> {
  const foreignKeys = fields
    .filter(({references}) => references)
    .map(({name, references}) => ({fields: [name], reference: {resource: references, fields: ["id"]}}));
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: fields.map(toField),
    primaryKey: ["id"],
    ...(foreignKeys.length > 0 ? {foreignKeys} : {}),
    missingValues: [""]
  };
}

/** The first format's resources have the tables' names; further ones `statements-json`, as names stand once. */
const toResource = ({schema, format, name, bytes}: WrittenFile, isFirst: boolean): Record<string, unknown> => ({
  $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
  name: isFirst ? schema.name : `${schema.name}-${format}`,
  title: schema.title,
  description: schema.grain,
  type: "table",
  path: name,
  format,
  mediatype: mediaTypes[format],
  ...(format === "csv" || format === "json" ? {encoding: "utf-8"} : {}),
  bytes: bytes.length,
  hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
  schema: toSchema(schema)
});

/** What a package says of itself beyond its tables. */
export interface PackageFacts {
  readonly version?: string;
  /** Path of the file that says what may be reused, and its title. */
  readonly licence?: {readonly path: string; readonly title: string};
}

/**
 * The descriptor of a folder of tables: a Data Package, version 2 (Frictionless). Has no clock in it. Each file carries
 * the schema of its table, so that it can be read by itself; a field is a line.
 */
export function toDatapackage(files: readonly WrittenFile[], {version, licence}: PackageFacts = {}): string {
  const first = files[0]?.format;
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "sourceline-tables",
    title: "Sourceline: what documents report",
    description:
      "Rows found in news documents. What a row says is what the document at its span reports, not a finding of this " +
      "package. Positions count UTF-16 code units, ends exclusive. A ; or \\ inside an item of a list has a \\ before it.",
    ...(version === undefined ? {} : {version}),
    ...(licence === undefined ? {} : {licenses: [licence]}),
    resources: files.map((file) => toResource(file, file.format === first))
  };
  return `${compactJson(descriptor)}\n`;
}
