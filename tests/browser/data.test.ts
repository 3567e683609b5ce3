import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {schemas, tableNames} from "../../src/model/tables/index.js";
import {dist, launch, serveDist, withPage} from "./harness.js";

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

test("every download is there, with the size and the sum that the page tells", {timeout: 120_000}, () =>
  withPage(browser, `${site.url}dataset.html`, {viewport: wide, javaScriptEnabled: false}, async (page) => {
    const told = await page
      .locator(".downloads details tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
    expect(told).toHaveLength(tableNames.length * 5 + 1);
    for (const [path = "", bytes = "", sum] of told) {
      const response = await fetch(`${site.url}tables/${path}`);
      const content = Buffer.from(await response.arrayBuffer());
      expect([path, response.status, content.length, createHash("sha256").update(content).digest("hex")]).toEqual([
        path,
        200,
        Number(bytes.replaceAll(",", "")),
        sum
      ]);
    }
    const hrefs = await page
      .locator(".downloads a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const href of hrefs) expect([href, (await fetch(href)).status]).toEqual([href, 200]);
  })
);

test("a reader opens a table of the dictionary by keyboard, and an example opens its passage", {timeout: 60_000}, () =>
  withPage(browser, `${site.url}dataset.html`, {viewport: wide}, async (page, faults) => {
    const summary = page.locator("#table-statements summary");
    await summary.focus();
    await page.keyboard.press("Enter");
    const rows = page.locator("#table-statements tbody tr");
    await rows.first().waitFor({state: "visible"});
    expect(await rows.count()).toBe(schemas.statements.fields.length);
    await page.locator("#table-statements a.passage").first().click();
    await page.waitForURL(/documents\/.*#st-/);
    expect(await page.locator("mark:target").count()).toBe(1);
    expect(faults).toEqual([]);
  })
);

test("a link to a table's entry leads there", () =>
  withPage(browser, `${site.url}dataset.html#table-measures`, {viewport: wide}, async (page) => {
    expect(await page.locator("#table-measures:target").isVisible()).toBe(true);
  }));

test("the page tells programs what the data is, and runs nothing of it", () =>
  withPage(browser, `${site.url}dataset.html`, {viewport: wide}, async (page, faults) => {
    const text = (await page.locator('script[type="application/ld+json"]').textContent()) ?? "";
    expect(text).not.toMatch(/[<>&]/);
    const data = JSON.parse(text) as {"@type": string; version: string; distribution: {contentUrl: string}[]};
    expect(data["@type"]).toBe("Dataset");
    expect(await page.locator("#cite ~ div code.hash").first().innerText()).toBe(data.version);
    for (const {contentUrl} of data.distribution.slice(0, 3))
      expect((await fetch(new URL(contentUrl, page.url()))).status).toBe(200);
    expect(faults).toEqual([]);
  }));

test("the files of the site are those that its list of sums names", () => {
  const lines = readFileSync(join(dist, "tables/sha256sums.txt"), "utf8").trim().split("\n");
  for (const line of lines) {
    const [sum, path = ""] = line.split("  ");
    expect([
      path,
      createHash("sha256")
        .update(readFileSync(join(dist, "tables", path)))
        .digest("hex")
    ]).toEqual([path, sum]);
  }
});

test.each(
  ["dataset.html", "method.html", "changes.html", "releases/index.html"].flatMap((path) =>
    [320, 375, 1280].map((width) => [path, width] as const)
  )
)("with every part open nothing of %s is wider than the page at %d pixels", (path, width) =>
  withPage(browser, site.url + path, {viewport: {width, height: 800}}, async (page) => {
    await page.locator("main details").evaluateAll((all) => all.forEach((each) => each.setAttribute("open", "")));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  })
);
