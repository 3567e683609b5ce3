import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import type {Query} from "../../../loaders/site/snapshot/query.js";
import {cleanText, validSpec} from "../../../src/charts/spec/chartSpec.js";
import {queryOfSpec} from "../../../src/charts/spec/queryOfSpec.js";
import {rowsOfSpec} from "../../../src/charts/spec/rowsOfSpec.js";
import {specOfQuery, specToQuery} from "../../../src/charts/spec/specAddress.js";
import {specKindNames, unfit} from "../../../src/charts/spec/specKinds.js";
import type {SpecRow} from "../../../src/charts/spec/specRow.js";
import {passagesQuery, specTableNames} from "../../../src/charts/spec/specTables.js";
import {madeTables} from "../../madeTables.js";
import {queryTables} from "../../queryTables.js";
import {seedTables} from "../../seedTables.js";
import {anySpec} from "./anySpec.js";

describe("the address", () => {
  test("gives back every spec", () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(specOfQuery(specToQuery(spec))).toEqual(spec);
      })
    );
  });

  test("whatever stands in it, there is a spec that can be drawn", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 80}), (text) => {
        const spec = specOfQuery(text);
        expect(validSpec(spec)).toEqual(spec);
      })
    );
  });

  test("is short where little is decided", () => {
    expect(specToQuery(specOfQuery(""))).toBe("table=statements&kind=ranked-bars&group=speaker");
  });

  it.each([
    ["unknown names", "table=secrets&kind=pie&x=1", {table: "statements", kind: "ranked-bars"}],
    ["a kind that doesn't fit", "table=statements&kind=waffle", {kind: "ranked-bars"}],
    ["a column of another table", "table=measures&group=speaker", {group: "subject"}],
    ["a filter on what is no column", "where=is:exact) OR 1=1 --:x", {filters: []}],
    ["a filter that compares text as a number", "where=atLeast:speaker:3", {filters: []}],
    ["an id that is a path", "id=../../etc/passwd", {id: "my-chart"}],
    ["a broken escape in a note", "on=row:%25E0%25A4:x:y", {notes: []}],
    ["a note that is nobody's", "on=row:st-1::words", {notes: []}],
    ["a negative axis", "from=-5", {from: 0}]
  ])("leaves aside %s", (_, query, expected) => {
    expect(specOfQuery(query)).toMatchObject(expected);
  });

  it.each([
    ["where=is:speaker:Ada: the clerk", {filters: [{column: "speaker", op: "is", value: "Ada: the clerk"}]}],
    ["on=row:st-1:Ferry%253A News:a: b", {notes: [{on: "row", at: "st-1", by: "Ferry: News", words: "a: b"}]}],
    ["headline=<img src=x onerror=alert(1)>", {headline: "<img src=x onerror=alert(1)>"}],
    ["headline=a%00b%E2%80%AEc%0Ad", {headline: "a b c d"}]
  ])("reads %s", (query, expected) => {
    expect(specOfQuery(query)).toMatchObject(expected);
  });
});

test("text is cut between characters and loses halves of them", () => {
  expect(cleanText("𝔊".repeat(300), 200)).toBe("𝔊".repeat(200));
  expect(cleanText("a\uD835b")).toBe("ab");
  expect(cleanText(7)).toBe("");
});

/** The passages of every table, as the page loads them. */
async function readPassages(query: Query): Promise<Record<string, SpecRow[]>> {
  const entries: [string, SpecRow[]][] = [];
  for (const name of specTableNames) entries.push([name, (await query(passagesQuery(name))) as unknown as SpecRow[]]);
  return Object.fromEntries(entries);
}

describe("the page chooses the rows that the SQL chooses", () => {
  test.each([
    ["made tables", () => Promise.resolve(madeTables)],
    ["seeds", seedTables]
  ])("%s: any spec", {timeout: 120_000}, async (_, tables) => {
    await queryTables(await tables(), async (query) => {
      const passages = await readPassages(query);
      await fc.assert(
        fc.asyncProperty(anySpec, async (spec) => {
          expect(rowsOfSpec(spec, passages[spec.table] ?? [])).toEqual(await query(queryOfSpec(spec)));
        })
      );
    });
  });

  test("every kind has rows of each table that it fits", async () => {
    await queryTables(madeTables, async (query) => {
      const passages = await readPassages(query);
      for (const table of specTableNames)
        for (const kind of specKindNames.filter((each) => unfit(each, table) === null)) {
          const spec = validSpec({table, kind, count: "injured"});
          const drawn = rowsOfSpec(spec, passages[table] ?? []).length > 0;
          // No report of departures and no figure of these tables names a place.
          expect([table, kind, drawn]).toEqual([table, kind, kind !== "state-map" || table === "incident_reports"]);
        }
    });
  });
});
