import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {allRules} from "../../loaders/pipeline.js";
import type {BlockContext} from "../../src/components/block.js";
import {blockParams, blocks} from "../../src/components/blocks.js";
import {paragraphId, textLines} from "../../src/components/markedText.js";
import {entityHref} from "../../src/model/entityHref.js";
import type {Tables} from "../../src/model/tables/index.js";
import {noTables} from "../anyTables.js";
import {madeTables} from "../madeTables.js";
import {seedTables} from "../seedTables.js";

const context = (param: string | null): BlockContext => ({
  document: new JSDOM().window.document,
  param,
  rules: allRules,
  lexicons: [{name: "verbs", rows: [{form: "said"}, {form: "<i>told</i>"}]}],
  chartRows: {}
});

/** The block on each page that has it, put into a document of its own. */
function pages(name: string, tables: Tables): HTMLElement[] {
  const block = blocks[name];
  if (!block) throw new Error(`no block ${name}`);
  return (blockParams[name]?.(tables, context(null)) ?? [null]).map((param) => block(tables, context(param)));
}

const ids = (tables: Tables): Set<string> => {
  const rows = [tables.statements, tables.departure_reports, tables.incident_reports, tables.measures].flat();
  return new Set(rows.map(({id, document_id}) => `/documents/${document_id}#${id}`));
};

/** Addresses on pages of documents: of rows and of paragraphs. */
const places = (tables: Tables): Set<string> =>
  new Set([
    ...ids(tables),
    ...tables.documents.flatMap(({id, text}) => textLines(text).map((_, i) => `/documents/${id}#${paragraphId(i + 1)}`))
  ]);

describe.each(Object.keys(blocks))("%s", (name) => {
  it("has words where there are no rows", () => {
    for (const page of pages(name, noTables)) expect(page.textContent).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it("has links only to passages that there are", async () => {
    for (const tables of [madeTables, await seedTables()]) {
      const known = places(tables);
      for (const page of pages(name, tables))
        for (const link of page.querySelectorAll('a[href^="/documents/"][href*="#"]'))
          expect(known).toContain(link.getAttribute("href"));
    }
  });

  it("has links only to pages of people, offices and events that there are", async () => {
    for (const tables of [madeTables, await seedTables()]) {
      const params = ["person", "office", "event"].map((each) => blockParams[each]?.(tables, context(null)) ?? []);
      const known = new Set(params.flat().map((id) => entityHref(id)));
      for (const page of pages(name, tables))
        for (const link of page.querySelectorAll("a.entity")) expect(known).toContain(link.getAttribute("href"));
    }
  });

  it("shows words of documents as words, and no values without words", async () => {
    for (const tables of [madeTables, await seedTables()])
      for (const page of pages(name, tables)) {
        expect(
          page.querySelectorAll("script:not([type='application/ld+json']), b:not(.rule b), i, img, [onerror]")
        ).toHaveLength(0);
        const words = [...page.querySelectorAll("td, h3, .byline, summary")].map(({textContent}) => textContent);
        expect(words.filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
      }
  });

  it("gives each id once", async () => {
    for (const page of pages(name, await seedTables())) {
      const found = [...page.querySelectorAll("[id]")].map(({id}) => id);
      expect(found).toHaveLength(new Set(found).size);
    }
  });
});

describe("the page of a document", () => {
  it("has an anchor for every row of it, and a note that leads there", async () => {
    const tables = await seedTables();
    for (const {id} of tables.documents) {
      const page = blocks.document?.(tables, context(id));
      for (const href of ids(tables)) {
        const [path, row = ""] = href.split("#");
        if (path !== `/documents/${id}`) continue;
        expect(page?.querySelectorAll(`mark#${row}`)).toHaveLength(1);
        expect(page?.querySelectorAll(`.note a.what[href="#${row}"]`)).toHaveLength(1);
      }
    }
  });

  it("links the original only where its address is of the web", () => {
    expect(blocks.document?.(madeTables, context("ferry")).querySelector(".byline a")?.getAttribute("href")).toBe(
      "https://ferry.example/inspectors"
    );
    expect(blocks.document?.(madeTables, context("gazette")).querySelector(".byline a")).toBeNull();
  });

  it("says which passages are in no count, and doesn't say that what is denied was so", () => {
    const notes = blocks.document?.(madeTables, context("gazette")).querySelectorAll(".note");
    const denied = [...(notes ?? [])].filter(({textContent}) => textContent.includes("denied"));
    expect(denied.map(({textContent}) => textContent)).toEqual([
      "Departure denied: Harbor Office. In no count: the passage says that it did not happen. Rule dr/made, stated" +
        "Why is this here?Rule dr/made.The document states what the row holds. No editor has looked at it."
    ]);
  });

  it("leads from a report to the other documents that tell of the same event", () => {
    const page = blocks.document?.(madeTables, context("gazette"));
    const link = [...(page?.querySelectorAll(".elsewhere a") ?? [])].find(
      ({textContent}) => textContent === "Ferry News"
    );
    expect(link?.getAttribute("href")).toMatch(/^\/documents\/ferry#dr-/);
  });
});

describe("competing accounts", () => {
  it("stand in the order of the documents, each with who gives it and its passage", async () => {
    const tables = await seedTables();
    const page = blocks["incident-accounts"]?.(tables, context(null));
    const links = [...(page?.querySelectorAll(".side a.passage") ?? [])].map((link) => link.getAttribute("href") ?? "");
    const told = tables.conflicts.filter(({field}) => field === "account").flatMap(({a_id, b_id}) => [a_id, b_id]);
    expect(links.map((href) => href.split("#")[1]).sort()).toEqual([...new Set(told)].sort());
    const places = links.map((href) => tables.documents.findIndex(({id}) => href.startsWith(`/documents/${id}#`)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page?.querySelector("h3")?.textContent).toBe("Minneapolis, Jan. 7, 2026: four accounts");
  });

  it("are none where no document sets one account against another", () => {
    const page = blocks["incident-accounts"]?.(noTables, context(null));
    expect(page?.textContent).toBe("No document sets one account of an incident against another.");
  });
});
