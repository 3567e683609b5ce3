import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {findAxeFaults, launch, serveDist, withPage} from "./harness.js";

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

const address = (question = ""): string =>
  `${site.url}search.html${question === "" ? "" : `?q=${encodeURIComponent(question)}`}`;

/** Waits until the page says what it found. */
const answered = (page: Page, pattern = "passage"): Promise<unknown> =>
  page.waitForFunction(
    (words) => new RegExp(words).test(document.querySelector("#search-place output")?.textContent ?? ""),
    pattern
  );

const results = (page: Page) => page.locator(".results .result");
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("href") ?? document.activeElement?.id ?? "");

const withSearch = (question: string, use: (page: Page, faults: readonly string[]) => Promise<void>): Promise<void> =>
  withPage(browser, address(question), {viewport: wide}, async (page, faults) => {
    await page.waitForSelector("#search-field");
    if (question !== "") await answered(page);
    await use(page, faults);
  });

test("answers while one types, marks the words, and the address is the question", () =>
  withSearch("", async (page, faults) => {
    await page.keyboard.type("civil righ");
    await page.waitForSelector(".results mark");
    await answered(page, "passages? in");
    const marks = await page.locator(".results mark").allInnerTexts();
    expect(marks.every((mark) => /^(civil|righ\w*)$/i.test(mark))).toBe(true);
    expect(new URL(page.url()).searchParams.get("q")).toBe("civil righ");
    expect(await page.locator(".understood").innerText()).toContain("begins with “righ”");
    expect(faults).toEqual([]);
  }));

test("a result opens its passage", () =>
  withSearch("kind:statement", async (page) => {
    const href = await results(page).first().locator("a.passage").getAttribute("href");
    expect(href).toMatch(/^\.\/documents\/.+\.html#st-/);
    await results(page).first().locator("a.passage").click();
    await page.waitForURL(/#st-/);
    expect(await page.locator("mark:target").count()).toBe(1);
  }));

test("a paragraph in which nothing was found leads to its document", () =>
  withSearch("kind:text", async (page, faults) => {
    expect(await results(page).first().locator("a.passage").getAttribute("href")).toMatch(/\.html#:~:text=/);
    await results(page).first().locator("a.passage").click();
    await page.waitForURL(/documents\//);
    expect(faults).toEqual([]);
  }));

test("the keys: down into the results, Enter opens, up to the field, Escape clears, / to the field", () =>
  withSearch("police", async (page) => {
    await page.locator("#search-field").focus();
    await page.keyboard.press("ArrowDown");
    const first = await focused(page);
    expect(first).toContain("documents/");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("search-field");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect([await focused(page), await page.locator("#search-field").inputValue()]).toEqual(["search-field", ""]);
    expect(new URL(page.url()).search).toBe("");
    await page.locator("h1").click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("/");
    expect([await focused(page), await page.locator("#search-field").inputValue()]).toEqual(["search-field", ""]);
    await page.goBack();
    await answered(page);
    expect(await page.locator("#search-field").inputValue()).toBe("police");
    await page.locator("#search-field").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/documents\//);
  }));

test("a kind is chosen by a link, and back leads back", () =>
  withSearch("rights", async (page) => {
    const total = await page.locator("output").innerText();
    await page.locator(".kinds a").filter({hasText: "Statements"}).first().click();
    await page.waitForSelector(".kinds a[aria-current]");
    expect(new URL(page.url()).searchParams.get("q")).toBe("kind:statement rights");
    await page.goBack();
    await page.waitForFunction((words) => document.querySelector("output")?.textContent === words, total);
    expect(await page.locator("#search-field").inputValue()).toBe("rights");
  }));

test("/ on another page goes to the search", () =>
  withPage(browser, `${site.url}method.html`, {viewport: wide}, async (page, faults) => {
    await page.keyboard.press("/");
    await page.waitForURL(/search\.html$/);
    expect(faults).toEqual([]);
  }));

test("what was mistyped: what may have been meant", () =>
  withSearch("protesst", async (page) => {
    await page.getByRole("link", {name: "protest", exact: true}).click();
    await answered(page, "passages? in");
    expect(await results(page).count()).toBeGreaterThan(0);
  }));

test("words of a question are text, whatever they are", () =>
  withSearch('<img src=x onerror="document.title=1"> ${1+1} "</mark><b>', async (page, faults) => {
    expect(await page.locator("#search-results img, #search-results b").count()).toBe(0);
    expect(await page.title()).not.toBe("1");
    expect(faults).toEqual([]);
  }));

test("an index that can’t be loaded: what to do, and again", () =>
  withPage(browser, address(), {viewport: wide}, async (page) => {
    await page.waitForSelector("#search-field");
    let isDown = true;
    await page.route(/_file\/data\/search\/words/, (route) => (isDown ? route.abort() : route.continue()));
    await page.locator("#search-field").fill("police");
    await answered(page, "failed");
    expect(await page.getByRole("alert").innerText()).toContain("connection");
    isDown = false;
    await page.getByRole("button", {name: "Try again"}).click();
    await answered(page, "passages? in");
  }));

describe("looks", () => {
  test.each([
    [320, "dark"],
    [375, "light"],
    [1280, "light"],
    [1280, "dark"]
  ] as const)("axe finds nothing among results, and nothing is too wide: %i, %s", (width, colorScheme) =>
    withPage(browser, address("police"), {viewport: {width, height: 800}, colorScheme}, async (page) => {
      await answered(page, "passages? in");
      expect(await findAxeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    })
  );

  test("without JavaScript it says so and leads on", () =>
    withPage(browser, address(), {viewport: wide, javaScriptEnabled: false}, async (page) => {
      await page.locator("#search-place").getByRole("link", {name: "the documents"}).click();
      await page.waitForURL(/documents\//);
    }));
});
