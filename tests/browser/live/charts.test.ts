import type {Browser, BrowserContextOptions, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../../loaders/site/serve.js";
import {findAxeFaults, launch, pagePaths, serveDist, withPage} from "../harness.js";

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist("/below/a/path/")]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const wide: BrowserContextOptions = {viewport: {width: 1280, height: 900}};

const chart = (
  use: (page: Page, faults: readonly string[]) => Promise<void>,
  options: BrowserContextOptions = wide
): Promise<void> => withPage(browser, `${site.url}departures.html`, options, use);

const marks = (page: Page): Locator =>
  page.locator("figure.chart").first().locator(".drawing:visible a:not([tabindex])");
const tip = (page: Page): Locator => page.getByRole("tooltip");

/** Moves focus by the keyboard's own key to the first mark of a chart. */
async function focusFirst(page: Page): Promise<Locator> {
  const first = marks(page).first();
  await first.scrollIntoViewIfNeeded();
  // A key that was pressed makes the focus that follows a visible one.
  await page.keyboard.press("Shift");
  await first.focus();
  return first;
}

describe("a mark of a chart", {timeout: 60_000}, () => {
  test("that is pointed at shows its passage, who reports it and where to open it", () =>
    chart(async (page, faults) => {
      const mark = marks(page).first();
      await mark.hover();
      await tip(page).waitFor();
      const href = (await mark.getAttribute("href")) ?? "";
      expect(await tip(page).getByText("Open the passage").getAttribute("href")).toBe(href);
      const words = (await tip(page).locator(".tip-words").innerText()).replace(/^“|”$/g, "").replace(/…$/, "");
      expect(await tip(page).locator(".tip-source").innerText()).toMatch(/^Reported by .{10}/);
      expect(
        await page.evaluate(() => document.querySelector("figure.chart svg title")?.textContent ?? "")
      ).not.toContain(words);
      await page.goto(new URL(href, page.url()).href);
      const passage = await page.locator("mark:target").first().innerText();
      expect(words.slice(0, 20)).toBe(passage.slice(0, 20));
      expect(faults).toEqual([]);
    }));

  test("keeps its tooltip while the pointer goes into it, and loses it when the pointer has gone", () =>
    chart(async (page) => {
      await marks(page).first().hover();
      await tip(page).locator(".tip-words").hover();
      await page.waitForTimeout(600);
      expect(await tip(page).isVisible()).toBe(true);
      await page.mouse.move(2, 2);
      await expect.poll(() => tip(page).count()).toBe(0);
    }));

  test("shows the same by the keyboard, says it to who listens, and Escape takes it away", () =>
    chart(async (page) => {
      const mark = await focusFirst(page);
      await tip(page).waitFor();
      expect(await mark.getAttribute("aria-describedby")).toBe(await tip(page).getAttribute("id"));
      expect(await findAxeFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await tip(page).count()).toBe(0);
      expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await mark.getAttribute("aria-describedby")).toBeNull();
    }));

  test("leads on by arrow keys, and Enter opens its passage", () =>
    chart(async (page) => {
      await focusFirst(page);
      const at = (): Promise<number> =>
        marks(page).evaluateAll((all) => all.findIndex((each) => each === document.activeElement));
      const count = await marks(page).count();
      const path: number[] = [];
      for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "End", "ArrowRight", "Home", "ArrowUp"]) {
        await page.keyboard.press(key);
        path.push(await at());
      }
      expect(path).toEqual([1, 2, 1, count - 1, count - 1, 0, 0]);
      const href = await marks(page)
        .first()
        .evaluate((link) => new URL(link.getAttribute("href") ?? "", location.href).href);
      await page.keyboard.press("Enter");
      await page.waitForURL(href);
    }));

  test("that is touched shows, touched again it opens; a touch elsewhere takes it away", () =>
    chart(
      async (page) => {
        const mark = marks(page).first();
        await mark.scrollIntoViewIfNeeded();
        const before = page.url();
        const href = await mark.evaluate((link) => new URL(link.getAttribute("href") ?? "", location.href).href);
        await mark.tap();
        await tip(page).waitFor();
        expect(page.url()).toBe(before);
        const {x = 0, width = 0} = (await tip(page).boundingBox()) ?? {};
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(375);
        await page
          .locator("main > .standfirst")
          .first()
          .tap({position: {x: 3, y: 3}});
        await expect.poll(() => tip(page).count()).toBe(0);
        await mark.tap();
        await tip(page).waitFor();
        await mark.tap();
        await page.waitForURL(href);
      },
      {viewport: {width: 375, height: 800}, hasTouch: true, isMobile: true}
    ));

  test("has the same name before and after it comes alive", () =>
    chart(async (page) => {
      const mark = marks(page).first();
      const name = async (): Promise<string> =>
        (await mark.getAttribute("aria-label")) ?? ((await mark.textContent()) ?? "").trim();
      const before = await name();
      await mark.hover();
      await tip(page).waitFor();
      expect(await name()).toBe(before);
    }));
});

test("only pages with charts have the script, and none asks for more than that", {timeout: 120_000}, async () => {
  for (const path of (await pagePaths()).filter((one) => /^[^/]+\.html$/.test(one)))
    await withPage(browser, site.url + path, {...wide, javaScriptEnabled: false}, async (page) => {
      const charts = await page.locator("figure.chart").count();
      const scripts = await page.locator("script[src*='/live/charts.']").count();
      expect([path, scripts]).toEqual([path, charts > 0 ? 1 : 0]);
    });
});
