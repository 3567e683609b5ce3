import {describe, expect, test} from "vitest";
import {validate} from "../../loaders/validate/index.js";
import {refuseErrors} from "../../loaders/validate/refuse.js";
import type {Measure, Row, TableName, Tables} from "../../src/model/tables/index.js";
import {noTables} from "../anyTables.js";

const text = "Nine clerks left Elmwood.";
const document: Row<"documents"> = {
  id: "d",
  path: "d.txt",
  sha256: "0",
  headline: null,
  publisher: null,
  author: null,
  date_published: "2026-01",
  url: null,
  language: "en",
  words: 4,
  note: null,
  text
};
const statement: Row<"statements"> = {
  id: "st-1",
  document_id: "d",
  start: 0,
  end: 4,
  exact: "Nine",
  prefix: "",
  suffix: " clerks left Elmwood.",
  rule: "statement/x",
  certainty: "stated",
  status: "extracted",
  kind: "direct",
  group_id: "g",
  speaker: null,
  speaker_id: null,
  speaker_start: null,
  speaker_end: null,
  speaker_role: null,
  speaker_affiliation: null,
  cue: "left",
  cue_start: 12,
  cue_end: 16,
  said_on: null,
  audience: null,
  polarity: "positive"
};
const departure: Row<"departures"> = {
  id: "dp-1",
  organization: null,
  office: null,
  place: null,
  positions: [],
  people: [],
  low: 4,
  high: null,
  manner: "resigned",
  date: "2026-01-07",
  reason: null,
  in_protest: true,
  reports: 1,
  documents: 1,
  corroboration: "single",
  conflicting: false
};

const tables = (more: Partial<Tables>): Tables => ({...noTables, documents: [document], ...more});
const messages = (more: Partial<Tables>): string[] => validate(tables(more)).map(({message}) => message);
const withStatement = (change: object): string[] => messages({statements: [{...statement, ...change}]});
const withDeparture = (change: object): string[] => messages({departures: [{...departure, ...change}]});

test("sound rows raise nothing", () => {
  expect(messages({statements: [statement], departures: [departure]})).toEqual([]);
});

describe("a statement", () => {
  test.each([
    [
      "no speaker where there is a span of one",
      {speaker_start: 5},
      "speaker_start: no stretch of a text of 25: 5 to null"
    ],
    ["a span beyond the text", {cue_end: 26}, "cue_start: no stretch of a text of 25: 12 to 26"],
    ["other words", {exact: "nine"}, "exact: is not the text from 0 to 4"],
    ["a position beyond the text", {end: 99}, "start: no stretch of a text of 25: 0 to 99"],
    ["an empty span", {end: 0, exact: ""}, "start: no stretch of a text of 25: 0 to 0"],
    ["a negative position", {start: -4}, "start: no stretch of a text of 25: -4 to 4"],
    ["what doesn't stand before", {prefix: "x"}, "prefix: is not what stands before 0"],
    ["what doesn't stand after", {suffix: "clerks"}, "suffix: is not what stands after 4"],
    ["half a position", {start: 0.5}, "start: expected integer: 0.5"],
    ["a value that isn't one", {kind: "loud"}, 'kind: expected one of direct, mixed, indirect: "loud"'],
    ["nothing where something must be", {rule: null}, "rule: is missing"],
    ["an empty rule", {rule: ""}, "rule: is empty"],
    ["an empty string for nothing", {audience: ""}, "audience: is empty: expected null where there is no value"],
    ["no date", {said_on: "Tuesday"}, 'said_on: expected edtf: "Tuesday"'],
    ["no day of the calendar", {said_on: "2026-02-30"}, 'said_on: expected edtf: "2026-02-30"'],
    ["a lone surrogate", {audience: "\uD800"}, "audience: expected string"],
    ["a person that isn't there", {speaker_id: "pe-9"}, "speaker_id: no row “pe-9” in people or organizations"],
    ["a document that isn't there", {document_id: "e"}, "document_id: no row “e” in documents"],
    ["a column of another table", {shots: 3}, "shots: is no column of this table"]
  ])("%s", (_, change, message) => {
    expect(withStatement(change).join("\n")).toContain(`statements st-1: ${message}`);
  });

  test("its prefix may be empty, its words not be longer than the text", () => {
    expect(withStatement({start: 0, end: 25, exact: text, suffix: ""})).toEqual([]);
  });
});

describe("a departure", () => {
  test.each([
    ["more than at most", {low: 5, high: 4}, "low: is above its high: 5 > 4"],
    ["fewer than none", {low: -1}, "low: a number of people below nought: -1"],
    ["no list", {people: null}, "people: expected list: null"],
    ["nothing but empty items", {people: [""]}, 'people: expected list: [""]'],
    ["a word for a boolean", {in_protest: "true"}, 'in_protest: expected boolean: "true"'],
    ["a number beyond 32 bits", {low: 2 ** 31}, "low: expected integer: 2147483648"],
    ["not a number", {low: Number.NaN}, "low: expected integer: null"]
  ])("%s", (_, change, message) => {
    expect(withDeparture(change)).toContain(`departures dp-1: ${message}`);
  });

  test.each([{people: ["", "Ada Bell"]}, {low: null, high: 4}, {low: 4, high: 4}, {low: 0, high: null}])(
    "%j is sound",
    (change) => {
      expect(withDeparture(change)).toEqual([]);
    }
  );
});

test("an id stands once in its table", () => {
  expect(messages({statements: [statement, statement]})).toEqual(["statements st-1: id: stands twice"]);
});

test("both rows of a conflict stand in the table that it names", () => {
  const conflict = {
    id: "c",
    table: "departures",
    event_id: "dp-1",
    field: "low",
    a_id: "dp-1",
    b_id: "dp-2",
    a_value: "4",
    b_value: "6",
    explanation: "x"
  };
  expect(messages({departures: [departure], conflicts: [conflict]})).toEqual([
    "conflicts c: b_id: no row “dp-2” in departures"
  ]);
});

test("a wrong row stops the run, with table, row and field", () => {
  const wrong = Array.from({length: 12}, (_, i) => ({...departure, id: `dp-${i}`, reports: 1.5}));
  expect(() => refuseErrors(tables({departures: wrong}))).toThrow(
    /^invalid tables, nothing written:\n {2}departures dp-0: reports: expected integer: 1\.5\n[^]*\n {2}and 2 more$/
  );
  expect(refuseErrors(tables({}))).toEqual(tables({}));
});

test("nothing is repaired", () => {
  const rows = {measures: [{id: "m"} as Measure]} satisfies Partial<Record<TableName, unknown>>;
  const before = structuredClone(rows);
  validate(tables(rows));
  expect(rows).toEqual(before);
});
