import {createHash} from "node:crypto";
import type {Chart, ChartRow} from "../../../src/charts/chart.js";
import {sayByline} from "../../../src/charts/picture/picture.js";
import {plain} from "../../../src/charts/prose.js";
import {sourcesOf, type SourceDocument} from "../../../src/charts/sources.js";
import {spreadsheetNote} from "../../../src/model/spreadsheetCell.js";

const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** What a chart's folder holds and what it was made from; no time, so that the same chart gives the same bytes. */
export function metadata(
  chart: Chart,
  rows: readonly ChartRow[],
  documents: readonly SourceDocument[],
  files: ReadonlyMap<string, Buffer>,
  version: string
): string {
  const sources = sourcesOf(rows, documents).map(({id, publisher, headline, author, date_published, url}) => ({
    id,
    publisher,
    headline,
    author,
    date_published,
    url
  }));
  const content = {
    id: chart.id,
    kind: chart.kind,
    headline: plain(chart.headline(rows)),
    standfirst: plain(chart.standfirst(rows)),
    notes: chart.notes(rows),
    byline: sayByline(chart),
    alt: chart.alt(rows),
    sources,
    query: chart.query,
    rows: rows.length,
    data_sha256: sha256(JSON.stringify(rows)),
    version,
    csv: `One row per mark or cell, with its passage. ${spreadsheetNote}`,
    files: [...files].map(([name, bytes]) => ({name, bytes: bytes.length, sha256: sha256(bytes)}))
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
