import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../../loaders/site/serve.js";
import {findAxeFaults, launch, serveDist, settle, withPage} from "../harness.js";

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist("/below/a/path/")]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const path = "use-of-force.html";
const wide = {viewport: {width: 1280, height: 900}};
const narrow = {width: 640, height: 900};
const drawing = "figure.chart > .drawings > .drawing:visible";
/** What is fetched for a drawing: the library, the module, the rows. */
const isForDrawing = (address: string): boolean => /@observablehq\/plot|drawAt|rows\.json/.test(address);

/** How much of its room the drawing that shows has, in pixels. */
const widths = (page: Page): Promise<{drawn: number; room: number}> =>
  page.locator(drawing).evaluate((each) => ({
    drawn: each.querySelector("svg")?.getBoundingClientRect().width ?? 0,
    room: Math.floor(each.parentElement?.getBoundingClientRect().width ?? 0)
  }));

const hrefs = (page: Page): Promise<(string | null)[]> =>
  page.locator(`${drawing} a`).evaluateAll((all) => all.map((each) => each.getAttribute("href")).sort());

const height = (page: Page): Promise<number> =>
  page.locator("figure.chart > .drawings").evaluate((each) => each.getBoundingClientRect().height);

/** Waits until what a change of the window began has had time to end. */
async function leftAlone(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await settle(page);
}

describe("a window of another width", {timeout: 90_000}, () => {
  test("gets a drawing that fills its room, moves nothing, and has the same links and tooltips", () =>
    withPage(browser, site.url + path, wide, async (page, faults) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.reload();
      await settle(page);
      expect(asked.filter(isForDrawing)).toEqual([]);
      const links = await hrefs(page);
      let before = 0;
      await page.route("**/rows.json", async (route) => {
        // What the static drawing takes here is read before the other one can be there.
        expect((await widths(page)).drawn).toBe(520);
        before = await height(page);
        await route.continue();
      });
      await page.setViewportSize(narrow);
      await page.locator(".drawing-live svg").waitFor();
      const {drawn, room} = await widths(page);
      expect(room).toBeGreaterThan(578);
      expect(drawn).toBe(room);
      expect(await height(page)).toBe(before);
      expect(await hrefs(page)).toEqual(links);
      expect(asked.filter(isForDrawing).length).toBeGreaterThan(2);
      const mark = page.locator(`${drawing} a:not([tabindex])`).first();
      await mark.hover();
      await page.getByRole("tooltip").waitFor();
      expect(await findAxeFaults(page)).toEqual([]);
      await page.goto(new URL((await mark.getAttribute("href")) ?? "", page.url()).href);
      expect(await page.locator("mark:target").first().innerText()).not.toBe("");
      expect(faults).toEqual([]);
    }));

  test("that changes again has a static drawing at once, and on paper always", () =>
    withPage(browser, site.url + path, wide, async (page) => {
      await page.setViewportSize(narrow);
      await page.locator(".drawing-live svg").waitFor();
      await page.emulateMedia({media: "print"});
      expect(await page.locator(".drawing-live").isVisible()).toBe(false);
      expect(await page.locator(drawing).count()).toBe(1);
      await page.emulateMedia({media: "screen"});
      await page.setViewportSize({width: 375, height: 900});
      await expect.poll(() => page.locator(".drawing-live").count()).toBe(0);
      expect((await widths(page)).drawn).toBe(340);
    }));

  test.each([
    ["rows that can't be had", (page: Page) => page.route("**/rows.json", (route) => route.abort())],
    ["a library that can't be had", (page: Page) => page.route(/@observablehq\/plot/, (route) => route.abort())],
    [
      "a reader who saves data",
      (page: Page) =>
        page.addInitScript(() => Object.defineProperty(navigator, "connection", {value: {saveData: true}}))
    ]
  ])("leaves the static drawing with %s", (_, prepare) =>
    withPage(browser, site.url + path, wide, async (page, faults) => {
      await prepare(page);
      await page.reload();
      await settle(page);
      const failed = page.waitForEvent("requestfailed", {timeout: 5000}).catch(() => null);
      await page.setViewportSize(narrow);
      await failed;
      await leftAlone(page);
      expect((await widths(page)).drawn).toBe(520);
      expect(await page.locator(".drawing-live").count()).toBe(0);
      expect(faults.filter((fault) => fault.startsWith("error:"))).toEqual([]);
    })
  );

  test("asks for nothing where the static drawing fills it", () =>
    withPage(browser, site.url + path, wide, async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.setViewportSize({width: 375, height: 900});
      await leftAlone(page);
      expect((await widths(page)).drawn).toBe(340);
      expect(asked.filter(isForDrawing)).toEqual([]);
    }));
});
