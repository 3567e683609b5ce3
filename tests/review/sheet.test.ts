import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseJudgedSheet} from "../../loaders/read/judgedSheet.js";
import {sampleOf, sampleSheet} from "../../loaders/write/sampleSheet.js";
import {town} from "../correct/town.js";

const rowsOf = (sheet: string): Record<string, string>[] => parse(sheet, {columns: true});
const sheet = sampleSheet(town.tables, {table: "statements", size: 4, seed: 7});

describe("a sample", () => {
  test("is of rows of the table, each once, the same for the same seed", () => {
    const ids = rowsOf(sheet).map(({id}) => id);
    expect(new Set(ids).size).toBe(4);
    expect(town.tables.statements.map(({id}) => id)).toEqual(expect.arrayContaining(ids));
    expect(sampleSheet(town.tables, {table: "statements", size: 4, seed: 7})).toBe(sheet);
    expect(sampleSheet(town.tables, {table: "statements", size: 4, seed: 8})).not.toBe(sheet);
    expect(rowsOf(sampleSheet(town.tables, {table: "measures", size: 4, seed: 7}))).toEqual([]);
  });

  test("has each row's words between those around them, its fields, and empty cells to fill", () => {
    for (const row of rowsOf(sheet)) {
      const found = town.tables.statements.find(({id}) => id === row.id);
      const text = town.tables.documents.find(({id}) => id === row.document)?.text ?? "";
      expect(row).toMatchObject({table: "statements", passage: found?.exact, kind: found?.kind, right: "", note: ""});
      expect(text).toContain(`${row.before?.replace("…", "")}${row.passage}${row.after?.replace("…", "")}`);
      expect(Object.keys(row)).not.toContain("speaker_start");
    }
  });

  test("is any of the rows alike", () => {
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const n of sampleOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3, seed)) counts.set(n, (counts.get(n) ?? 0) + 1);
    for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(90);
  });

  test("of more than there are is all of them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        expect(sampleOf(items, items.length + 1, seed).sort()).toEqual([...items].sort());
      })
    );
  });

  test("gives a spreadsheet no formulas", () => {
    const [row] = town.tables.statements;
    const bad = {...town.tables, statements: [{...row!, speaker: "=1+1"}]};
    expect(rowsOf(sampleSheet(bad, {table: "statements", size: 1, seed: 1}))[0]?.speaker).toBe("'=1+1");
  });
});

describe("a judged sheet", () => {
  const judged = (...verdicts: string[]): string => {
    const lines = verdicts.map((verdict, i) => `statements,st-${i},"a\nb",${verdict}\n`);
    return `table,id,passage,right\n${lines.join("")}`;
  };

  test.each([
    [["yes", "no", "y", " TRUE ", "0"], {right: 3, judged: 5, open: 0}],
    [["yes", "", "wrong"], {right: 1, judged: 2, open: 1}],
    [["", ""], {right: 0, judged: 0, open: 2}]
  ])("%j", (verdicts, counts) =>
    expect(parseJudgedSheet("s.csv", judged(...verdicts))).toEqual({table: "statements", ...counts})
  );

  test.each([
    ["id,passage\n", /^s\.csv:1: no column table, id or right: “id,passage”/],
    [judged("yes", "maybe"), /^s\.csv:4: right is “maybe”; write yes or no/],
    ["table,id,right\npeople,pe-1,yes\n", /^s\.csv: expected rows of one of statements, .*: “people”/],
    ["table,id,right\nstatements,a,yes\nmeasures,b,yes\n", /: “statements, measures”/],
    ["table,id,right\nstatements,a,yes\nstatements,a,no\n", /^s\.csv:3: row a stands in line 2 too/]
  ])("%j is an error", (text, message) => expect(() => parseJudgedSheet("s.csv", text)).toThrow(message));

  test("filled in is read back", () => {
    const filled = sheet.replaceAll(/,,\n/g, ",yes,\n");
    expect(parseJudgedSheet("s.csv", filled)).toEqual({table: "statements", right: 4, judged: 4, open: 0});
  });
});
