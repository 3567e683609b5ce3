import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it} from "vitest";
import type {BlockContext} from "../../../src/components/block.js";
import {blocks} from "../../../src/components/blocks.js";
import {eventIds, indexEntities, officeIds, personIds} from "../../../src/components/entities/entityIndex.js";
import {rowId} from "../../../src/model/id.js";
import type {Organization, Person, Statement, Tables} from "../../../src/model/tables/index.js";
import {madeTables} from "../../madeTables.js";
import {seedTables} from "../../seedTables.js";

const organization = (id: string, name: string, more: Partial<Organization> = {}): Organization => ({
  id,
  name,
  acronym: null,
  parent_id: null,
  kind: null,
  place: null,
  mentions: 1,
  documents: 1,
  ...more
});
const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  aliases: [],
  roles: [],
  affiliations: [],
  mentions: 1,
  documents: 1,
  ...more
});

const [first, ...others] = madeTables.statements as [Statement, ...Statement[]];
const said = (n: number, said_on: string | null, more: Partial<Statement> = {}): Statement => ({
  ...first,
  id: rowId("st", "ferry", n, n),
  said_on,
  ...more
});

/** The made documents, with a few more statements of Ada Quill, an office and what it is part of. */
const tables: Tables = {
  ...madeTables,
  statements: [
    said(1, "2024-05-09"),
    said(2, "2024-05"),
    said(3, "XXXX-05-02"),
    said(4, null),
    said(5, "2023"),
    said(6, "2024-05-02", {polarity: "negative"}),
    said(7, null, {document_id: "gazette"}),
    ...others
  ],
  people: [
    person("pe-quill", "Ada Quill", {
      roles: ["led the night shift", "captain"],
      aliases: ["Quill"],
      affiliations: ["Harbor Office"]
    }),
    person("pe-idle", "Bo Sand")
  ],
  organizations: [
    organization("og-harbor", "Harbor Office", {parent_id: "og-city", acronym: "HO"}),
    organization("og-city", "City of Port Ellery"),
    organization("og-idle", "Lighthouse Board")
  ],
  conflicts: [
    {
      id: "cf-1",
      table: "departure_reports",
      event_id: "dp-harbor",
      field: "low",
      a_id: madeTables.departure_reports[0]?.id ?? "",
      b_id: madeTables.departure_reports[1]?.id ?? "",
      a_value: "three",
      b_value: "four",
      explanation: "One says at least three, the other four."
    }
  ],
  corrections: [
    {
      id: "co-1",
      table: "people",
      row_id: "pe-quill",
      field: "name",
      old: "A. Quill",
      new: "Ada Quill",
      action: "change",
      by: "JS",
      on: "2024-06-01",
      why: "her name",
      source: null,
      state: "applied",
      document_id: null,
      event_id: null,
      exact: null
    }
  ]
};

const context = (param: string): BlockContext => ({
  document: new JSDOM().window.document,
  param,
  rules: [],
  lexicons: [],
  chartRows: {}
});
const page = (name: string, id: string, of: Tables = tables): HTMLElement =>
  blocks[name]?.(of, context(id)) as HTMLElement;
const texts = (element: Element, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map(({textContent}) => textContent ?? "");

describe("who has a page", () => {
  it("is who is in a row; every event has one", () => {
    expect([personIds(tables), officeIds(tables), eventIds(tables)]).toEqual([
      ["pe-quill"],
      ["og-harbor", "og-city"],
      ["dp-harbor", "in-pier"]
    ]);
  });

  it("nobody else: the block says so", () => {
    expect(() => page("person", "pe-none")).toThrow("unknown person: pe-none");
    expect(() => page("event", "pe-quill")).toThrow("unknown event: pe-quill");
  });
});

describe("the page of a person", () => {
  const quill = page("person", "pe-quill");

  it("has roles, organizations and other names, each at the words that give it where a document does", () => {
    const dl = quill.querySelector("dl.reported") as Element;
    expect(texts(dl, "dt")).toEqual(["Described as", "With", "Also named"]);
    const [role, other, office] = [...dl.querySelectorAll("dd")];
    expect(role?.querySelector("a.passage")?.getAttribute("href")).toBe("/documents/ferry#p3");
    expect(role?.querySelector("a.passage")?.textContent).toContain("Ada Quill, who led the night shift until May");
    expect(other?.textContent).toBe("captain");
    expect(office?.querySelector("a.entity")?.getAttribute("href")).toBe("/offices/og-harbor");
  });

  it("has statements in time, as precise as the documents are, those without a date apart", () => {
    const [dated, undated] = [...quill.querySelectorAll("ol.chronology")];
    expect(texts(dated as Element, ".when")).toEqual([
      "2023, day and month not given",
      "May 2024, day not given",
      "May 2, 2024",
      "May 9, 2024",
      "May 2 (year not given)"
    ]);
    expect(texts(undated as Element, ".when")).toEqual(["In a document of May 2024", "In a document of May 10, 2024"]);
  });

  it("says which statement the document says was not made", () => {
    const item = [...quill.querySelectorAll(".chronology > li")].find((li) =>
      li.textContent?.startsWith("May 2, 2024")
    );
    expect(item?.textContent).toContain("the passage says that it was not said");
    expect(texts(quill, ".statement-item").filter((text) => text.includes("not said"))).toHaveLength(1);
  });

  it("shows what editors corrected and the documents", () => {
    expect(texts(quill, ".corrected li")).toEqual(["Corrected on June 1, 2024: name was “A. Quill”, is “Ada Quill”."]);
    expect(texts(quill, "ol.documents .headline")).toHaveLength(2);
  });

  it("leaves out sections that would be empty", () => {
    expect(texts(quill, "h2")).toEqual(["Statements", "The documents"]);
  });
});

describe("the page of an office", () => {
  const harbor = page("office", "og-harbor");

  it("has its statements, what its people said, departures and incidents tied to it", () => {
    expect(texts(harbor, "h2")).toEqual([
      "Its statements",
      "Departures",
      "Incidents",
      "Reports that disagree",
      "The documents"
    ]);
    expect(texts(harbor, "ol.events a.entity")).toEqual([
      "Reported departure: Harbor Office, City of Port Ellery",
      "Reported shooting: Port Ellery, May 4, 2024"
    ]);
  });

  it("says what it is part of, and who is reported with it", () => {
    const terms = texts(harbor, "dl.reported > div");
    expect(terms).toContain("Part ofCity of Port Ellery");
    expect(terms).toContain("People reported with itAda Quill");
  });

  it("lists passages of no event apart, with why they are in no count", () => {
    const last = [...harbor.querySelectorAll("#departures + .events > li")].at(-1);
    expect(last?.querySelector("h3")?.textContent).toBe("Tied to no event");
    expect(last?.textContent).toContain("in no count: the passage says that it did not happen");
  });
});

describe("the page of an event", () => {
  const departure = page("event", "dp-harbor");

  it("has every report in the order of publication, each number as its document words it", () => {
    const cells = (name: string): string[] => texts(departure, `td[data-column="${name}"]`);
    expect(cells("Published")).toEqual(["May 2024", "May 10, 2024"]);
    expect(cells("How many")).toEqual(["“Four inspectors”", "“At least three inspectors”"]);
  });

  it("shows both sides of a disagreement", () => {
    expect(texts(departure, ".conflict .side blockquote")).toHaveLength(2);
    expect(departure.querySelector(".conflict .explanation")?.textContent).toBe(
      "One says at least three, the other four."
    );
  });

  it("leads to the offices and people that its reports name", () => {
    const links = [...departure.querySelectorAll("dl.reported a.entity")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["/offices/og-harbor", "/offices/og-city"]);
  });
});

describe("the pages of the seeds", () => {
  let seeds: Tables;
  beforeAll(async () => {
    seeds = await seedTables();
  });

  it("have every statement of each speaker, once", () => {
    for (const id of [...personIds(seeds), ...officeIds(seeds)]) {
      const name = id.startsWith("pe-") ? "person" : "office";
      const section = page(name, id, seeds).querySelector("#statements")?.parentElement;
      const links = [...(section?.querySelectorAll("a.passage") ?? [])].map((link) => link.getAttribute("href"));
      const own = seeds.statements.filter(({speaker_id}) => speaker_id === id);
      expect(links.sort()).toEqual(own.map(({id: row, document_id}) => `/documents/${document_id}#${row}`).sort());
    }
  });

  it("have every report of each event, once", () => {
    for (const id of eventIds(seeds)) {
      const links = [...page("event", id, seeds).querySelectorAll(".passages a.passage")];
      const reports = [...seeds.departure_reports, ...seeds.incident_reports].filter((row) =>
        "departure_id" in row ? row.departure_id === id : row.incident_id === id
      );
      expect(links).toHaveLength(reports.length);
    }
  });

  it("are made from one index", () => {
    expect(indexEntities(seeds)).toBe(indexEntities(seeds));
  });
});
