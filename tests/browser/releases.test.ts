import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import type {CompactRows} from "../../src/model/difference/compactRows.js";
import {fromCompact} from "../../src/model/difference/compactRows.js";
import {sayDifference, sayInShort} from "../../src/model/difference/sayDifference.js";
import type {ReleaseInfo} from "../../src/model/release.js";
import {dist, launch, root, serveDist, withPage} from "./harness.js";

const wide = {width: 1280, height: 900};
const versions = readdirSync(join(root, "data/releases"))
  .filter((name) => /^\d/.test(name))
  .sort();

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist("/below/a/path/")]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const rowsOf = (file: string): CompactRows =>
  JSON.parse(readFileSync(join(dist, "tables", file), "utf8")) as CompactRows;

test("the list leads to every release", () =>
  withPage(browser, `${site.url}releases/index.html`, {viewport: wide, javaScriptEnabled: false}, async (page) => {
    const hrefs = await page
      .locator("ol.releases .headline")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs).toEqual([...versions].reverse().map((version) => `${site.url}releases/${version}.html`));
  }));

describe.each(versions)("release %s", (version) => {
  test("shows its charts as they were frozen, and gives its files", {timeout: 60_000}, () =>
    withPage(browser, `${site.url}releases/${version}.html`, {viewport: wide}, async (page, faults) => {
      const info = JSON.parse(
        readFileSync(join(root, "data/releases", version, "release.json"), "utf8")
      ) as ReleaseInfo;
      const headlines = await page.locator("figure.chart > h2").allTextContents();
      expect(headlines).toEqual(info.charts.map(({headline}) => headline));
      for (const href of await page
        .locator('a[href*="/tables/"]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)))
        expect([href, (await fetch(href)).status]).toEqual([href, 200]);
      expect(faults).toEqual([]);
    })
  );
});

test.each([320, 375, 700, 1280])("one drawing of each frozen chart shows, and it fits, at %d pixels", (width) =>
  withPage(browser, `${site.url}releases/${versions[0]}.html`, {viewport: {width, height: 800}}, async (page) => {
    const shown = await page.locator("figure.chart").evaluateAll((figures) =>
      figures.map((figure) => {
        const drawings = [...figure.querySelectorAll(".drawing")].filter(
          (each) => getComputedStyle(each).display !== "none"
        );
        return [drawings.length, (drawings[0]?.querySelector("svg")?.getBoundingClientRect().right ?? 0) <= innerWidth];
      })
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(([count, fits]) => count !== 1 || !fits)).toEqual([]);
  })
);

describe("choosing two versions", () => {
  const [version = ""] = versions;

  test("says what differs, by keyboard, and the address keeps the choice", {timeout: 60_000}, () =>
    withPage(browser, `${site.url}changes.html`, {viewport: wide}, async (page, faults) => {
      const to = page.locator("#changes-form select[name=to]");
      await to.focus();
      await page.keyboard.press("Home");
      const output = page.locator("#changes-form output");
      await output.filter({hasText: "Nothing differs."}).waitFor();
      expect(new URL(page.url()).searchParams.get("to")).toBe(version);
      await to.selectOption("now");
      const said = sayInShort(
        sayDifference(fromCompact(rowsOf(`${version}/rows.json`)), fromCompact(rowsOf("rows.json")))
      );
      await page.waitForFunction(
        (words) => document.querySelector("#changes-form output")?.textContent === words,
        said
      );
      expect(faults).toEqual([]);
    })
  );

  test("a link with a choice shows it; a hostile one is passed over", {timeout: 60_000}, async () => {
    await withPage(browser, `${site.url}changes.html?from=now&to=${version}`, {viewport: wide}, async (page) => {
      await page.locator("#changes-list h2", {hasText: "From now to"}).waitFor();
    });
    await withPage(
      browser,
      `${site.url}changes.html?from=%22%3E%3Cscript%3E&to=../x`,
      {viewport: wide},
      async (page, faults) => {
        expect(await page.locator("#changes-form output").textContent()).toBe("");
        expect(await page.locator("#changes-list h2").count()).toBe(versions.length);
        expect(faults).toEqual([]);
      }
    );
  });

  test("without its files the page keeps what it was built with, and says so", {timeout: 60_000}, () =>
    withPage(browser, `${site.url}changes.html`, {viewport: wide}, async (page) => {
      await page.route("**/rows.json", (route) => route.abort());
      await page.locator("#changes-form select[name=from]").selectOption("now");
      await page.locator("#changes-form output", {hasText: "can’t be loaded"}).waitFor();
      expect(await page.locator("#changes-list h2").count()).toBe(versions.length);
    })
  );
});
