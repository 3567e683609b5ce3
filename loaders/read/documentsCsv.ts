import {parse} from "csv-parse/sync";
import {parseEdtf} from "../../src/model/edtf.js";
import type {Issue} from "../../src/model/tables/index.js";
import {toIssue} from "../issue.js";
import type {Metadata} from "./metadata.js";
import {noMetadata, toWebAddress} from "./metadata.js";

const columns = ["path", "headline", "publisher", "author", "date_published", "url", "note"] as const;
type Column = (typeof columns)[number];

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What an editor knows about the documents, by path. */
export interface KnownDocuments {
  readonly known: ReadonlyMap<string, Metadata>;
  readonly issues: Issue[];
}

/** macOS writes é as two characters in file names; editors write one. */
export const normalPath = (path: string): string => path.normalize("NFC").replace(/^\.\//, "");

function parseLines(file: string, text: string): Line[] {
  try {
    const rows = parse(text, {info: true, relax_column_count: true, skip_empty_lines: true, trim: true});
    return (rows as unknown as {record: string[]; info: {lines: number}}[]).map(({record, info}) => ({
      number: info.lines,
      cells: record
    }));
  } catch (error) {
    const {lines, message} = error as Error & {lines?: number};
    throw new Error(`${file}:${lines ?? 1}: is no CSV: ${message}; mend its quotation marks`);
  }
}

function checkHeader(file: string, header: Line | undefined): Column[] {
  const cells = header?.cells ?? [];
  const expected = `expected ${columns.join(", ")}`;
  const strange = cells.find((cell, i) => !columns.includes(cell as Column) || cells.indexOf(cell) !== i);
  if (strange !== undefined) throw new Error(`${file}:1: column “${strange}” is unknown or there twice; ${expected}`);
  if (!cells.includes("path")) throw new Error(`${file}:1: no column path: “${cells.join(",")}”; ${expected}`);
  return cells as Column[];
}

/**
 * Reads documents.csv: `path` and what else is known of each document, in any order of columns. Rows that don't fit
 * (a path that isn't there or stands twice, a bad date or address) become issues that name the line, and the rest is
 * used. Throws, with file and line, if it is no CSV or its header is not that.
 */
export function parseDocumentsCsv(file: string, text: string, paths: readonly string[]): KnownDocuments {
  const [first, ...lines] = parseLines(file, text);
  const header = checkHeader(file, first);
  const files = new Set(paths.map(normalPath));
  const known = new Map<string, Metadata>();
  const issues: Issue[] = [];
  const warn = (rule: string, line: Line, message: string): void => {
    issues.push(toIssue(rule, "warning", `documents.csv:${line.number}: ${message}`));
  };
  for (const line of lines) {
    const cell = (name: Column): string | null => line.cells[header.indexOf(name)] || null;
    const path = normalPath(cell("path") ?? "");
    if (line.cells.length !== header.length)
      warn("read/metadata-row", line, `${line.cells.length} cells, the header has ${header.length}; row not used`);
    else if (!files.has(path)) warn("read/metadata-path", line, `no such document: “${path}”; row not used`);
    else if (known.has(path)) warn("read/metadata-twice", line, `“${path}” has a row above; this one is not used`);
    else
      known.set(
        path,
        toMetadata(cell, (rule, message) => warn(rule, line, message))
      );
  }
  return {known, issues};
}

function toMetadata(cell: (name: Column) => string | null, warn: (rule: string, message: string) => void): Metadata {
  const date = cell("date_published");
  const url = cell("url");
  const isDate = date === null || parseEdtf(date) !== null;
  if (!isDate) warn("read/metadata-date", `“${date}” is no date; write it as 2026-01-13, 2026-01 or 2026; left empty`);
  const address = url === null ? null : toWebAddress(url);
  if (url !== null && !address) warn("read/metadata-url", `“${url}” is no web address (http or https); left empty`);
  return {
    ...noMetadata,
    headline: cell("headline"),
    publisher: cell("publisher"),
    author: cell("author"),
    date_published: isDate ? date : null,
    url: address,
    note: cell("note")
  };
}
