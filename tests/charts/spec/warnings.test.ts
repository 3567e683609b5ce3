import {describe, expect, it, test} from "vitest";
import {validSpec, type Wish} from "../../../src/charts/spec/chartSpec.js";
import {numbersIn} from "../../../src/charts/spec/numbersIn.js";
import type {SpecRow} from "../../../src/charts/spec/specRow.js";
import {warningsOf} from "../../../src/charts/spec/warningsOf.js";

/** A report of a departure that there is only in this test. */
const report = (i: number, more: Partial<SpecRow> = {}): SpecRow => ({
  id: `dr-${i}`,
  document_id: `doc-${i}`,
  exact: `Passage ${i}.`,
  source: ["Ferry News", "The Gazette"][i % 2] ?? "",
  date_published: "2024-05-10",
  start: i,
  length: 1000,
  office: `Office ${i}`,
  organization: "City of Port Ellery",
  place: null,
  manner: "resigned",
  in_protest: false,
  date: null,
  certainty: "stated",
  event_id: `dp-${i}`,
  conflicting: false,
  qualifier: null,
  as_reported: null,
  people_low: i + 3,
  people_high: i + 3,
  report_people_low: i + 3,
  report_people_high: i + 3,
  people_told: true,
  people_lowest: true,
  ...more
});

const many = (n: number, more: (i: number) => Partial<SpecRow> = () => ({})): SpecRow[] =>
  Array.from({length: n}, (_, i) => report(i, more(i)));
const open = {people_high: null, report_people_high: null};
const table = "departure_reports";
const bars: Wish = {table, kind: "interval-bars"};
const together: Wish = {...bars, group: "organization"};
const measure = (more: Partial<SpecRow> = {}): SpecRow[] =>
  many(2, () => ({
    subject: "guards",
    unit: "person",
    value: 2,
    base_value: 5,
    base_unit: "person",
    base_as_reported: "five",
    comparable: true,
    low: 2,
    high: 2,
    ...more
  }));

/** Each warning: a case that it is for, and the nearest one that it is not for. */
const cases: readonly [string, [Wish, readonly SpecRow[]], [Wish, readonly SpecRow[]]][] = [
  ["empty", [{table, filters: [{column: "office", op: "is", value: "None"}]}, many(2)], [{table}, many(2)]],
  [
    "truncated-axis",
    [{table: "measures", kind: "range-plot", from: 1}, measure()],
    [{table: "measures", kind: "range-plot"}, measure()]
  ],
  ["truncated-axis", [{...bars, from: 5}, many(2)], [{...bars, from: 0}, many(2)]],
  [
    "open-average",
    [{...together, reckon: "average"}, many(2, () => open)],
    [{...together, reckon: "average"}, many(2)]
  ],
  [
    "overlapping-claims",
    [{...together, reckon: "total"}, many(2)],
    [{...together, reckon: "total"}, many(2, (i) => ({date: `202${i}-05-04`}))]
  ],
  ["passages-not-events", [{table}, many(3, () => ({event_id: "dp-1"}))], [{table}, many(3)]],
  [
    "too-many-categories",
    [{table, kind: "stacked-shares", group: "manner", part: "office"}, many(5)],
    [{table, kind: "stacked-shares", group: "manner", part: "office"}, many(4)]
  ],
  ["too-many-groups", [{table, group: "office"}, many(13)], [{table, group: "office"}, many(12)]],
  ["too-many-groups", [bars, many(21)], [bars, many(20)]],
  [
    "off-the-map",
    [{table, kind: "state-map", group: "place"}, many(2, () => ({place: "Port Ellery"}))],
    [{table, kind: "state-map", group: "place"}, many(2, () => ({place: "Maine"}))]
  ],
  ["cut-short", [{table, group: "manner"}, many(2001)], [{table, group: "manner"}, many(2000)]],
  [
    "headline-numbers",
    [{...bars, headline: "Nine left"}, many(2)],
    [{...bars, headline: "Four left, on May 9, 2024"}, many(2)]
  ],
  [
    "headline-qualifier",
    [{...bars, headline: "Four left the office"}, many(2, () => open)],
    [{...bars, headline: "At least four left the office"}, many(2, () => open)]
  ],
  [
    "headline-qualifier",
    [{...bars, headline: "Three left"}, many(2, () => open)],
    [{...bars, headline: "Three left"}, many(2)]
  ],
  [
    "headline-claims",
    [{...bars, headline: "They left because of the order"}, many(2)],
    [{...bars, headline: "Departures that documents report"}, many(2)]
  ],
  [
    "alt-numbers",
    [{...bars, alt: "Bars of 77 people."}, many(2)],
    [{...bars, alt: "Bars of three and four people."}, many(2)]
  ],
  ["missing-source", [{table}, many(2, () => ({source: "“A headline”"}))], [{table}, many(2)]],
  ["missing-source", [{table}, many(2, (i) => ({source: `doc-${i}`}))], [{table}, many(2)]],
  ["one-document", [{table}, many(2, () => ({document_id: "doc-1"}))], [{table}, many(2)]],
  ["disagreement", [bars, many(2, () => ({conflicting: true}))], [bars, many(2)]],
  [
    "lost-note",
    [{...bars, notes: [{on: "row", at: "dr-9", by: "N. N.", words: "x"}]}, many(2)],
    [{...bars, notes: [{on: "row", at: "dr-1", by: "N. N.", words: "x"}]}, many(2)]
  ],
  [
    "lost-highlight",
    [{table, group: "office", highlight: "Office 9"}, many(2)],
    [{table, group: "office", highlight: "Office 1"}, many(2)]
  ]
];

const idsOf = ([wish, rows]: readonly [Wish, readonly SpecRow[]]): string[] =>
  warningsOf(validSpec(wish), rows).map(({id}) => id);

describe("each warning comes for its case and not for the nearest other", () => {
  it.each(cases)("%s", (id, bad, good) => {
    expect(idsOf(bad)).toContain(id);
    expect(idsOf(good)).not.toContain(id);
  });
});

test("a plain chart has no warning", () => {
  expect(warningsOf(validSpec({table, group: "office"}), many(3))).toEqual([]);
});

test.each([
  ["Six left, and 1,466 words", [6, 1466]],
  ["on Jan. 7, 2026, in 2025", []],
  ["Nobody, someone, often", []],
  ["2.5 and twelve", [2.5, 12]]
])("numbers in “%s”", (text, expected) => {
  expect(numbersIn(text).map(({value}) => value)).toEqual(expected);
});
