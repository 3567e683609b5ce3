import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readSpreadsheetCell, spreadsheetCell} from "../../src/model/spreadsheetCell.js";

describe("a cell for spreadsheets", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\rx", "'\rx"],
    ["\nx", "'\nx"],
    ["  =1", "'  =1"],
    ["\uFF1D1", "'\uFF1D1"],
    ["'=1", "''=1"],
    ["'tis", "''tis"],
    ["six = seven", "six = seven"],
    ["“-2”", "“-2”"],
    ["’tis", "’tis"],
    ["", ""]
  ])("%j is %j, and is read back", (text, cell) => {
    expect(spreadsheetCell(text)).toBe(cell);
    expect(readSpreadsheetCell(cell)).toBe(text);
  });

  test("any words come back, and none begins a formula", () => {
    const words = fc.oneof(
      fc.string({unit: "binary"}),
      fc.stringMatching(/^['=+\-@\t\r\n \uFF0B\uFF0D\uFF1D\uFF20]{0,4}[a-z]?$/)
    );
    fc.assert(
      fc.property(words, (text) => {
        const cell = spreadsheetCell(text);
        expect(readSpreadsheetCell(cell)).toBe(text);
        expect(cell).not.toMatch(/^\s*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/);
      })
    );
  });
});
