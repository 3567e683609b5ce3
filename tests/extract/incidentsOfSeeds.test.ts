import {describe, expect, it} from "vitest";
import {incidentReports} from "../../loaders/extract/incidents/index.js";
import {seed} from "./seeds.js";

const reports = Object.fromEntries(
  ["000", "001", "002", "003"].map((number) => [number, incidentReports(seed(number))])
);
const told = (number: string) => (reports[number] ?? []).filter(({polarity}) => polarity === "positive");

describe("incidents of the seeds", () => {
  it("002: the shooting of January 7 with victim, age, officer, agency and place", () => {
    expect(told("002")).toContainEqual(
      expect.objectContaining({
        kind: "shooting",
        outcome: "killed",
        killed_low: 1,
        killed_high: 1,
        date: "2026-01-07",
        date_as_reported: "January 7",
        place: "Minneapolis",
        region: "Minnesota",
        agency: "Immigration and Customs Enforcement",
        officers: ["Jonathan Ross"],
        victims: ["Renee Nicole Good"],
        victim_ages: ["37"],
        main: true,
        certainty: "stated"
      })
    );
  });

  it("002: a man wounded by federal agents on the night of January 14 is another incident", () => {
    const row = told("002").find(({date}) => date === "2026-01-14");
    expect(row).toMatchObject({
      outcome: "wounded",
      injured_low: 1,
      injured_high: 1,
      killed_low: null,
      agency: "federal agents",
      main: false
    });
  });

  it("001: the same, without a day, and the January shooting of Renee Good", () => {
    expect(told("001")).toContainEqual(
      expect.objectContaining({main: false, outcome: "wounded", agency: "federal agent", place: "Minneapolis"})
    );
    expect(told("001")).toContainEqual(
      expect.objectContaining({main: true, outcome: "killed", date: "2026-01", victims: ["Renee Good"]})
    );
  });

  it("000: three shots, an ICE officer, the age of the victim", () => {
    expect(told("000")).toContainEqual(expect.objectContaining({shots: 3, weapon: "gun"}));
    expect(told("000")).toContainEqual(
      expect.objectContaining({agency: "Immigration and Customs Enforcement", killed_low: 1})
    );
    expect(told("000")).toContainEqual(expect.objectContaining({victims: ["Renee Good"], victim_ages: ["37"]}));
  });

  it("003: talk of many shootings is no incident", () => expect(told("003")).toEqual([]));
});
