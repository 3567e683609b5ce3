import {sayNumber} from "./count.js";

/** A reported figure as the tables hold it. */
export interface Figure {
  /** The figure itself; null for a range. */
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

const plural = (value: number, unit: string): string =>
  value === 1 || /(?:s|percent)$/.test(unit) ? unit : unit === "person" ? "people" : `${unit}s`;

function sayAmount(value: number, unit: string): string {
  if (unit === "percent") return `${value.toLocaleString("en-US")} percent`;
  if (unit === "fold") return `${sayNumber(value)}-fold`;
  if (unit === "dollar") return `$${value.toLocaleString("en-US")}`;
  if (unit === "count") return sayNumber(value);
  return `${sayNumber(value)} ${plural(value, unit)}`;
}

function sayRange({low, high, unit}: Figure): string {
  if (low !== null && high !== null) return `between ${sayNumber(low)} and ${sayAmount(high, unit)}`;
  if (low !== null) return `at least ${sayAmount(low, unit)}`;
  return high === null ? "an unstated number" : `up to ${sayAmount(high, unit)}`;
}

/** A reported figure in words, its qualifier kept: “353 percent”, “nearly four-fold”, “more than 25 years”. */
export function sayFigure(figure: Figure): string {
  const {value, unit, qualifier} = figure;
  if (value === null) return sayRange(figure);
  return `${qualifier ? `${qualifier} ` : ""}${sayAmount(value, unit)}`;
}
