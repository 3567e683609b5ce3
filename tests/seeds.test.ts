/** What the seed documents must yield, line by line. General rules have to find it; nothing here is read by them. */
import {describe, expect, test} from "vitest";
import type {Tables} from "../src/model/tables/index.js";
import {seedTables} from "./seedTables.js";

const tables: Tables = await seedTables();
const document = (prefix: string): string =>
  tables.documents.find((row) => row.id.startsWith(prefix))?.id ?? `no document ${prefix}`;

describe("direct statements", () => {
  test.each([
    ["000", "Investigating officials to determine", "most solemn duties,", "Kristen Clarke", null],
    ["000", "Prosecutors of the Civil Rights Division have", "experts in this work,", "Kristen Clarke", null],
    ["000", "One source briefed on the reasoning", "by division leadership,", "MS NOW", null],
    ["002", "That agent is protected", "absolute immunity,", "J.D. Vance", null],
    ["002", "He was just", "his duty.", "J.D. Vance", null],
    ["002", "The first step in arresting", "absolutely necessary,", "an internal ICE document", null],
    ["002", "Deadly force may only", "lives are in danger.", "an internal ICE document", null],
    ["002", "You have immunity to", "duties and responsibilities.", "Stephen Miller", "2026-01-13"],
    ["002", "The entire Trump administration", "America’s communities safer,", "Abigail Jackson", null],
    ["002", "Self-defense against an individual", "the right to self-defense.", "Abigail Jackson", null],
    ["002", "Do not be afraid,", "atonement is coming!", "Donald Trump", "2026-01-13"],
    ["002", "Officers on duty should", "potentially violent situation,", "the document", null],
    ["002", "I feel so embarrassed,", "", "a former ICE agent", null],
    ["002", "Most of my colleagues", "how they operate now.", "a former ICE agent", null],
    ["003", "ICE knows its practices", "avoid public scrutiny,", "Chioma Chukwu", null]
  ])("%s: “%s … %s” %s", (from, begins, ends, speaker, on) => {
    const found = tables.statements.filter(
      (row) =>
        row.document_id === document(from) && row.exact.startsWith(begins) && row.exact.endsWith(ends || row.exact)
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({kind: "direct", polarity: "positive"});
    expect(found[0]?.speaker?.toLowerCase()).toBe(speaker.toLowerCase());
    if (on) expect(found[0]?.said_on).toBe(on);
  });

  test.each([
    ["Prosecutors of the Civil Rights Division have", "she"],
    ["Do not be afraid", "he"],
    ["Self-defense against an individual", "she"]
  ])("the source nearest to “%s” is “%s”", (begins, mention) => {
    const row = tables.statements.find((statement) => statement.exact.startsWith(begins));
    const text = tables.documents.find(({id}) => id === row?.document_id)?.text;
    expect(text?.slice(row?.speaker_start ?? 0, row?.speaker_end ?? 0)).toBe(mention);
  });

  test("a nested phrase stays inside", () => {
    const row = tables.statements.find(({exact}) => exact.startsWith("Self-defense"));
    expect(row?.exact).toContain("‘brute force tactics’");
  });

  test("Chioma Chukwu is Executive Director and told Politico", () => {
    const row = tables.statements.find(({speaker}) => speaker === "Chioma Chukwu");
    expect(row).toMatchObject({speaker_role: "Executive Director", audience: "Politico"});
  });
});

describe("mixed statements", () => {
  test.each([
    ["002", "there is no basis for a criminal civil rights investigation", "Todd Blanche"],
    ["002", "forget the procedures in the training documents", "Scott Shuchart"],
    ["002", "forget what the lawyers told them.", "Scott Shuchart"],
    ["002", "imminent danger of serious bodily injury or death to the officer or bystanders.", "the document"],
    ["002", "avoid standing directly in front or behind a subject’s vehicle.", "Customs and Border Protection"],
    ["003", "necessary and reasonable", "the training"]
  ])("%s: “%s” %s", (from, words, speaker) => {
    const found = tables.statements.filter((row) => row.document_id === document(from) && row.exact.includes(words));
    expect(found.map(({kind}) => kind)).toEqual(["mixed"]);
    expect(found[0]?.speaker?.toLowerCase()).toBe(speaker.toLowerCase());
  });
});

describe("indirect statements", () => {
  test.each([
    ["000", "top leaders in the criminal section", /three sources/i, "MS NOW"],
    ["000", "one of Dhillon's deputies notified", /a source/i, "the network"],
    ["002", "ICE agents were using appropriate tactics", /Abigail Jackson/, null],
    ["002", "all ICE agents are trained to use the minimum level", /Tricia McLaughlin/, null],
    ["002", "ICE agents did not properly implement", /Donell Harvin/, null],
    ["002", "only trained for 47 days", /Donell Harvin/, null],
    ["002", "ICE will conduct an internal investigation", /administration officials/, null]
  ])("%s: %s", (from, words, speaker, audience) => {
    const found = tables.statements.filter(
      (row) => row.document_id === document(from) && row.kind === "indirect" && row.exact.includes(words)
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.speaker).toMatch(speaker);
    if (audience) expect(found[0]?.audience).toMatch(new RegExp(audience, "i"));
  });
});

test.each([
  ["Good had attempted to do", "Trump, Vice President JD Vance and other administration officials", null],
  ["to get out of the car", "an agent", null],
  ["it would not investigate whether the ICE officer", "Dhillon's deputies", "2026-01-05/2026-01-11"]
])("“%s” is said by %s, on %s", (words, speaker, on) => {
  const row = tables.statements.findLast(({exact}) => exact.replace(/^that /, "").startsWith(words));
  expect(row).toMatchObject({speaker, said_on: on});
});

test("quoted words are no statements of their own", () => {
  const words = ["professional", "firm", "polite", "hero", "domestic terrorist", "soft techniques", "hard techniques"];
  const more = ["pressure points", "chemical agents", "use of force level", "Enough is enough", "destruction"];
  const headlines = ["My dream job has turned into a nightmare", "whether approved by Congress or not!"];
  const last = ["No expense has been spared", "we have the right people voting"];
  for (const word of [...words, ...more, ...headlines, ...last]) {
    const found = tables.statements.filter(({exact, kind}) => kind !== "indirect" && exact.startsWith(word));
    expect(found, word).toEqual([]);
  }
  const list = tables.documents.find(({id}) => id === document("003"))?.text.indexOf("American Oversight in the news");
  expect(tables.statements.filter((row) => row.document_id === document("003") && row.start > (list ?? 0))).toEqual([]);
});

describe("departures", () => {
  const told = (id: string): string[] =>
    [...new Set(tables.departure_reports.filter((r) => r.departure_id === id).map((r) => r.document_id))].sort();

  test("there are three events", () => expect(tables.departures).toHaveLength(3));

  test("Criminal Section: at least four, in protest, two documents", () => {
    const event = tables.departures.find(({office}) => /criminal section|civil rights/i.test(office ?? ""));
    expect(event).toMatchObject({low: 4, high: null, in_protest: true, corroboration: "multiple", documents: 2});
    expect(event?.positions.map((p) => p.toLowerCase()).sort()).toEqual([
      "acting deputy chief",
      "chief",
      "deputy chief",
      "principal deputy chief"
    ]);
    expect(event?.organization).toMatch(/Department of Justice|Justice Department/);
    expect(told(event?.id ?? "")).toEqual([document("000"), document("001")]);
    const several = tables.departure_reports.find(
      (r) => r.departure_id === event?.id && /several/.test(r.as_reported ?? "")
    );
    expect(several).toMatchObject({low: 3, high: null, qualifier: "several"});
  });

  test("U.S. Attorney's Office, Minnesota: six and at least six are one event of two sources", () => {
    const event = tables.departures.find(({office, organization}) =>
      /attorney.s office/i.test(`${office} ${organization}`)
    );
    expect(event).toMatchObject({low: 6, in_protest: true, documents: 2, conflicting: false});
    expect(told(event?.id ?? "")).toEqual([document("001"), document("002")]);
    expect(event?.place).toMatch(/Minne/);
  });

  test("Public Integrity Section: five in February 2025, one document", () => {
    const event = tables.departures.find(({office}) => /public integrity/i.test(office ?? ""));
    expect(event).toMatchObject({low: 5, high: 5, date: "2025-02", documents: 1, corroboration: "single"});
    expect(event?.reason).toMatch(/dismiss a bribery case against/);
  });

  test("Minneapolis police: negated rows, in no event", () => {
    const negated = tables.departure_reports.filter(({polarity}) => polarity === "negative");
    expect(negated.length).toBeGreaterThanOrEqual(2);
    expect(negated.every((r) => r.document_id === document("001") && r.departure_id === null)).toBe(true);
    expect(negated.some((r) => /police|MPD/.test(`${r.organization} ${r.office} ${r.exact}`))).toBe(true);
  });

  test("a former director has not left now", () =>
    expect(
      tables.departure_reports.filter(({exact}) => /former/i.test(exact) && /Harvin|director/.test(exact))
    ).toEqual([]));
});

describe("incidents", () => {
  const told = (id: string): Set<string> =>
    new Set(tables.incident_reports.filter((r) => r.incident_id === id).map((r) => r.document_id));

  test("Minneapolis, 2026-01-07", () => {
    const [event, ...more] = tables.incidents.filter(({date}) => date === "2026-01-07");
    expect(more).toEqual([]);
    expect(event).toMatchObject({kind: "shooting", outcome: "killed", killed_low: 1, killed_high: 1, shots: 3});
    expect(event).toMatchObject({place: "Minneapolis", documents: 3, corroboration: "multiple"});
    expect(event?.victims).toEqual(["Renee Nicole Good"]);
    expect(event?.victim_ages).toEqual(["37"]);
    expect(event?.officers).toEqual(["Jonathan Ross"]);
    expect(event?.agency).toMatch(/Immigration and Customs Enforcement/);
    for (const from of ["000", "001", "002"]) expect(told(event?.id ?? "")).toContain(document(from));
    expect(tables.people.find(({name}) => name === "Renee Nicole Good")?.aliases).toContain("Renee Good");
  });

  test("Minneapolis, 2026-01-14", () => {
    const event = tables.incidents.find(({date}) => date === "2026-01-14");
    expect(event).toMatchObject({outcome: "wounded", injured_low: 1, killed_low: null, place: "Minneapolis"});
    expect(event?.agency).toMatch(/federal/i);
    expect([...told(event?.id ?? "")].sort()).toEqual([document("001"), document("002")]);
  });
});

test.each([
  ["003", {value: 353, unit: "percent", direction: "increase", ratio: 4.53}, /use of force/, /first two months/],
  ["003", {value: 4, unit: "fold", direction: "increase", qualifier: "nearly", high: 4}, /use of force/, null],
  ["002", {value: 47, unit: "day", base_value: 5, base_unit: "month"}, null, null],
  ["002", {value: 25, unit: "year", qualifier: "more than", low: 25, high: null}, null, null]
])("measure in %s: %o", (from, values, subject, period) => {
  const row = tables.measures.find(
    (m) => m.document_id === document(from) && m.value === values.value && m.unit === values.unit
  );
  expect(row).toMatchObject(values);
  if (subject) expect(row?.subject).toMatch(subject);
  if (period) expect(row?.period_as_reported).toMatch(period);
  if (values.unit === "fold") expect(row).toMatchObject({ratio: null, ratio_low: null, ratio_high: 4});
});

describe("conflicts", () => {
  test("353 percent against nearly four-fold", () => {
    const conflict = tables.conflicts.find(({table}) => table === "measures");
    expect(`${conflict?.a_value} ${conflict?.b_value}`).toMatch(/353.*four-fold|four-fold.*353/);
    expect(conflict?.explanation).toContain("4.53");
  });

  test("the official account against what videos show", () => {
    const events = new Set(tables.incidents.filter(({date}) => date === "2026-01-07").map(({id}) => id));
    const accounts = tables.conflicts.filter((c) => c.table === "statements" && events.has(c.event_id ?? ""));
    expect(accounts.length).toBeGreaterThanOrEqual(1);
    const words = (id: string): string => tables.statements.find((s) => s.id === id)?.exact ?? "";
    const pair = accounts.map((c) => [words(c.a_id), words(c.b_id)].join(" | ")).join("\n");
    expect(pair).toMatch(/intentionally drove into the agent/);
    expect(pair).toMatch(/swerved to avoid/);
  });
});

test("every span equals its words", () => {
  const texts = new Map(tables.documents.map(({id, text}) => [id, text]));
  const rows = [...tables.statements, ...tables.departure_reports, ...tables.incident_reports, ...tables.measures];
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) expect(texts.get(row.document_id)?.slice(row.start, row.end)).toBe(row.exact);
});
