import {distinct, listed, shortened} from "../model/words.js";
import type {ChartRow} from "./chart.js";

/** A chart's row with who published its document. */
export interface ReportRow extends ChartRow {
  /** The publisher, or the headline in quotation marks where the publisher is not known. */
  readonly source: string;
  readonly date_published: string | null;
}

/** SQL for the columns of a ReportRow, from a table of passages `r` and documents `d`. */
export const reportColumns = `r.id, r.document_id, r.exact,
  coalesce(d.publisher, '“' || d.headline || '”', r.document_id) AS source, d.date_published`;

/** Who reports what the rows hold: “Factually reports”, “Factually and Observatorial report”. Long headlines are cut. */
export function sayReporting(rows: readonly ReportRow[]): string {
  const sources = distinct(rows.map(({source}) => shortSource(source, 48)));
  return `${listed(sources)} ${sources.length > 1 ? "report" : "reports"}`;
}

/** What a mark says before it is followed: “Factually: six prosecutors …”. */
export const markTitle = ({source, exact}: ReportRow): string => `${source}: ${shortened(exact, 160)}`;

/** A source cut to so many characters; a headline keeps both its quotation marks. */
export const shortSource = (source: string, length: number): string =>
  source.startsWith("“") ? `“${shortened(source.slice(1, -1), length - 2)}”` : shortened(source, length);
