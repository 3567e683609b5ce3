import {passageHref} from "../../model/passage.js";
import {spreadsheetCell} from "../../model/spreadsheetCell.js";
import type {ChartRow} from "../chart.js";
import type {SourceDocument} from "../sources.js";

type Value = string | number | boolean | null | undefined;

/** A cell: words that look like a formula are told to be words. */
function cell(value: Value): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? spreadsheetCell(value) : String(value);
  return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The rows of a chart as CSV: every column of its query, then the passage's document and address. Begins with the mark
 * by which spreadsheets know UTF-8. `root`: address of the site.
 */
export function rowsCsv(rows: readonly ChartRow[], documents: readonly SourceDocument[], root: string): string {
  const columns = Object.keys(rows[0] ?? {id: "", document_id: "", exact: ""});
  const added = ["document_headline", "document_publisher", "document_date", "document_url", "passage_url"];
  const byId = new Map(documents.map((document) => [document.id, document]));
  const lines = rows.map((row) => {
    const {headline, publisher, date_published, url} = byId.get(row.document_id) ?? {};
    const own = columns.map((name) => (row as unknown as Readonly<Record<string, Value>>)[name]);
    const [path = "", anchor = ""] = passageHref(row).split("#");
    return [...own, headline, publisher, date_published, url, `${root}${path}.html#${anchor}`].map(cell).join(",");
  });
  return `\uFEFF${[[...columns, ...added].map(cell).join(","), ...lines].join("\r\n")}\r\n`;
}
