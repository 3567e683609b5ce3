import {stringify} from "csv-stringify/sync";
import type {Cell} from "../../src/model/schema.js";
import type {Encoder} from "./format.js";

/** Items of a list are joined by `;`: a `;` or `\` inside one is written `\;`, `\\`. */
const joinList = (items: readonly string[]): string => items.map((item) => item.replaceAll(/[;\\]/g, "\\$&")).join(";");

const toCell = (value: Cell | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? joinList(value) : String(value);
};

/** CSV (RFC 4180) in UTF-8 with LF line ends; an empty cell is a missing value, booleans are true and false. */
export const toCsv: Encoder = ({fields}, rows) => {
  const names = fields.map(({name}) => name);
  return stringify([names, ...rows.map((row) => names.map((name) => toCell(row[name])))]);
};
