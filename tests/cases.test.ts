/** Short passages written for this project and what each must yield: tests/cases/*.csv. */
import {describe, expect, test} from "vitest";
import type {AnnotatedDocument} from "../loaders/annotate/annotatedDocument.js";
import {departureReports} from "../loaders/extract/departures/index.js";
import {incidentReports} from "../loaders/extract/incidents/index.js";
import {measures} from "../loaders/extract/measures/index.js";
import {statements} from "../loaders/extract/statements/index.js";
import {type Found, sameRow, sameStatement, sameWords} from "./cases/compare.js";
import {annotateCase, type Case, type Expected, readCases} from "./cases/readCases.js";

const tables = {
  statements: {extract: statements, same: sameStatement},
  departures: {extract: departureReports, same: sameRow},
  incidents: {extract: incidentReports, same: sameRow},
  measures: {extract: measures, same: sameRow}
};

/** The cells of found rows that a case could ask for, so that a failure can be read. */
const shown = (rows: readonly Found[], columns: readonly string[]): Found[] =>
  rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));

const columnsOf = (expected: readonly Expected[]): string[] => [
  ...new Set([
    "exact",
    "rule",
    ...expected.flatMap((line) => Object.keys(line)).map((c) => c.replace(/^.*_date$/, "date"))
  ])
];

function check(name: keyof typeof tables, of: Case): void {
  const document: AnnotatedDocument = annotateCase(of);
  const found: readonly Found[] = tables[name].extract(document);
  const rows = shown(found, columnsOf(of.expected));
  for (const row of found) expect(of.text.slice(Number(row["start"]), Number(row["end"]))).toBe(row["exact"]);
  if (of.expected.length === 0) expect(rows, of.note).toEqual([]);
  const missing = of.expected.filter(
    (line) => line["kind"] !== "any" && !found.some((row) => tables[name].same(line, row))
  );
  expect({missing, found: missing.length > 0 ? rows : []}).toEqual({missing: [], found: []});
  if (name !== "statements") return;
  const stray = found.filter((row) => !of.expected.some((line) => sameWords(line, row)));
  expect(shown(stray, ["exact", "kind", "rule"]), "statements that the passage does not make").toEqual([]);
}

const all = Object.fromEntries(Object.keys(tables).map((name) => [name, readCases(name)]));

describe.each(Object.keys(tables) as (keyof typeof tables)[])("%s", (name) => {
  for (const of of all[name] ?? []) {
    const run = of.todo ? test.fails : test;
    run(of.id, () => check(name, of));
  }
});

test("there are 400 cases or more, two thirds of them statements, and three in ten are negative", () => {
  const cases = Object.values(all).flat();
  const negative = (line: Expected): boolean => line["polarity"] === "negative" || line["modality"] === "other";
  const negatives = cases.filter(({expected}) => expected.length === 0 || expected.some(negative));
  expect(cases.length).toBeGreaterThanOrEqual(400);
  expect(new Set(cases.map(({id}) => id)).size).toBe(cases.length);
  expect(all["statements"]?.length).toBeGreaterThanOrEqual(280);
  expect(negatives.length / cases.length).toBeGreaterThan(0.3);
});
