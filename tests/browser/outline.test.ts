import type {Browser, BrowserContext} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {groupBy} from "../../src/model/groupBy.js";
import {launch, pagePaths, serveDist, settle} from "./harness.js";
import {readingOrder} from "./page/outline.js";

/** One page of each kind: every page of its own, and the first of those made from one file. */
function oneOfEach(paths: readonly string[]): string[] {
  const isMade = (path: string): boolean => path.includes("/") && !path.endsWith("/index.html");
  const kinds = groupBy(paths.filter(isMade), (path) => path.split("/").slice(0, -1).join("/"));
  return [...paths.filter((path) => !isMade(path)), ...[...kinds.values()].flatMap(([first]) => first ?? [])];
}

const paths = oneOfEach((await pagePaths()).filter((path) => !path.startsWith("charts/")));

let browser: Browser;
let context: BrowserContext;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist()]);
  context = await browser.newContext({viewport: {width: 1280, height: 900}});
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The name of the file of a page's outline: the kind of page, for pages that are made from rows. */
const nameOf = (path: string): string =>
  path
    .replace(/\.html$/, "")
    .replace(/^(.+)\/(?!index$)[^/]+$/, "$1/one")
    .replaceAll("/", "-");

test.each(paths)("%s is read in the order that tests/output/outlines holds", {timeout: 180_000}, async (path) => {
  const page = await context.newPage();
  await page.goto(site.url + path);
  await settle(page);
  // Answers come when DuckDB has started.
  if (path.startsWith("notebook/")) await page.locator("form table td").last().waitFor({timeout: 120_000});
  const outline = await readingOrder(page);
  await page.close();
  expect(outline).toMatch(/^banner/m);
  expect(outline).toMatch(/^main/m);
  await expect(outline).toMatchFileSnapshot(`../output/outlines/${nameOf(path)}.txt`);
});
