import {describe, expect, it} from "vitest";
import {sayCitation, sayDays, sayFilters, sayHeadline} from "../../../src/components/explore/sayView.js";
import type {Summary} from "../../../src/components/explore/summary.js";
import {readState} from "../../../src/components/explore/viewState.js";

interface Told extends Partial<Summary["rows"]> {
  readonly documents?: number;
  readonly speakers?: number;
  readonly events?: Partial<Summary["events"]>;
}

function summary({documents = 1, speakers = 0, events, ...given}: Told): Summary {
  const rows = {statements: 0, departures: 0, incidents: 0, figures: 0, ...given};
  const passages = Object.values(rows).reduce((sum, n) => sum + n, 0);
  return {passages, documents, rows, speakers, events: {departures: 0, incidents: 0, ...events}};
}

describe("the headline", () => {
  it.each<[Told, string, string]>([
    [{documents: 0}, "", "No passage fits"],
    [{documents: 0}, "?from=2026-01-07&to=2026-01-07", "No passage fits, published Jan. 7, 2026"],
    [{statements: 1}, "", "One statement in one document"],
    [{statements: 12, speakers: 5, documents: 3}, "", "12 statements by five speakers in three documents"],
    [{statements: 2, speakers: 1}, "", "Two statements by one speaker in one document"],
    [
      {departures: 2, events: {departures: 1}, documents: 2},
      "",
      "Two reports of departures on one event in two documents"
    ],
    [{departures: 1}, "", "One report of departures in one document"],
    [{incidents: 10, events: {incidents: 4}}, "", "10 reports of incidents on four events in one document"],
    [{figures: 1, events: {incidents: 4}}, "", "One reported figure in one document"],
    [
      {statements: 1, figures: 1234, documents: 9},
      "",
      "1,235 passages in nine documents: one statement and 1,234 reported figures"
    ],
    [
      {statements: 1, departures: 2, incidents: 3, documents: 2},
      "?from=2026-01-01&to=2026-01-31",
      "Six passages in two documents, published January 2026: one statement, two reports of departures and three reports of incidents"
    ],
    [{figures: 2}, "?date=happened&from=2026-01-07", "Two reported figures in one document, dated since Jan. 7, 2026"],
    [{figures: 2}, "?undated=1", "Two reported figures in one document, without a date"],
    [
      {figures: 2},
      "?to=2025-12-31&undated=1",
      "Two reported figures in one document, published until Dec. 31, 2025 or without a date"
    ],
    [{figures: 2}, "?place=Oxbow&sort=oldest&chart=place", "Two reported figures in one document"]
  ])("of %j under %j is %j", (told, search, words) => {
    expect(sayHeadline(summary(told), readState(search))).toBe(words);
  });
});

it.each<[string | null, string | null, string]>([
  ["2026-01-07", "2026-01-07", "Jan. 7, 2026"],
  ["2026-01-01", "2026-01-31", "January 2026"],
  ["2026-01-01", "2026-01-30", "Jan. 1 to Jan. 30, 2026"],
  ["2024-02-01", "2024-02-29", "February 2024"],
  ["2024-02-01", "2024-02-28", "Feb. 1 to Feb. 28, 2024"],
  ["2026-02-01", "2026-02-28", "February 2026"],
  ["2000-02-01", "2000-02-29", "February 2000"],
  ["1900-02-01", "1900-02-28", "February 1900"],
  ["2026-01-01", "2026-12-31", "2026"],
  ["2025-01-01", "2026-12-31", "Jan. 1, 2025 to Dec. 31, 2026"],
  ["2026-01-07", null, "since Jan. 7, 2026"],
  [null, "2026-01-07", "until Jan. 7, 2026"]
])("the days from %j to %j are %j", (from, to, words) => {
  expect(sayDays(from, to)).toBe(words);
});

it.each([
  ["", ""],
  ["?from=2026-01-07&undated=1&sort=oldest", ""],
  ["?place=Oxbow", "Place: Oxbow"],
  ["?place=Oxbow&place=Millrace", "Place: Millrace or Oxbow"],
  ["?place=&certainty=implied", "Place: Not given; Certainty: Inferred by us"],
  ["?speaker=&place=Oxbow", "Place: Oxbow; Who says so: Nobody named"],
  [`?place=${"long+".repeat(40)}`, `Place: ${"long ".repeat(15).trim()}…`]
])("the filters of %j are %j", (search, words) => {
  expect(sayFilters(readState(search))).toBe(words);
});

it.each([
  ["", ""],
  ["Place: Oxbow", " (Place: Oxbow)"]
])("a citation has the headline, the filters %j, the tables, the day and the address", (filters, said) => {
  const cited = {headline: "Two", filters, version: "0ab1", url: "http://h.example/explore?x=1", on: "2026-01-07"};
  expect(sayCitation(cited)).toBe(
    `Sourceline, “Two”${said}. Tables 0ab1, seen Jan. 7, 2026: http://h.example/explore?x=1`
  );
});
