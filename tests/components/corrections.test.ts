import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import type {ChartRow} from "../../src/charts/chart.js";
import {blocks} from "../../src/components/blocks.js";
import {correctionsOfChart} from "../../src/components/corrections/ofChart.js";
import type {Decision} from "../../src/model/correction.js";
import type {Tables} from "../../src/model/tables/index.js";
import {decide, decided, idOf, town} from "../correct/town.js";

const six = idOf("departure_reports", "Six inspectors");
const four = idOf("departure_reports", "At least four");
const asked = idOf("statements", "Nobody asked");
const count = {table: "departure_reports", row_id: four, action: "change", field: "low", old: "4", new: "5"};
const reject = {table: "departure_reports", row_id: six, action: "reject"};
const speaker = {table: "statements", row_id: asked, action: "change", field: "speaker", old: "Ada Quill", new: "Bo"};
const alias = {table: "people", row_id: idOf("people", "Cy Dunn"), action: "alias", old: "Cy Dunn", new: "Ada Quill"};

const show = (name: string, tables: Tables, param: string | null = null): Element | undefined =>
  blocks[name]?.(tables, {document: new JSDOM().window.document, param, rules: [], lexicons: [], chartRows: {}});
const notices = (element: Element | undefined): (string | null)[] =>
  [...(element?.querySelectorAll("li") ?? [])].map(({textContent}) => textContent);
const corrected = (...given: Partial<Decision>[]): Tables => decided(given.map((one) => decide(one)));

describe("a notice on every page that once showed the old value", () => {
  test.each<[string, Partial<Decision>, string]>([
    [
      "corrected-departures",
      count,
      "Corrected on June 10, 2031: lowest number was 4, is 5 (“At least four inspectors of the…”)."
    ],
    [
      "corrected-statements",
      speaker,
      "Corrected on June 10, 2031: speaker was “Ada Quill”, is “Bo” (“Nobody asked us anything,”)."
    ],
    ["corrected-statements", alias, "Corrected on June 10, 2031: “Ada Quill” is shown as “Cy Dunn”."]
  ])("%s", (block, given, words) => {
    const element = show(block, corrected(given));
    expect(notices(element)).toEqual([words]);
    expect(element?.querySelector("a")?.getAttribute("href")).toMatch(/^\/corrections#correction-co-\w+$/);
    expect(show("corrected-figures", corrected(given))?.hasAttribute("hidden")).toBe(true);
  });

  test("on the page of its document, and of documents that use another name", () => {
    const page = (tables: Tables, id: string): Element | null | undefined =>
      show("document", tables, id)?.querySelector("ul.corrected");
    expect(page(corrected(count), "gazette")?.textContent).toContain("lowest number was");
    expect(page(corrected(count), "ferry")).toBeNull();
    expect(page(corrected(alias), "ferry")?.textContent).toContain("is shown as");
    expect(page(corrected(alias), "harbor")).toBeNull();
  });

  test("but none for what was confirmed", () =>
    expect(show("corrected-departures", corrected({...reject, action: "confirm"}))?.hasAttribute("hidden")).toBe(true));

  test("a few of many", () => {
    const fields = ["qualifier", "as_reported", "manner", "date_as_reported", "date"];
    const row = town.tables.departure_reports.find(({id}) => id === four) as unknown as Record<string, string>;
    const many = fields.map((field) => ({...count, field, old: row[field] ?? "", new: ""}));
    expect(notices(show("corrected-departures", corrected(...many))).at(-1)).toBe("One more correction");
  });
});

describe("a notice on charts that drew it", () => {
  const rowsOf = ({departure_reports, departures}: Tables): (ChartRow & {event_id: string | null})[] =>
    departure_reports
      .filter(({as_reported}) => as_reported !== null)
      .map(({id, document_id, exact, departure_id}) => {
        const event = departures.find((one) => one.id === departure_id);
        return {id, document_id, exact, event_id: departure_id, low: event?.low, high: event?.high};
      });
  const ids = (
    given: Partial<Decision>[],
    drawn: (tables: Tables) => (ChartRow & {event_id: string | null})[]
  ): string[] => {
    const tables = corrected(...given);
    return correctionsOfChart(drawn(tables), drawn(town.tables), tables).map(({action}) => action);
  };

  test("a row that changed, a row that went", () => {
    expect(ids([count], rowsOf)).toEqual(["change"]);
    expect(ids([reject], rowsOf)).toEqual(["reject"]);
  });

  test("a report that isn't drawn itself, by its event's number", () => {
    const firstOnly = (tables: Tables) => rowsOf(tables).filter(({id}) => id !== four);
    expect(ids([count], firstOnly)).toEqual(["change"]);
  });

  test("not what it never showed", () => {
    expect(ids([speaker], rowsOf)).toEqual([]);
    expect(ids([{...count, field: "attributed_to", old: "", new: "a clerk"}], rowsOf)).toEqual([]);
    const others = (tables: Tables) => rowsOf(tables).filter(({document_id}) => document_id === "harbor");
    expect(ids([count, {...reject}], others)).toEqual([]);
  });
});

describe("the page of corrections", () => {
  test("says that there are none", () =>
    expect(show("corrections", town.tables)?.textContent).toBe("No row has been corrected."));

  test("tells of each: what, on which words, who, when, why", () => {
    const page = show(
      "corrections",
      corrected({...reject, on: "2031-06-12", source: "https://ferry.example/note"}, speaker, {
        ...count,
        action: "confirm",
        field: "",
        old: "",
        new: ""
      })
    );
    const items = [...(page?.querySelectorAll("ol > li") ?? [])];
    expect(items.map(({textContent}) => textContent)).toEqual([
      "June 12, 2031 · Ed ItorA report of a departure was taken out.Six inspectors of the Elmwood Parks Department resigned on May 3, 2031ferryThe passage says so.Rests on https://ferry.example/note",
      "June 10, 2031 · Ed ItorSpeaker was “Ada Quill”, is “Bo”.Nobody asked us anything,ferryThe passage says so."
    ]);
    expect(items.map((item) => item.querySelector("a")?.getAttribute("href"))).toEqual([
      "/documents/ferry",
      `/documents/ferry#${asked}`
    ]);
    expect(page?.querySelector(".notes")?.textContent).toBe("Editors have confirmed one row as the rules found it.");
  });
});
