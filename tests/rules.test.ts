import {describe, expect, test} from "vitest";
import {annotate} from "../loaders/annotate/index.js";
import {allRules, extract} from "../loaders/extract/index.js";
import {segment} from "../loaders/segment/index.js";
import type {DocumentRow} from "../src/model/tables/index.js";
import {seedTables} from "./seedTables.js";

const toDocument = (text: string): DocumentRow => ({
  id: "passage",
  path: "passage.txt",
  sha256: "0",
  headline: null,
  publisher: null,
  author: null,
  date_published: "2026-01-15",
  url: null,
  language: "en",
  words: 0,
  note: null,
  text
});

/** Ids of the rules that find something in a passage. */
const rulesIn = (text: string): Set<string> => {
  const {statements, departure_reports, incident_reports, measures} = extract(annotate(segment(toDocument(text))));
  return new Set([...statements, ...departure_reports, ...incident_reports, ...measures].map(({rule}) => rule));
};

test("every rule has an id of its own", () => {
  expect(allRules.length).toBeGreaterThan(0);
  expect(new Set(allRules.map(({id}) => id)).size).toBe(allRules.length);
  for (const {id, finds} of allRules) {
    expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(finds.length).toBeGreaterThan(10);
  }
});

describe.each(allRules)("$id", ({id, example, counterexample}) => {
  test("finds its example", () => expect([...rulesIn(example)]).toContain(id));
  test("does not find its counterexample", () => expect([...rulesIn(counterexample)]).not.toContain(id));
});

test("every rule named in a row of the seeds is written down", async () => {
  const tables = await seedTables();
  const rows = [tables.statements, tables.departure_reports, tables.incident_reports, tables.measures].flat();
  const known = new Set(allRules.map(({id}) => id));
  expect([...new Set(rows.map(({rule}) => rule))].filter((rule) => !known.has(rule))).toEqual([]);
});
