import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {currentSnapshot} from "../../loaders/site/snapshot/current.js";
import {masthead} from "../../src/components/masthead.js";
import {tableNames, type Row, type TableName} from "../../src/model/tables/index.js";
import {launch, pagePaths, root, serveDist, withPage} from "./harness.js";

const rowsOf = <T extends TableName>(name: T): Row<T>[] =>
  JSON.parse(readFileSync(join(currentSnapshot(root), "tables", `${name}.json`), "utf8")) as Row<T>[];

const wide = {width: 1280, height: 900};

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist("/below/a/path/")]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe("the filter of statements", () => {
  /** Types, waits for the answer and gives it. */
  async function answer(page: Page, words: string): Promise<{status: string; hrefs: string[]}> {
    await page.getByRole("searchbox").fill(words);
    const status = page.locator("#statement-filter output");
    await page.waitForFunction(
      (element) => /match|failed/.test(element?.textContent ?? ""),
      await status.elementHandle(),
      {timeout: 60_000}
    );
    const hrefs = await page
      .locator("#statement-list blockquote a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    return {status: await status.innerText(), hrefs};
  }

  test("finds what the table holds, and each find opens its passage", {timeout: 120_000}, () =>
    withPage(browser, `${site.url}statements.html`, {viewport: wide}, async (page, faults) => {
      const word = "training";
      const expected = rowsOf("statements").filter(
        ({polarity, exact, speaker}) =>
          polarity === "positive" && `${exact}\n${speaker ?? ""}`.toLowerCase().includes(word)
      );
      const {hrefs} = await answer(page, word);
      const url = ({document_id, id}: Row<"statements">): string => `${site.url}documents/${document_id}.html#${id}`;
      expect(expected.length).toBeGreaterThan(0);
      expect([...hrefs].sort()).toEqual(expected.map(url).sort());
      await page.locator("#statement-list blockquote a").first().click();
      await expect.poll(() => page.locator("mark:target").count()).toBe(1);
      expect(faults).toEqual([]);
    })
  );

  test("asks for nothing before it is used", () =>
    withPage(browser, `${site.url}statements.html`, {viewport: wide}, async (page) => {
      const asked = await page.evaluate(() => performance.getEntriesByType("resource").map(({name}) => name));
      expect(asked.filter((name) => name.endsWith(".wasm"))).toEqual([]);
      expect(await page.locator("#statement-list blockquote").count()).toBe(
        rowsOf("statements")
          .filter(({polarity}) => polarity === "positive")
          .slice(0, 300).length
      );
    }));
});

test("the keyboard opens a passage from a mark of a chart", () =>
  withPage(browser, `${site.url}departures.html`, {viewport: wide}, async (page) => {
    const mark = page.locator(".drawing:visible a:not([tabindex])").first();
    const href = await mark.evaluate((link) => new URL(link.getAttribute("href") ?? "", location.href).href);
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(href);
    expect(await page.locator("mark:target").isVisible()).toBe(true);
  }));

test("one drawing of each chart shows, and it fits, at every width", {timeout: 120_000}, async () => {
  for (const width of [320, 375, 768, 1024, 1280, 1600])
    await withPage(browser, `${site.url}departures.html`, {viewport: {width, height: 800}}, async (page) => {
      const found = await page.locator("figure.chart").evaluateAll((figures) =>
        figures.map((figure) => {
          const shown = [...figure.querySelectorAll(".drawing")].filter(
            (each) => getComputedStyle(each).display !== "none"
          );
          const drawing = shown[0]?.querySelector("svg")?.getBoundingClientRect();
          const sizes = [...(shown[0]?.querySelectorAll("text") ?? [])].map((text) =>
            Number.parseFloat(getComputedStyle(text).fontSize)
          );
          const scale = (drawing?.width ?? 0) / Number(shown[0]?.querySelector("svg")?.getAttribute("width"));
          return {shown: shown.length, over: (drawing?.right ?? 0) > innerWidth, least: Math.min(...sizes) * scale};
        })
      );
      expect(found.length).toBeGreaterThan(0);
      for (const {shown, over, least} of found) {
        expect([width, shown, over]).toEqual([width, 1, false]);
        expect(least).toBeGreaterThanOrEqual(12);
      }
    });
});

test("the notebook asks every table, and its chart and input work", {timeout: 120_000}, () =>
  withPage(browser, `${site.url}notebook/index.html`, {viewport: wide}, async (page, faults) => {
    await page.waitForSelector("form table td:nth-child(2)", {timeout: 60_000});
    const counts = await page
      .locator("form table")
      .first()
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll("td")].map(({textContent}) => textContent).slice(-2))
      );
    for (const [name, count] of counts) expect([name, Number(count)]).toEqual([name, rowsOf(name as TableName).length]);
    expect(counts.length).toBeGreaterThanOrEqual(tableNames.length - 1);
    const named = rowsOf("statements").find(({speaker_id}) => speaker_id !== null);
    await page.locator("form input[type=text]").fill(named?.speaker ?? "");
    await page.locator("form button").click();
    const link = page.locator(`ul.statements a[href$="#${named?.id ?? ""}"]`);
    await link.waitFor({timeout: 30_000});
    await page.waitForSelector('svg g[role="group"] rect');
    expect(faults).toEqual([]);
  })
);

test("every page says where it is, and leads to every section", {timeout: 120_000}, async () => {
  /** Pages that belong to no section; the footer leads to them. */
  const apart = ["index.html", "review.html", "corrections.html", "builder.html"];
  const sections = masthead({path: "/"}).split("<li").length - 1;
  expect(sections).toBeGreaterThanOrEqual(8);
  for (const path of (await pagePaths()).filter((one) => !one.startsWith("charts/")))
    await withPage(browser, site.url + path, {viewport: wide, javaScriptEnabled: false}, async (page) => {
      expect(await page.locator("nav[aria-label=Sections] a").count()).toBe(sections);
      expect([path, await page.locator("nav a[aria-current=page]").count()]).toEqual([
        path,
        apart.includes(path) ? 0 : 1
      ]);
      expect(await page.title()).toContain("Sourceline");
    });
});
