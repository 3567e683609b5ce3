import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rowsCsv} from "../../../src/charts/picture/rowsCsv.js";

const document = {id: "d", headline: "H", publisher: null, author: null, date_published: null, url: null};
const row = (exact: string) => ({id: "r", document_id: "d", exact});
const readBack = (csv: string): Record<string, string>[] =>
  parse(csv, {columns: true, bom: true, record_delimiter: "\r\n"});

describe("cells that a spreadsheet would run", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["  =1", "'  =1"],
    ["\uFF1D1", "'\uFF1D1"],
    ["six = seven", "six = seven"],
    ["“-2”", "“-2”"],
    ["", ""]
  ])("%j becomes %j", (exact, cell) => {
    expect(readBack(rowsCsv([row(exact)], [document], ""))[0]?.exact).toBe(cell);
  });

  it("keeps every word, and a number that is below zero a number", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), fc.integer(), (exact, n) => {
        const [read] = readBack(rowsCsv([{...row(exact), n} as never], [document], ""));
        expect(read?.n).toBe(String(n));
        expect([exact, `'${exact}`]).toContain(read?.exact);
      })
    );
  });
});
