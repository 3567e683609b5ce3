import {licenceTerms} from "../../src/model/licence.js";
import type {Field, TableSchema} from "../../src/model/schema.js";
import {schemas, type TableName, tableNames} from "../../src/model/tables/index.js";

/** What the README of a data package tells beside the schemas. Nothing of it comes from a document. */
export interface ReadmeFacts {
  readonly version: string;
  readonly hash: string;
  readonly released: string | null;
  readonly rows: Readonly<Record<TableName, number>>;
}

const sayRows = (count: number): string => `${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"}`;

function fieldLine({name, type, unit, required, mayBeEmpty, values, references, description}: Field): string {
  const facts = [
    type,
    unit,
    required && !mayBeEmpty ? "never empty" : "may be empty",
    references && `id of ${references}`,
    values && `one of: ${values.join(", ")}`
  ];
  return `- \`${name}\` (${facts.filter(Boolean).join("; ")}): ${description}`;
}

const tableText = ({name, title, grain, fields}: TableSchema, rows: number): string =>
  [`## ${name}.csv: ${title}`, `${grain}; ${sayRows(rows)}.`, fields.map(fieldLine).join("\n")].join("\n\n");

const release = ({released}: ReadmeFacts): string =>
  released === null ? "It is no dated release." : `It is the release of ${released}.`;

/** The licence of a data package: what may be reused, and on what terms. */
export const licenceText = (codeLicence: string): string =>
  [
    "What may be reused of this data",
    ...licenceTerms.map(([part, terms]) => `${part}. ${terms}`),
    "The project’s licence:",
    codeLicence.trim()
  ].join("\n\n") + "\n";

/** The README of a data package: what it is, its version, how to read the files, every column. Markdown. */
export const dataReadme = (facts: ReadmeFacts): string =>
  `${[
    "# Sourceline data",
    "Tables of what news documents report, made by rules. What a row says is what a document reports, with who reports it; it is not a finding of this project, and rules mistake things.",
    `Version ${facts.version}. ${release(facts)} SHA-256 of the tables: ${facts.hash} (that of the lines that \`sha256sum\` prints for the CSV files, in the order of this README).`,
    "The files are CSV (RFC 4180), UTF-8, a header and then a row per line. An empty cell is a missing value. Booleans are `true` and `false`. Items of a list have `;` between them; a `;` or `\\` inside an item has a `\\` before it. Dates are EDTF (ISO 8601-2), level 1. Positions count UTF-16 code units in `documents.text`, the end exclusive: `text.slice(start, end)` is `exact`. `datapackage.json` says all of this to programs (Frictionless Data Package, version 2).",
    "Cells are the documents’ words as they are. Some may begin with `=`, `+`, `-` or `@`: open these files with a program that doesn’t run formulas, or take the CSV for spreadsheets from the site.",
    ...tableNames.map((name) => tableText(schemas[name], facts.rows[name])),
    "## What may be reused",
    licenceTerms.map(([part, terms]) => `- ${part}: ${terms}`).join("\n")
  ].join("\n\n")}\n`;
