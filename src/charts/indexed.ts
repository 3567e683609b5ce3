import {sayNumber} from "../model/count.js";
import {sayFigure, type Figure} from "../model/sayFigure.js";
import type {ReportRow} from "./passageRow.js";

/** A reported change as a figure and the interval that its words allow. */
export interface ChangeRow extends ReportRow, Figure {
  readonly low: number | null;
  readonly high: number | null;
  /** The factor to the base. */
  readonly ratio: number;
  readonly base_as_reported: string | null;
  readonly period_as_reported: string | null;
  readonly period: string | null;
  readonly attributed_to: string | null;
}

/** A change as an index: what it starts from is 100. */
export interface Indexed {
  readonly row: ChangeRow;
  readonly index: number;
  /** Which side of the index the words leave open: “nearly” below it, “at least” above it. */
  readonly open: "below" | "above" | null;
  /** “353 percent”. */
  readonly figure: string;
  /** “453”, “below 400”. */
  readonly words: string;
}

const openSide = ({low, high}: ChangeRow): Indexed["open"] =>
  low === null && high !== null ? "below" : low !== null && high === null ? "above" : null;

const inWords = {below: "below ", above: "above "} as const;

/** The change with 100 as what it starts from: +353 percent is 453, four-fold is 400. */
export function toIndexed(row: ChangeRow): Indexed {
  const index = Math.round(row.ratio * 1000) / 10;
  const open = openSide(row);
  const words = `${open ? inWords[open] : ""}${sayNumber(index)}`;
  return {row, index, open, figure: sayFigure(row), words};
}
