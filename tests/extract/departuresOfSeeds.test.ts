import {describe, expect, it} from "vitest";
import {departureReports} from "../../loaders/extract/departures/index.js";
import {seed} from "./seeds.js";

const reports = {
  "000": departureReports(seed("000")),
  "001": departureReports(seed("001")),
  "002": departureReports(seed("002"))
};

describe("departures of the seeds", () => {
  it("000: at least four senior officials left the Department of Justice in protest", () => {
    expect(reports["000"]).toContainEqual(
      expect.objectContaining({
        organization: "Department of Justice",
        low: 4,
        high: null,
        qualifier: "at least",
        as_reported: "At least four senior officials",
        in_protest: true,
        polarity: "positive"
      })
    );
  });

  it("000: top leaders left their jobs in the criminal section, as three sources say", () => {
    expect(reports["000"]).toContainEqual(
      expect.objectContaining({
        organization: "Department of Justice",
        office: "criminal section of the Civil Rights Division",
        attributed_to: "Three sources briefed on the departures"
      })
    );
  });

  it("000: “the departures” take up the section and list four positions", () => {
    expect(reports["000"]).toContainEqual(
      expect.objectContaining({
        rule: "departure/noun-includes",
        office: "criminal section of the Civil Rights Division",
        positions: ["chief", "principal deputy chief", "deputy chief", "acting deputy chief"],
        low: 4,
        high: null
      })
    );
  });

  it("000: five left the Public Integrity Section in February 2025 rather than comply", () => {
    const row = reports["000"].find(({office}) => office === "Public Integrity Section");
    expect(row).toMatchObject({
      organization: "Department of Justice",
      low: 5,
      high: 5,
      date: "2025-02",
      date_as_reported: "February"
    });
    expect(row?.reason).toMatch(
      /^rather than comply with a Trump appointee's orders to dismiss a bribery case against .*Eric Adams$/
    );
  });

  it("001: six prosecutors in Minnesota and several supervisors of the Civil Rights Division, both in protest", () => {
    expect(reports["001"]).toContainEqual(
      expect.objectContaining({
        office: "U.S. Attorney's Office",
        place: "Minnesota",
        low: 6,
        high: 6,
        as_reported: "six prosecutors",
        in_protest: true
      })
    );
    expect(reports["001"]).toContainEqual(
      expect.objectContaining({
        office: "Civil Rights Division",
        low: 3,
        high: null,
        as_reported: "several supervisors",
        in_protest: true
      })
    );
  });

  it("001: Minneapolis police officers did not leave for ICE: negated or asked, never asserted", () => {
    const police = reports["001"].filter(({exact}) => /MPD|officers/.test(exact));
    expect(police.length).toBeGreaterThanOrEqual(3);
    expect(police.filter(({polarity}) => polarity === "negative").length).toBeGreaterThanOrEqual(3);
    expect(police.filter(({polarity, modality}) => polarity === "positive" && modality === "asserted")).toEqual([]);
  });

  it("002: at least six federal prosecutors in Minneapolis, of an office that is known and not told", () => {
    expect(reports["002"]).toEqual([
      expect.objectContaining({
        organization: "Department of Justice",
        office: "U.S. Attorney's Office",
        certainty: "implied",
        place: "Minneapolis",
        low: 6,
        high: null,
        as_reported: "At least six federal prosecutors",
        in_protest: true
      })
    ]);
  });

  it("002 and 003: a former director is no departure", () => {
    expect(departureReports(seed("003"))).toEqual([]);
    expect(reports["002"].filter(({exact}) => /former/.test(exact))).toEqual([]);
  });
});
