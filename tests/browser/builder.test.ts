import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import type {Browser, Download, Page} from "playwright-core";
import {PNG} from "pngjs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {currentSnapshot} from "../../loaders/site/snapshot/current.js";
import {withTables} from "../../loaders/site/snapshot/query.js";
import {complete} from "../../src/charts/complete.js";
import {picture} from "../../src/charts/picture/picture.js";
import {chartOfSpec} from "../../src/charts/spec/chartOfSpec.js";
import {specOfQuery} from "../../src/charts/spec/specAddress.js";
import {specFile} from "../../src/charts/spec/specFile.js";
import type {SpecRow} from "../../src/charts/spec/specRow.js";
import type {DocumentRow} from "../../src/model/tables/index.js";
import {findAxeFaults, launch, root, serveDist, withPage} from "./harness.js";

const tables = join(currentSnapshot(root), "tables");
const documents = JSON.parse(readFileSync(join(tables, "documents.json"), "utf8")) as DocumentRow[];

/** The picture that a chart with this address has in Node, from the rows of its own SQL. */
async function pictureOf(query: string, site: string): Promise<string> {
  const chart = chartOfSpec(specOfQuery(query));
  const rows = (await withTables(tables, (ask) => ask(chart.query))) as unknown as SpecRow[];
  const {window} = new JSDOM();
  const options = {width: 640, theme: "light", document: window.document, root: site} as const;
  return new window.XMLSerializer().serializeToString(picture(complete(chart), rows, documents, options));
}

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist("/below/a/path/")]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const wide = {width: 1280, height: 900};
const drawn = (page: Page) => page.locator(".builder-medium .builder-picture svg");
const query = (page: Page): string => new URL(page.url()).search.slice(1);
const warnings = (page: Page) =>
  page.locator("[data-warning]").evaluateAll((items) => items.map((item) => item.getAttribute("data-warning")));

/** Goes on with Tab until a control has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  const at = () => page.evaluate(() => document.activeElement?.id ?? "");
  for (let i = 0; i < 120 && (await at()) !== id; i++) await page.keyboard.press("Tab");
  expect(await at()).toBe(id);
}

/** Chooses an option of the choice that has the focus with the arrow keys. */
async function choose(page: Page, id: string, value: string): Promise<void> {
  await tabTo(page, id);
  const current = () => page.locator(`#${id}`).inputValue();
  await page.keyboard.press("Home");
  for (let i = 0; i < 40 && (await current()) !== value; i++) await page.keyboard.press("ArrowDown");
  expect(await current()).toBe(value);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), "utf8");

test("by keyboard a reporter makes a chart from nothing and takes it along", {timeout: 300_000}, () =>
  withPage(browser, `${site.url}builder.html`, {viewport: wide, acceptDownloads: true}, async (page, faults) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await drawn(page).waitFor({timeout: 60_000});
    await choose(page, "builder-table", "departure_reports");
    await expect.poll(() => query(page)).toContain("table=departure_reports");
    await choose(page, "builder-kind", "interval-bars");
    await expect.poll(() => query(page)).toContain("kind=interval-bars");

    await tabTo(page, "builder-headline");
    await page.keyboard.type("A thousand and 77 left");
    await expect.poll(() => warnings(page)).toContain("headline-numbers");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Who left <b>which</b> office");
    await expect.poll(() => warnings(page)).not.toContain("headline-numbers");
    expect(await page.locator(".builder-result b").count()).toBe(0);

    await tabTo(page, "builder-add-note");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("builder-note-0-words");
    await page.keyboard.type("a note on a mark");
    await expect.poll(() => drawn(page).locator(".note").count()).toBe(1);

    const before = await drawn(page).innerHTML();
    await page.reload();
    await drawn(page).waitFor({timeout: 60_000});
    expect(await drawn(page).innerHTML()).toBe(before);

    const take = async (label: string): Promise<Download> => {
      const download = page.waitForEvent("download", {timeout: 60_000});
      await page.getByRole("button", {name: label, exact: true}).press("Enter");
      return download;
    };
    const address = site.url.replace(/\/$/, "");
    const svg = await textOf(await take("Save SVG"));
    expect(svg.replace(/<style>[^]*?<\/style>/, "").trim()).toBe(await pictureOf(query(page), address));
    const png = PNG.sync.read(await readFile(await (await take("Save PNG")).path()));
    expect([png.width, png.height]).toEqual([1280, 2 * Number(/height="(\d+)"/.exec(svg)?.[1])]);
    const colors = new Set(Array.from({length: png.data.length / 4}, (_, i) => png.data.readUInt32BE(i * 4)));
    expect(colors.size).toBeGreaterThan(20);
    const csv = await textOf(await take("Save CSV"));
    expect(csv.trim().split("\r\n").length).toBeGreaterThan(3);
    expect(csv).toContain("passage_url");
    const file = await textOf(await take("Save the chart’s file"));
    expect(file).toBe(specFile(specOfQuery(query(page))));

    const copied = async (label: string): Promise<string> => {
      await page.getByRole("button", {name: label}).press("Enter");
      await page
        .locator(".action", {hasText: label})
        .getByText(/^Copied: /)
        .waitFor({timeout: 30_000});
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied("Copy the chart’s file")).toBe(file);
    const code = await copied("Copy the embed code");
    expect(code).toContain(`<iframe src="${address}/charts/my-chart/embed.html"`);
    expect(code).toContain("Who left &lt;b&gt;which&lt;/b&gt; office");
    expect(await copied("Copy the alt text")).toContain("a note on a mark");
    expect(faults).toEqual([]);
  })
);

describe("any address draws what Node draws", () => {
  test.each([
    "table=statements&kind=unit-rows&group=speaker&highlight=Ada",
    "table=incident_reports&kind=stacked-shares&group=source&part=outcome",
    "table=incident_reports&kind=timeline",
    "table=measures&kind=range-plot&from=10",
    "table=measures&kind=index-bars"
  ])("%s", {timeout: 120_000}, (address) =>
    withPage(browser, `${site.url}builder.html?${address}`, {viewport: wide}, async (page, faults) => {
      await drawn(page).waitFor({timeout: 60_000});
      const shown = await drawn(page).evaluate((svg) => new XMLSerializer().serializeToString(svg));
      expect(shown).toBe(await pictureOf(address, "."));
      expect(faults).toEqual([]);
    })
  );
});

test.each([
  ["wide, light", wide, "light"],
  ["narrow, dark", {width: 320, height: 800}, "dark"]
] as const)("in greys and in both themes: %s", {timeout: 120_000}, async (_, viewport, colorScheme) => {
  const address = "builder.html?table=statements&kind=stacked-shares&group=source&part=kind&where=is:kind:";
  await withPage(browser, site.url + address, {viewport, colorScheme}, async (page, faults) => {
    await page.waitForSelector(".builder-picture svg", {timeout: 60_000});
    await page.locator("#builder-greys").press("Space");
    const greys = page.locator(".builder-previews.greys");
    await greys.waitFor();
    expect(await greys.evaluate((element) => getComputedStyle(element).filter)).toBe("grayscale(1)");
    await page.locator("#builder-theme").selectOption("dark");
    await expect.poll(() => page.locator(".builder-picture svg > rect").first().getAttribute("fill")).toBe("#171613");
    expect(await page.locator(".builder-size").count()).toBe(3);
    expect(await page.locator(".builder-picture[inert]").count()).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(await findAxeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test("a hostile address is words, and nothing left to draw is said", {timeout: 120_000}, async () => {
  const hostile = encodeURIComponent(`<img src=x onerror="document.title='hacked'">`);
  const address = `builder.html?headline=${hostile}&where=is:speaker:${hostile}&table=%00&kind=pie&byline=${hostile}`;
  await withPage(browser, site.url + address, {viewport: wide}, async (page, faults) => {
    await page.getByText("No passage fits.").waitFor({timeout: 60_000});
    expect(await page.title()).not.toContain("hacked");
    expect(await page.locator("#builder img").count()).toBe(0);
    expect(await warnings(page)).toContain("empty");
    expect(faults).toEqual([]);
  });
});

test("where the passages can't be loaded the page says so", {timeout: 120_000}, async () => {
  const context = await browser.newContext({viewport: wide});
  const page = await context.newPage();
  await page.route(/builder\/statements/, (route) => route.abort());
  await page.goto(`${site.url}builder.html`);
  await page.getByText("The builder could not be opened").waitFor({timeout: 60_000});
  await context.close();
});
