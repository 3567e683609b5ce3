import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {departureReports, departureRules} from "../../loaders/extract/departures/index.js";
import type {DepartureReport} from "../../src/model/tables/index.js";
import {runs} from "../runs.js";
import {documentOf} from "./seeds.js";

const rowsOf = (text: string, date: string | null = "2024-05-15"): DepartureReport[] =>
  departureReports(documentOf(text, {date_published: date}));

describe("rules of departures", () => {
  it.each(departureRules.map((rule) => [rule.id, rule] as const))(
    "%s finds its example, not its counterexample",
    (id, rule) => {
      expect(rowsOf(rule.example).map((row) => row.rule)).toContain(id);
      expect(rowsOf(rule.counterexample).map((row) => row.rule)).not.toContain(id);
    }
  );
});

const found: readonly (readonly [string, Partial<DepartureReport>])[] = [
  [
    "Anna Reyes resigned on Monday as director of the Lake Authority.",
    {manner: "resigned", date: "2024-05-13", positions: ["director"]}
  ],
  [
    "The sheriff stepped down amid an inquiry into overtime.",
    {manner: "stepped down", reason: "an inquiry into overtime", low: 1, high: 1}
  ],
  [
    "Twelve teachers quit in protest over the new contract.",
    {low: 12, high: 12, in_protest: true, reason: "the new contract"}
  ],
  ["More than 30 engineers have left the company.", {low: 30, high: null, qualifier: "more than"}],
  ["Two aides were fired from the campaign last week.", {manner: "fired", low: 2, date: "2024-05-06/2024-05-12"}],
  ["The board ousted its chairman on Friday.", {manner: "fired", rule: "departure/removed-someone"}],
  ["The captain was placed on administrative leave.", {manner: "placed on leave"}],
  ["The general counsel retired in March.", {manner: "retired", date: "2024-03"}],
  ["The commissioner will resign in June.", {modality: "other", polarity: "positive"}],
  ["The mayor did not resign.", {polarity: "negative"}],
  ["The mayor refused to step down.", {polarity: "negative"}],
  ["Protesters called for the resignation of the police chief.", {modality: "other"}],
  ["Has the minister resigned?", {modality: "other"}],
  ["The coach was forced to resign.", {modality: "asserted", polarity: "positive"}],
  ["There is no evidence that officers quit the force.", {polarity: "negative"}]
];

describe("departures", () => {
  it.each(found)("%s", (text, expected) => {
    expect(rowsOf(text)).toContainEqual(expect.objectContaining(expected));
  });

  it.each([
    "He quit smoking in March.",
    "Visitors left the building before noon.",
    "She was resigned to the fact that it would rain.",
    "The club retired the jersey of its best striker.",
    "The victim left two children.",
    "An officer fired a gun.",
    "Deputies fired three shots at the car.",
    "A former director of the agency spoke.",
    "The senator stepped down from the podium.",
    "Workers removed the sign from the wall.",
    "A retired general wrote the report.",
    "Shots were fired at the crowd.",
    "A judge dismissed the case on Monday.",
    "The departure of flight 12 was delayed.",
    "Nothing was left of the house.",
    "The plane left Boston for Denver.",
    "Police fired tear gas at protesters.",
    "The actor left the stage to applause.",
    "They were left with no choice.",
    "The left wing of the party met.",
    "He turned left at the office.",
    "The engine quit over the lake.",
    "Leave a comment below.",
    "The quarterback was sacked four times."
  ])("finds none: %s", (text) => {
    expect(rowsOf(text)).toEqual([]);
  });

  it("keeps every span exact, whatever is put together", () => {
    const pieces = [
      "Two aides",
      "resigned",
      "from the FBI",
      "was fired",
      ",",
      "“",
      "not",
      "over",
      "Ana Ruiz",
      "\n\n",
      "the departures",
      "include",
      "chief",
      "😀",
      "."
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 30}), (words) => {
        const text = words.join(" ");
        for (const row of rowsOf(text)) expect(text.slice(row.start, row.end)).toBe(row.exact);
      }),
      {numRuns: runs(60)}
    );
  });
});
