import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {findAxeFaults, launch, pagePaths, serveDist, withPage} from "./harness.js";

/** Embeds have tests of their own. */
const paths = (await pagePaths()).filter((path) => !path.startsWith("charts/"));
const narrow = {width: 375, height: 800};
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

describe.each(paths)("%s", (path) => {
  test("asks only its own host, breaks no policy, logs no error", () =>
    withPage(browser, site.url + path, {viewport: wide}, (_, faults) => {
      expect(faults).toEqual([]);
      return Promise.resolve();
    }));

  test.each([
    ["narrow, light", narrow, "light"],
    ["narrow, dark", narrow, "dark"],
    ["wide, light", wide, "light"],
    ["wide, dark", wide, "dark"]
  ] as const)("axe finds nothing: %s", (_, viewport, colorScheme) =>
    withPage(browser, site.url + path, {viewport, colorScheme}, async (page) => {
      expect(await findAxeFaults(page)).toEqual([]);
    })
  );

  test("does not scroll sideways at 320 pixels", () =>
    withPage(browser, site.url + path, {viewport: {width: 320, height: 700}}, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }));

  test("is all there without JavaScript: its heading, and no part that waits", () =>
    withPage(browser, site.url + path, {viewport: wide, javaScriptEnabled: false}, async (page) => {
      expect((await page.locator("h1").first().innerText()).trim()).not.toBe("");
      expect(await page.locator("figure[data-chart], [data-block]").count()).toBe(0);
    }));
});
