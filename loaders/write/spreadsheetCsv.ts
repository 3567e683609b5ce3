import {stringify} from "csv-stringify/sync";
import {cellText} from "../../src/model/cellText.js";
import type {Cell} from "../../src/model/schema.js";
import {spreadsheetCell} from "../../src/model/spreadsheetCell.js";
import type {Encoder} from "./format.js";

const cell = (value: Cell | undefined): string =>
  typeof value === "number" || typeof value === "boolean" ? cellText(value) : spreadsheetCell(cellText(value));

/**
 * CSV for spreadsheets: UTF-8 with the mark by which they know it, CRLF line ends, and no cell that they would run as a
 * formula (the convention is that of `spreadsheetCell`). For programs there is `toCsv`, whose cells are the words as they
 * are.
 */
export const toSpreadsheetCsv: Encoder = ({fields}, rows) => {
  const names = fields.map(({name}) => name);
  const lines = rows.map((row) => names.map((name) => cell(row[name])));
  return stringify([names, ...lines], {bom: true, record_delimiter: "windows"});
};
