import {sayNumber} from "./count.js";

/** A reported figure as the tables hold it. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly direction: string | null;
  readonly qualifier: string | null;
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

/** A reported figure in words, its qualifier kept: “353 percent”, “nearly four-fold”, “more than 25 years”. */
export const sayFigure = ({value, unit, qualifier}: Figure): string =>
  `${qualifier ? `${qualifier} ` : ""}${sayAmount(value, unit)}`;
