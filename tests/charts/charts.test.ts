import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import type {Chart} from "../../src/charts/chart.js";
import {charts} from "../../src/charts/index.js";
import {plain} from "../../src/charts/prose.js";
import type {Tables} from "../../src/model/tables/index.js";
import {noTables} from "../anyTables.js";
import {madeTables} from "../madeTables.js";
import {queryTables} from "../queryTables.js";
import {seedTables} from "../seedTables.js";
import {expectDrawing, indented} from "./expectDrawing.js";
import {collisions, overflows} from "./labelBoxes.js";

type Rows = Parameters<Chart["plot"]>[0];

const rowsOf = async (chart: Chart, tables: Tables): Promise<Rows> =>
  (await queryTables(tables, (query) => query(chart.query))) as unknown as Rows;

const draw = (chart: Chart, rows: Rows, width: number): Element =>
  chart.plot(rows, {width, document: new JSDOM().window.document});

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (id, chart) => {
  it("draws what it drew", async () => {
    const rows = await rowsOf(chart, madeTables);
    for (const width of [288, 720]) expectDrawing(`${id}-${width}`, indented(draw(chart, rows, width).outerHTML));
  });

  it("has SQL that runs on tables without rows", async () => {
    expect(await rowsOf(chart, noTables)).toEqual([]);
  });

  it.each([288, 340, 520, 720, 1080])(
    "draws the seeds with labels that keep clear of one another at %i px",
    async (width) => {
      const rows = await rowsOf(chart, await seedTables());
      const drawing = draw(chart, rows, width);
      expect(collisions(drawing)).toEqual([]);
      expect(overflows(drawing, 8)).toEqual([]);
    }
  );

  it("has rows on the seeds, and each is a passage of a table", async () => {
    const tables = await seedTables();
    const rows = await rowsOf(chart, tables);
    expect(rows.length).toBeGreaterThan(0);
    const passages = [
      ...tables.statements,
      ...tables.departure_reports,
      ...tables.incident_reports,
      ...tables.measures
    ];
    for (const {id: row, document_id, exact} of rows)
      expect(passages).toContainEqual(expect.objectContaining({id: row, document_id, exact}));
  });

  it("opens every row's passage from a mark that has a name", async () => {
    const rows = await rowsOf(chart, madeTables);
    const links = [...draw(chart, rows, 520).querySelectorAll("a:not([tabindex])")];
    const hrefs = links.map((link) => link.getAttribute("href"));
    for (const row of rows) expect(hrefs).toContain(`/documents/${row.document_id}#${row.id}`);
    for (const link of links) expect(link.getAttribute("aria-label") ?? link.textContent).toContain(": ");
  });

  it("draws no type below 12 px and labels no group without a role", async () => {
    const drawing = draw(chart, await rowsOf(chart, madeTables), 288);
    for (const element of drawing.querySelectorAll("[font-size]"))
      expect(Number.parseFloat(element.getAttribute("font-size") ?? "")).toBeGreaterThanOrEqual(12);
    expect(drawing.getAttribute("style")).toContain("font-size: 13px");
    expect(drawing.querySelectorAll("g[aria-label]")).toHaveLength(0);
    expect(drawing.getAttribute("role")).toBe("group");
  });

  it("keeps hostile words as words", async () => {
    const hostile = `<img src=x onerror="alert(1)"> \${alert(1)} </svg><script>alert(1)</script>`;
    const documents = madeTables.documents.map((document) => ({...document, publisher: hostile, headline: hostile}));
    const drawing = draw(chart, await rowsOf(chart, {...madeTables, documents}), 720);
    const {document} = new JSDOM(drawing.outerHTML).window;
    expect(document.querySelectorAll("img, script")).toHaveLength(0);
  });
});

const alts: readonly [string, readonly string[]][] = [
  ["use-of-force", ["150 percent is 250", "nearly two-fold is below 200"]],
  ["departures-by-office", ["at least three", "“At least three inspectors” by Ferry News", "“Four inspectors”"]],
  ["departures-timeline", ["at least three from Harbor Office, date not given"]],
  ["incidents-timeline", ["Port Ellery, May 4, 2024", "one wounded", "two documents"]],
  ["statements-by-speaker", ["Ada Quill, one", "Harbor Office, one"]],
  ["departures-people", ["at least three from Harbor Office"]],
  ["incident-passages", ["Ferry News, one", "“Inspectors leave <b>office</b>”, one"]],
  ["incidents-map", ["Maine, one"]],
  ["quoted-or-retold", ["Ferry News, of two: one in quotation marks and one retold"]],
  ["quotation", ["“Nobody asked us,” Ada Quill, who led the night shift", "As quoted by Ferry News, May 10, 2024"]],
  ["figures-compared", ["guards, two people compared with five"]],
  ["documents-found", ["Ferry News: two statements, one departure, one incident and one figure"]],
  ["documents-from-end-to-end", ["Ferry News: two statements"]]
];

describe("alt text holds the numbers with their qualifiers", () => {
  it.each(alts)("%s", async (id, words) => {
    const chart = charts.find((each) => each.id === id);
    if (!chart) throw new Error(`no chart ${id}`);
    const alt = chart.alt(await rowsOf(chart, madeTables));
    for (const each of words) expect(alt).toContain(each);
  });
});

const headlines: readonly [string, string][] = [
  [
    "use-of-force",
    "Ferry News and “Inspectors leave <b>office</b>” report two figures for a rise in use of force: 150 percent and nearly two-fold"
  ],
  ["departures-by-office", "At least three left Harbor Office, Ferry News and “Inspectors leave <b>office</b>” report"],
  ["incidents-timeline", "Two documents tell of one incident of force"],
  ["statements-by-speaker", "Most often quoted by name: Ada Quill and Harbor Office, once each"]
];

describe("headlines say what is reported and by whom", () => {
  it.each(headlines)("%s", async (id, words) => {
    const chart = charts.find((each) => each.id === id);
    expect(chart && plain(chart.headline(await rowsOf(chart, madeTables)))).toBe(words);
  });
});
