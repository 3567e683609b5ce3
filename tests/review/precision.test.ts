import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {parseJudged} from "../../loaders/read/judged.js";
import {judgedCsv} from "../../loaders/write/judged.js";
import {blocks} from "../../src/components/blocks.js";
import {type Judged, latestJudged, precisionOf} from "../../src/model/judged.js";
import {noTables} from "../anyTables.js";

/** Ends of the interval as Newcombe (1998, table I) gives them for the score method without continuity correction. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [29, 29, 0.883, 1]
])("%d of %d: %d to %d", (right, size, low, high) => {
  const interval = precisionOf(right, size);
  expect(interval.precision).toBe(right / size);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test.each([
  [1, 0],
  [-1, 5],
  [6, 5],
  [0.5, 5]
])("%d of %d is no sample", (right, size) => expect(() => precisionOf(right, size)).toThrow("no sample"));

const sample = fc
  .integer({min: 1, max: 500})
  .chain((size) => fc.tuple(fc.integer({min: 0, max: size}), fc.constant(size)));

test("the interval holds the share, and is the mirror image for the wrong rows", () => {
  fc.assert(
    fc.property(sample, ([right, size]) => {
      const {precision, low, high} = precisionOf(right, size);
      expect(0 <= low && low <= precision && precision <= high && high <= 1).toBe(true);
      const wrong = precisionOf(size - right, size);
      expect(wrong.low).toBeCloseTo(1 - high, 10);
      expect(wrong.high).toBeCloseTo(1 - low, 10);
    })
  );
});

describe("data/judged.csv", () => {
  const row = {table: "statements", date: "2031-06-10", size: 50, right: 47, ...precisionOf(47, 50), by: "Ed, Itor"};
  const header = "table,date,size,right,precision,low,high,by\n";

  test("comes back as it was written", () => {
    const [back] = parseJudged("judged.csv", judgedCsv([row]));
    expect(back).toMatchObject({table: "statements", size: 50, right: 47, by: "Ed, Itor"});
    expect(back?.low).toBeCloseTo(row.low, 4);
  });

  test("has the newest judgement of each table", () => {
    const older = {...row, date: "2031-05-01"};
    const newest = latestJudged([row, older, {...older, table: "measures"}]);
    expect([...newest.keys()].sort()).toEqual(["measures", "statements"]);
    expect(newest.get("statements")?.date).toBe("2031-06-10");
  });

  test.each([
    ["table,date\n", /judged\.csv:1: expected the header table,date,size/],
    [`${header}quotes,2031-06-10,50,47,0.94,0.8378,0.9794,me\n`, /:2: unknown table: “quotes”/],
    [`${header}statements,soon,50,47,0.94,0.8378,0.9794,me\n`, /:2: date is no day: “soon”/],
    [`${header}statements,2031-06-10,50,51,0.94,0.8378,0.9794,me\n`, /:2: no sample: “51” right of “50”/],
    [`${header}statements,2031-06-10,50,47,0.99,0.8378,0.9794,me\n`, /:2: 47 of 50 is not 0.99/],
    [`${header}statements,2031-06-10,50,47,0.94,,0.9794,me\n`, /:2: 47 of 50 is not/],
    [`${header}statements,2031-06-10,50,47,0.94,0.8378,0.9794,\n`, /:2: by is empty/],
    [`${header}statements,2031-06-10,50\n`, /:2: 3 cells/]
  ])("%j is an error", (text, message) => expect(() => parseJudged("judged.csv", text)).toThrow(message));
});

describe("the method page", () => {
  const row = {table: "statements", date: "2031-06-10", size: 50, right: 47, ...precisionOf(47, 50), by: "Ed Itor"};
  const show = (judged: readonly Judged[]): string | undefined =>
    blocks.judged?.(noTables, {
      document: new JSDOM().window.document,
      param: null,
      rules: [],
      lexicons: [],
      chartRows: {},
      judged
    }).textContent;

  test("says that no sample was judged", () => expect(show([])).toMatch(/^No sample of rows has been judged yet/));

  test("shows the newest score of each table with its interval, size, day and judge", () => {
    const words = show([row, {...row, date: "2031-01-01", by: "Some Body"}]);
    expect(words).toContain("Statements94 % (84 to 98 %)50June 10, 2031Ed Itor");
    expect(words).toContain("no sample judged");
    expect(words).not.toContain("Some Body");
  });
});
