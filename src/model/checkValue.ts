import {parseEdtf} from "./edtf.js";
import type {Field, FieldType} from "./schema.js";

/** Largest integer that Arrow's and Parquet's 32 bits hold. */
const largestInteger = 2 ** 31 - 1;

/** Lone halves of surrogate pairs are no text; most values hold no half at all, which is told faster. */
const isText = (value: unknown): value is string =>
  typeof value === "string" && (!/[\0\uD800-\uDFFF]/.test(value) || !/\0|\p{Cs}/u.test(value));

const isOfType: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  string: isText,
  edtf: (value) => typeof value === "string" && parseEdtf(value) !== null,
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= largestInteger,
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === "boolean",
  /** An item may be empty where the list runs beside another one; all of them can't: such a cell is no list at all. */
  list: (value) =>
    Array.isArray(value) && value.every(isText) && (value.length === 0 || value.some((item) => item !== ""))
};

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** What is wrong with a value, as “expected …: value”; null where it fits its field. */
export function checkValue(field: Field, value: unknown): string | null {
  const {type, required, mayBeEmpty, values} = field;
  if (value === null && type !== "list") return required ? "is missing" : null;
  if (!isOfType[type](value)) return `expected ${type}: ${show(value)}`;
  if (value === "" && !mayBeEmpty) return required ? "is empty" : "is empty: expected null where there is no value";
  if (values && !values.includes(value as string)) return `expected one of ${values.join(", ")}: ${show(value)}`;
  return null;
}
