import {JSDOM} from "jsdom";
import {describe, expect, test, vi} from "vitest";
import type {BlockContext} from "../../../src/components/block.js";
import {changesPage} from "../../../src/components/releases/changesPage.js";
import {followPassages, frozenFigure} from "../../../src/components/releases/frozenFigure.js";
import {openChanges} from "../../../src/components/releases/openChanges.js";
import {releasePage, releaseTitle} from "../../../src/components/releases/releasePage.js";
import {releasesList} from "../../../src/components/releases/releasesList.js";
import {toCompact} from "../../../src/model/difference/compactRows.js";
import type {Release} from "../../../src/model/release.js";
import {tableNames, type TableName, type Tables} from "../../../src/model/tables/index.js";
import {noTables} from "../../anyTables.js";
import {madeTables} from "../../madeTables.js";

const figure = `<figure class="chart" id="made"><h2>Three inspectors</h2><svg><a href="/documents/ferry#${madeTables.statements[0]!.id}"><text>3</text></a></svg>
<a href="/documents/ferry#st-gone">gone</a> <a href="/documents/lost#st-gone">lost</a> <a href="/events/dp-harbor">event</a> <a href="/people/pe-lost">lost</a> <img src="x" onerror="alert(1)"><script>alert(1)</script></figure>`;

const release = (version: string, tables: Tables, note: string | null = null): Release => ({
  info: {
    version,
    hash: `${version.replaceAll("-", "")}aaaaaaaa`,
    note,
    rows: Object.fromEntries(tableNames.map((name) => [name, tables[name].length])) as Record<TableName, number>,
    program: "0.1.0",
    charts: [{id: "made", headline: "Three inspectors", rows: 1}]
  },
  tables,
  figures: {made: figure}
});

const older: Tables = {...madeTables, statements: madeTables.statements.slice(0, 2)};
const releases = [release("2031-01-01", older, "The <first>"), release("2031-02-01", madeTables)];
const renamed: Tables = {
  ...madeTables,
  statements: madeTables.statements.map((row, i) => (i === 0 ? {...row, speaker: "Bo <i>Sand</i>"} : row))
};
const context = (more: Partial<BlockContext> = {}): BlockContext => ({
  document: new JSDOM().window.document,
  param: null,
  rules: [],
  lexicons: [],
  chartRows: {},
  releases,
  ...more
});

describe("the page of changes", () => {
  const page = changesPage(renamed, context());
  const headings = [...page.querySelectorAll("h2")].map(({textContent}) => textContent);

  test("tells what changed since the last release, and from each to the next, the newest first", () => {
    expect(headings).toEqual(["Since Feb. 1, 2031", "From Jan. 1, 2031 to Feb. 1, 2031"]);
    const said = [...page.querySelectorAll("#since li")].map(({textContent}) => textContent);
    expect(said).toEqual([
      "Statement by Ada Quill in Ferry News: speaker changed from “Ada Quill” to “Bo <i>Sand</i>”Nobody asked us,"
    ]);
    expect(page.querySelector("#to-2031-02-01 h3")?.textContent).toBe("One statement added, from one document");
    expect(page.querySelector("i")).toBeNull();
  });

  test("leads to the passage where there is one", () =>
    expect(page.querySelector("#since a")?.getAttribute("href")).toBe(
      `/documents/ferry#${madeTables.statements[0]!.id}`
    ));

  test("without releases is a sentence that says what to do", () =>
    expect(changesPage(madeTables, context({releases: []})).textContent).toMatch(
      /No release has been made yet.*npm run release/
    ));

  test("cuts a long group and says how much it leaves out", () => {
    const many = {
      ...madeTables,
      people: Array.from({length: 60}, (_, i) => ({...madeTables.people[0]!, id: `pe-${i}`, name: `N ${i}`}))
    };
    const long = changesPage(many, context());
    expect(long.querySelectorAll("#since .added li")).toHaveLength(50);
    expect(long.querySelector("#since .added .notes")?.textContent).toBe("10 more of these are not shown here.");
  });
});

describe("the list and the page of releases", () => {
  test("the list has the newest first, with notes as words", () => {
    const list = releasesList(madeTables, context());
    expect([...list.querySelectorAll(".headline")].map((link) => link.getAttribute("href"))).toEqual([
      "/releases/2031-02-01",
      "/releases/2031-01-01"
    ]);
    expect(list.textContent).toContain("The <first>");
    expect(list.textContent).toContain("One statement added, from one document.");
  });

  test("no release: what to do", () =>
    expect(releasesList(madeTables, context({releases: []})).textContent).toContain("npm run release"));

  test("a release has its note, its files, what it changed and its charts as they were", () => {
    const page = releasePage(madeTables, context({param: "2031-02-01"}));
    expect(releaseTitle(madeTables, context({param: "2031-02-01"})).textContent).toBe("Release of Feb. 1, 2031");
    expect(page.querySelector("figure h2")?.textContent).toBe("Three inspectors");
    expect(page.querySelector("svg text")?.textContent).toBe("3");
    expect(page.querySelector(".change-group h3")?.textContent).toBe("One statement added, from one document");
    expect(page.querySelectorAll('a[href^="/tables/2031-02-01/"][href$=".csv"]')).toHaveLength(tableNames.length + 1);
  });

  test("the first release has nothing before it", () =>
    expect(releasePage(madeTables, context({param: "2031-01-01"})).textContent).toContain("It is the first release."));

  test("one that there isn't is an error", () =>
    expect(() => releasePage(madeTables, context({param: "2031-03-01"}))).toThrow("unknown release: 2031-03-01"));
});

test("a frozen figure's links lead to what is there now, and nothing in it runs", () => {
  const {document} = new JSDOM().window;
  const frozen = frozenFigure(document, figure, followPassages(madeTables));
  expect([...frozen.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    `/documents/ferry#${madeTables.statements[0]!.id}`,
    "/documents/ferry",
    null,
    "/events/dp-harbor",
    null
  ]);
  expect(frozen.querySelector("script, [onerror]")).toBeNull();
});

describe("choosing two versions", () => {
  const files: Record<string, Tables> = {"2031-01-01": older, "2031-02-01": madeTables, now: renamed};
  function open(
    search = "",
    read = (version: string) => Promise.resolve(toCompact(version, files[version] ?? noTables))
  ) {
    const {window} = new JSDOM();
    const {document} = window;
    document.body.append(changesPage(renamed, context({document})));
    const form = document.querySelector<HTMLFormElement>("#changes-form")!;
    const remember = vi.fn();
    openChanges({form, list: document.querySelector("#changes-list"), read, search, remember, root: "."});
    const choose = (name: string, value: string): void => {
      const select = form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
      select.value = value;
      select.dispatchEvent(new window.Event("change", {bubbles: true}));
    };
    const status = () => form.querySelector("output")?.textContent ?? "";
    return {document, form, remember, choose, status};
  }

  test("shows the form, and what was built until one chooses", () => {
    const {form, document, status} = open();
    expect(form.hidden).toBe(false);
    expect(status()).toBe("");
    expect(document.querySelectorAll("#changes-list h2")).toHaveLength(2);
  });

  test("compares any two, keeps them in the address, and links from the page", async () => {
    const {document, choose, remember, status} = open();
    choose("from", "2031-01-01");
    await vi.waitFor(() => expect(status()).toMatch(/^One statement added, from one document; one statement changed/));
    expect(remember).toHaveBeenCalledWith("?from=2031-01-01&to=now");
    expect([...document.querySelectorAll("#changes-list h2")].map(({textContent}) => textContent)).toEqual([
      "From Jan. 1, 2031 to now"
    ]);
    expect(document.querySelector("#changes-list a.passage")?.getAttribute("href")).toMatch(
      /^\.\/documents\/\w+\.html#st-/
    );
  });

  test("backwards, what was added is removed; the same twice differs in nothing", async () => {
    const {choose, status} = open("?from=2031-02-01&to=2031-01-01");
    await vi.waitFor(() => expect(status()).toBe("One statement removed, from one document."));
    choose("to", "2031-02-01");
    await vi.waitFor(() => expect(status()).toBe("Nothing differs."));
  });

  test("an address with a version that there isn't is passed over", () => {
    const read = vi.fn();
    open("?from=%3Cscript%3E&to=1999-01-01", read);
    expect(read).not.toHaveBeenCalled();
  });

  test("where tables can't be loaded it says so and keeps the page", async () => {
    const {document, choose, status} = open("", () => Promise.reject(new Error("./tables/now/rows.json: 404")));
    choose("from", "2031-01-01");
    await vi.waitFor(() => expect(status()).toMatch(/can’t be loaded: .*404.* stays below/));
    expect(document.querySelectorAll("#changes-list h2")).toHaveLength(2);
  });
});
