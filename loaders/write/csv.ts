import {stringify} from "csv-stringify/sync";
import {cellText} from "../../src/model/cellText.js";
import type {Encoder} from "./format.js";

/** CSV (RFC 4180) in UTF-8 with LF line ends; an empty cell is a missing value, booleans are true and false. */
export const toCsv: Encoder = ({fields}, rows) => {
  const names = fields.map(({name}) => name);
  return stringify([names, ...rows.map((row) => names.map((name) => cellText(row[name])))]);
};
