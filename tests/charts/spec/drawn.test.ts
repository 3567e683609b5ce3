import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it, test} from "vitest";
import {complete} from "../../../src/charts/complete.js";
import {picture} from "../../../src/charts/picture/picture.js";
import {plain} from "../../../src/charts/prose.js";
import {chartOfSpec} from "../../../src/charts/spec/chartOfSpec.js";
import {validSpec, type Wish} from "../../../src/charts/spec/chartSpec.js";
import {rowsOfSpec} from "../../../src/charts/spec/rowsOfSpec.js";
import {specKindNames, unfit} from "../../../src/charts/spec/specKinds.js";
import type {SpecRow} from "../../../src/charts/spec/specRow.js";
import {passagesQuery, specTableNames} from "../../../src/charts/spec/specTables.js";
import {madeTables} from "../../madeTables.js";
import {queryTables} from "../../queryTables.js";
import {seedTables} from "../../seedTables.js";
import {expectDrawing, indented} from "../expectDrawing.js";
import {collisions, overflows} from "../labelBoxes.js";

const passages: Record<string, SpecRow[]> = {};
beforeAll(async () => {
  await queryTables(await seedTables(), async (query) => {
    for (const name of specTableNames) passages[name] = (await query(passagesQuery(name))) as unknown as SpecRow[];
  });
});

const {document} = new JSDOM().window;
const rowsFor = (wish: Wish): SpecRow[] => {
  const spec = validSpec(wish);
  return rowsOfSpec(spec, passages[spec.table] ?? []);
};
const draw = (wish: Wish, width: number): Element =>
  complete(chartOfSpec(validSpec(wish))).plot(rowsFor(wish), {width, document});

const pairs = specTableNames.flatMap((table) =>
  specKindNames.filter((kind) => unfit(kind, table) === null).map((kind) => [table, kind] as const)
);

describe.each(pairs)("%s as %s", (table, kind) => {
  const wish = (): Wish => {
    const [row] = rowsFor({table, kind});
    const notes = row
      ? [{on: "row", at: row.id, by: row.source, words: "“what it says of this, in its own words”"}]
      : [];
    return {table, kind, notes};
  };

  it.each([288, 520, 1080])("has labels and notes that keep clear of one another at %i px", (width) => {
    if (rowsFor(wish()).length === 0) return;
    const drawing = draw(wish(), width);
    expect(collisions(drawing)).toEqual([]);
    expect(overflows(drawing, 8)).toEqual([]);
  });

  it("opens its passages and tells them in its alt text", () => {
    const rows = rowsFor(wish());
    if (rows.length === 0) return;
    const chart = complete(chartOfSpec(validSpec(wish())));
    const links = [...draw(wish(), 520).querySelectorAll("a:not([tabindex])")].map((link) => link.getAttribute("href"));
    // Stretches of less than 4 pixels are joined, and places that are no states are not on the map.
    const all = rows.length <= 60 && kind !== "state-map" && kind !== "small-multiples";
    const opened = rows.filter(({id, document_id}) => links.includes(`/documents/${document_id}#${id}`));
    expect(opened.length).toBeGreaterThanOrEqual(all ? rows.length : table === "measures" ? 0 : 1);
    expect(chart.alt(rows)).toMatch(/ of .+: .+/);
    for (const column of chart.columns) for (const row of rows) expect(typeof column.cell(row)).toBe("string");
  });
});

test("what a reporter types is text in every place", () => {
  const hostile = `<img src=x onerror="alert(1)"></text><script>alert(1)</script>`;
  const words = {headline: hostile, standfirst: hostile, note: hostile, byline: hostile, alt: hostile};
  const [row] = rowsFor({});
  const wish = {...words, notes: [{on: "row", at: row?.id, by: hostile, words: hostile}]};
  const chart = complete(chartOfSpec(validSpec(wish)));
  const svg = picture(chart, rowsFor(wish), [], {width: 640, theme: "light", document, root: ".."});
  const read = new JSDOM(svg.outerHTML).window.document;
  expect(read.querySelectorAll("img, script")).toHaveLength(0);
  expect(plain(chart.headline([]))).toBe(hostile);
  expect(svg.textContent).toContain("<script>alert(1)</script>");
});

test("what is highlighted stays, the rest is pale", () => {
  const wish = {table: "statements", group: "kind", highlight: "indirect"};
  const all = [...draw(wish, 720).querySelectorAll("a rect")];
  const pale = all.filter((mark) => mark.getAttribute("opacity") !== null);
  const others = rowsFor(wish).filter(({kind}) => kind !== "indirect");
  expect(pale.length).toBeGreaterThan(0);
  expect(pale.length).toBeLessThan(all.length);
  expect(others.length).toBeGreaterThan(0);
});

test("an editor's words go before those from the rows", () => {
  const chart = complete(chartOfSpec(validSpec({headline: "Who speaks", byline: "N. N.", alt: "Bars."})));
  expect([plain(chart.headline([])), chart.byline, chart.alt([])]).toEqual(["Who speaks", "N. N.", "Bars."]);
});

test("a built chart is the picture that it was", async () => {
  const wish = {
    table: "statements",
    kind: "stacked-shares",
    group: "source",
    part: "kind",
    headline: "Said and retold"
  };
  const spec = validSpec({
    ...wish,
    notes: [{on: "row", at: madeTables.statements[0]?.id, by: "N. N.", words: "a note"}]
  });
  const chart = complete(chartOfSpec(spec));
  const rows = (await queryTables(madeTables, (query) => query(chart.query))) as unknown as SpecRow[];
  const svg = picture(chart, rows, madeTables.documents, {width: 360, theme: "light", document, root: ".."});
  expectDrawing("built-360", indented(svg.outerHTML));
});
