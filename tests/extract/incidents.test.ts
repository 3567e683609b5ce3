import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {incidentReports, incidentRules} from "../../loaders/extract/incidents/index.js";
import type {IncidentReport} from "../../src/model/tables/index.js";
import {runs} from "../runs.js";
import {documentOf} from "./seeds.js";

const rowsOf = (text: string): IncidentReport[] => incidentReports(documentOf(text, {date_published: "2024-05-15"}));

describe("rules of incidents", () => {
  it.each(incidentRules.map((rule) => [rule.id, rule] as const))(
    "%s finds its example, not its counterexample",
    (id, rule) => {
      expect(rowsOf(rule.example).map((row) => row.rule)).toContain(id);
      expect(rowsOf(rule.counterexample).map((row) => row.rule)).not.toContain(id);
    }
  );
});

const found: readonly (readonly [string, Partial<IncidentReport>])[] = [
  [
    "Two women were shot near a market in Denver on Monday night.",
    {injured_low: 2, injured_high: 2, date: "2024-05-13", place: "Denver"}
  ],
  [
    "A gunman killed three people and wounded five at a mall in Omaha.",
    {killed_low: 3, injured_low: 5, outcome: "killed"}
  ],
  ["A shootout left one man dead and six others injured in Dallas.", {killed_low: 1, injured_low: 6}],
  [
    "The man was shot and killed in the 400 block of Cedar Street in Reno.",
    {killed_low: 1, injured_low: null, address: "400 block of Cedar Street"}
  ],
  [
    "Officers shot Ivan Pell, 44, in Tampa. He died at a hospital.",
    {killed_low: 1, injured_low: null, victims: ["Ivan Pell"], victim_ages: ["44"]}
  ],
  ["Both Ana Lund and Mia Roe were wounded in a shooting in Boise.", {injured_low: 2, injured_high: 2}],
  ["At least seven people were shot in Newark.", {injured_low: 7, injured_high: null}],
  ["Deputies fired five shots at a truck in Provo. No one was hurt.", {shots: 5, outcome: "none"}],
  ["Police used pepper spray on marchers in Lyon.", {kind: "use of force", weapon: "pepper spray"}],
  ["A clerk was robbed at gunpoint in Fargo on Sunday.", {kind: "attack", date: "2024-05-12"}],
  ["A 3-year-old boy was wounded in a shooting in Waco.", {injured_low: 1, injured_high: 1}],
  ["The officer did not shoot the driver.", {polarity: "negative"}]
];

describe("incidents", () => {
  it.each(found)("%s", (text, expected) => {
    expect(rowsOf(text)).toContainEqual(expect.objectContaining(expected));
  });

  it.each([
    "Crews shot the film in Naples over three weeks.",
    "Her photos were shot in Lisbon.",
    "Members shot down the idea on Tuesday.",
    "The committee killed the bill in Denver.",
    "Four people were killed in a bus crash near Lima.",
    "The singer had a heart attack in Paris.",
    "The nurse gave him two flu shots in Akron.",
    "The board fired its director in Tulsa.",
    "The critic attacked the policy in a speech in Berlin.",
    "He works as a shooting instructor in Ogden."
  ])("finds none: %s", (text) => {
    expect(rowsOf(text)).toEqual([]);
  });

  it("dates and places the main incident from the sentences around it, and says that it is implied", () => {
    const [row] = rowsOf(
      "A man was shot in the arm, police said.\n\nIt happened at 1815 Morrow Lane in Shreveport on Friday."
    );
    expect(row).toMatchObject({
      date: "2024-05-10",
      address: "1815 Morrow Lane",
      place: "Shreveport",
      certainty: "implied"
    });
  });

  it("tells another incident from the main one", () => {
    const rows = rowsOf(
      "A man was killed in a shooting in Tulsa on Sunday. A separate shooting wounded two people in Enid on April 2."
    );
    expect(rows.map(({main}) => main)).toEqual([true, false]);
  });

  it("keeps every span exact, whatever is put together", () => {
    const pieces = [
      "Two men",
      "were shot",
      "killed",
      "and",
      "wounded",
      "in",
      "Dayton",
      "police",
      "on Friday",
      "no one",
      "“",
      "😀",
      "\n\n",
      "Ana Ruiz, 30,",
      "died",
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
