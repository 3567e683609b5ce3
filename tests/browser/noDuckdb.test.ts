import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {launch, pagePaths, serveDist} from "./harness.js";

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Ways in which DuckDB can't be had. */
const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "a browser without WebAssembly": (page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "WebAssembly");
    }),
  "a browser without workers": (page) =>
    page.addInitScript(() => {
      globalThis.Worker = class {
        constructor() {
          throw new Error("no workers here");
        }
      } as unknown as typeof Worker;
    }),
  "an engine that isn't there": (page) => page.route(/\.wasm$/, (route) => route.fulfill({status: 404, body: ""})),
  "an engine that is broken": (page) =>
    page.route(/\.wasm$/, (route) => route.fulfill({contentType: "application/wasm", body: "no wasm"})),
  "tables that aren't there": (page) => page.route(/\.arrow$/, (route) => route.fulfill({status: 404, body: ""}))
};

/** Pages that ask DuckDB, and how a reader makes them ask. */
const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "statements.html": (page) => page.getByRole("searchbox").first().fill("the"),
  "notebook/index.html": () => Promise.resolve()
};
const there = new Set(await pagePaths());

const said = /can’t start|couldn’t start|can't be read|could not be read|failed/i;

describe.each(Object.keys(pages).filter((path) => there.has(path)))("%s", (path) => {
  test.each(Object.keys(ways))("%s: it says so, and what was there stays", {timeout: 240_000}, async (way) => {
    const still = await browser.newContext({javaScriptEnabled: false});
    const before = await still.newPage();
    await before.goto(site.url + path);
    const links = await before.locator("main a[href*='#']").count();
    const rows = await before.locator("main tr").count();
    await still.close();
    const page = await browser.newPage();
    await ways[way]?.(page);
    await page.goto(site.url + path);
    await pages[path]?.(page);
    await expect.poll(() => page.locator("main").innerText(), {timeout: 120_000}).toMatch(said);
    expect(await page.locator("main a[href*='#']").count()).toBeGreaterThanOrEqual(links);
    expect(await page.locator("main tr").count()).toBeGreaterThanOrEqual(rows);
    expect(await page.locator("main h1").isVisible()).toBe(true);
    await page.close();
  });
});

test.skipIf(!there.has("review.html"))(
  "the review desk and pages without SQL don't need it",
  {timeout: 120_000},
  async () => {
    const page = await browser.newPage();
    await ways["a browser without WebAssembly"]?.(page);
    await page.goto(`${site.url}review.html`);
    await page.locator("#desk mark").first().waitFor({timeout: 60_000});
    await page.close();
  }
);
