import {beforeAll, expect, test} from "vitest";
import type {Tables} from "../../src/model/tables/index.js";
import {seedTables} from "../seedTables.js";

let tables: Tables;
beforeAll(async () => {
  tables = await seedTables();
});

/** The documents that tell of an event, by the first three figures of their names. */
const tellers = (reports: readonly {document_id: string}[]): string =>
  [...new Set(reports.map(({document_id}) => document_id.slice(0, 3)))].sort().join(" ");
const departures = () =>
  tables.departures.map((row) => ({
    ...row,
    told: tellers(tables.departure_reports.filter(({departure_id}) => departure_id === row.id))
  }));
const incidents = () =>
  tables.incidents.map((row) => ({
    ...row,
    told: tellers(tables.incident_reports.filter(({incident_id}) => incident_id === row.id))
  }));

test("three departures, and no others", () => expect(departures()).toHaveLength(3));

test("Criminal Section: at least four, told by two documents", () => {
  const event = departures().find(({office}) => /criminal section/i.test(office ?? ""));
  expect(event).toMatchObject({
    told: "000 001",
    low: 4,
    high: null,
    documents: 2,
    in_protest: true,
    conflicting: false
  });
  expect(event?.office).toMatch(/Civil Rights Division/);
  expect(event?.positions).toEqual(
    expect.arrayContaining(["chief", "principal deputy chief", "deputy chief", "acting deputy chief"])
  );
});

test("U.S. Attorney's Office, Minnesota: six and at least six, told by two documents", () => {
  const event = departures().find(({office}) => /attorney/i.test(office ?? ""));
  expect(event).toMatchObject({
    told: "001 002",
    low: 6,
    high: null,
    place: "Minnesota",
    corroboration: "multiple",
    in_protest: true,
    conflicting: false
  });
});

test("Public Integrity Section: five, in February 2025, told by one document", () => {
  const event = departures().find(({office}) => /public integrity/i.test(office ?? ""));
  expect(event).toMatchObject({told: "000", low: 5, high: 5, date: "2025-02", corroboration: "single"});
});

test("the officers said not to have left are in no event", () => {
  const negated = tables.departure_reports.filter(({polarity}) => polarity === "negative");
  expect(negated.length).toBeGreaterThan(0);
  expect(negated.every(({departure_id}) => departure_id === null)).toBe(true);
});

test("two incidents, and no others", () => expect(incidents()).toHaveLength(2));

test("Minneapolis, Jan. 7: one killed, told by three documents", () => {
  const event = incidents().find(({date}) => date === "2026-01-07");
  expect(event).toMatchObject({
    told: "000 001 002",
    place: "Minneapolis",
    kind: "shooting",
    outcome: "killed",
    killed_low: 1,
    killed_high: 1,
    victims: ["Renee Nicole Good"],
    victim_ages: ["37"],
    officers: ["Jonathan Ross"],
    shots: 3
  });
  expect(event?.agency).toMatch(/Immigration and Customs Enforcement|ICE/);
});

test("Minneapolis, Jan. 14: one wounded by federal agents, told by two documents", () => {
  const event = incidents().find(({date}) => date === "2026-01-14");
  expect(event).toMatchObject({
    told: "001 002",
    place: "Minneapolis",
    outcome: "wounded",
    injured_low: 1,
    killed_low: null
  });
  expect(event?.agency).toMatch(/federal agent/);
});

test("353 percent against nearly four-fold, with the arithmetic and without one period for both", () => {
  const [conflict, ...others] = tables.conflicts.filter(({table}) => table === "measures");
  expect(others).toEqual([]);
  expect(conflict?.explanation).toBe(
    "An increase of 353 percent is 4.53 times the base, while nearly four-fold is less than 4 times the base; " +
      "the document does not say that both cover the same period."
  );
});

test("the official account and what videos show, on one incident, each with its source", () => {
  const accounts = tables.conflicts.filter(({field}) => field === "account");
  const incident = incidents().find(({date}) => date === "2026-01-07");
  expect(accounts).toHaveLength(2);
  expect(accounts.every(({event_id}) => event_id === incident?.id)).toBe(true);
  const source = (id: string) => tables.statements.find((row) => row.id === id);
  expect(accounts.map(({a_id, b_id}) => [source(a_id)?.exact, source(b_id)?.speaker])).toEqual([
    [expect.stringMatching(/Good had attempted to do/), expect.stringMatching(/video evidence/)],
    [expect.stringMatching(/Good intentionally drove into the agent/), expect.stringMatching(/video analysis/)]
  ]);
});

test("no other conflicts", () => expect(tables.conflicts).toHaveLength(3));

test("one person under one name, over all documents", () => {
  const names = tables.people.map(({name}) => name);
  expect(names.filter((name) => /Good$/.test(name))).toEqual(["Renee Nicole Good"]);
  expect(names.filter((name) => /Vance$/.test(name))).toHaveLength(1);
  expect(names.filter((name) => /Trump$/.test(name))).toEqual(["Donald Trump"]);
  expect(tables.people.find(({name}) => name === "Renee Nicole Good")).toMatchObject({
    aliases: expect.arrayContaining(["Renee Good", "Good"]) as string[],
    documents: 3
  });
});

test("a section is part of its division, the division of its department", () => {
  const named = (pattern: RegExp) => tables.organizations.find(({name}) => pattern.test(name));
  const department = named(/^(?:Department of Justice|Justice Department)$/);
  expect(department?.acronym).toBe("DOJ");
  expect(named(/^Civil Rights Division$/)?.parent_id).toBe(department?.id);
  expect(named(/^Immigration and Customs Enforcement$/)).toMatchObject({acronym: "ICE"});
});
