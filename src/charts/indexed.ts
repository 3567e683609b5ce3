import {sayNumber} from "../model/count.js";
import {sayFigure, type Figure} from "../model/sayFigure.js";
import type {ReportRow} from "./passageRow.js";

/** A reported change as a figure and as factors to what it starts from. */
export interface ChangeRow extends ReportRow, Figure {
  readonly direction: string | null;
  /** The factor; null where the words only bound it. */
  readonly ratio: number | null;
  readonly ratio_low: number | null;
  readonly ratio_high: number | null;
  readonly base_as_reported: string | null;
  readonly period_as_reported: string | null;
  readonly period: string | null;
  readonly attributed_to: string | null;
}

/** A change as an index: what it starts from is 100. */
export interface Indexed {
  readonly row: ChangeRow;
  /** Lowest and highest index that the words allow; null is an open end. Never both null. */
  readonly low: number | null;
  readonly high: number | null;
  /** “353 percent”. */
  readonly figure: string;
  /** “453”, “below 400”, “500 or more”. */
  readonly words: string;
}

const toIndex = (ratio: number | null): number | null => (ratio === null ? null : Math.round(ratio * 1000) / 10);

const inclusive = /\b(?:at (?:least|most)|up to|or (?:more|less)|no (?:more|less|fewer) than|minimum|maximum)\b/i;

function sayIndex(low: number | null, high: number | null, qualifier: string | null): string {
  const isInclusive = inclusive.test(qualifier ?? "");
  if (low === null) return `${isInclusive ? "up to" : "below"} ${sayNumber(high ?? 0)}`;
  if (high === null) return isInclusive ? `${sayNumber(low)} or more` : `above ${sayNumber(low)}`;
  return low === high ? sayNumber(low) : `between ${sayNumber(low)} and ${sayNumber(high)}`;
}

/** The change with 100 as what it starts from: +353 percent is 453, nearly four-fold is below 400. */
export function toIndexed(row: ChangeRow): Indexed {
  const exact = toIndex(row.ratio);
  const low = exact ?? toIndex(row.ratio_low);
  const high = exact ?? toIndex(row.ratio_high);
  return {row, low, high, figure: sayFigure(row), words: sayIndex(low, high, row.qualifier)};
}
