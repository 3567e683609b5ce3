import type {ChartRow} from "../../charts/chart.js";
import {rowsCsv} from "../../charts/picture/rowsCsv.js";
import type {SourceDocument} from "../../charts/sources.js";

/**
 * The rows of a chart as the text of a CSV file: a column for each of theirs, then document and address of the passage.
 * `root`: the site's address without a slash at its end, so that the file still leads there when it lies elsewhere.
 */
export const csvText = (rows: readonly ChartRow[], documents: readonly SourceDocument[], root: string): string =>
  rowsCsv(rows, documents, root);
