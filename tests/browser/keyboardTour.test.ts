import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {launch, pagePaths, serveDist, settle} from "./harness.js";

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

async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + path);
  await settle(page);
  return page;
}

interface Stop {
  /** Tag and name of what has the focus. */
  readonly at: string;
  readonly href: string;
  /** Whether it is in the window, and marked. */
  readonly seen: boolean;
}

const where = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const {top, bottom, height} = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return {
      at: `${element.localName} ${name.replaceAll(/\s+/g, " ").trim().slice(0, 60)}`.trim(),
      href: element.getAttribute("href") ?? "",
      seen: height > 0 && bottom > 0 && top < innerHeight && marked
    };
  });

/** Presses a key, and says where the focus is; it is never lost. */
async function press(page: Page, key: string): Promise<Stop> {
  await page.keyboard.press(key);
  const stop = await where(page);
  expect(stop.at, `after ${key}`).not.toMatch(/^body/);
  return stop;
}

/** Tabs until the focus is somewhere that fits: every stop on the way is seen and leads on. */
async function tabTo(page: Page, fits: (stop: Stop) => boolean, key = "Tab", most = 400): Promise<Stop> {
  let last = "";
  for (let i = 0; i < most; i++) {
    const stop = await press(page, key);
    expect(stop.seen, `seen: ${stop.at}`).toBe(true);
    if (fits(stop)) return stop;
    const place = await page.evaluate(() => {
      // A place in the page would be another's once a list before it is drawn anew.
      const stops = ((globalThis as unknown as {stops?: Element[]}).stops ??= []);
      const stop = document.activeElement ?? document.body;
      return stops.includes(stop) ? stops.indexOf(stop) : stops.push(stop) - 1;
    });
    expect(String(place), `trapped at ${stop.at}`).not.toBe(last);
    last = String(place);
  }
  throw new Error("nothing to stop at");
}

test(
  "from the front page by keys only: skip link, masthead, a mark, its passage, and back",
  {timeout: 180_000},
  async () => {
    const page = await open("index.html");
    expect((await press(page, "Tab")).at).toBe("a Skip to the text");
    await page.keyboard.press("Enter");
    const first = await press(page, "Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null), first.at).toBe(true);
    const mark = await tabTo(page, ({href}) => href.includes("documents/") && href.includes("#"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/documents\/.+#/);
    expect(await page.locator("mark:target").first().isVisible()).toBe(true);
    await settle(page);
    const next = await press(page, "Tab");
    expect(next.seen, next.at).toBe(true);
    // The key for this is the browser’s own, which a browser without a window has not.
    await page.goBack();
    await settle(page);
    expect((await press(page, "Tab")).at, `after ${mark.at}`).not.toBe("");
    await page.close();
  }
);

test("the masthead leads to every section, and says where one is", {timeout: 180_000}, async () => {
  const page = await open("index.html");
  const sections = await page.locator("nav[aria-label=Sections] a").allInnerTexts();
  const stops: string[] = [];
  await press(page, "Tab");
  for (let i = 0; i < sections.length + 6 && !stops.includes(sections.at(-1) ?? ""); i++)
    stops.push((await press(page, "Tab")).at.replace(/^a /, ""));
  expect(stops.filter((stop) => sections.includes(stop))).toEqual(sections);
  await page.close();
});

test(
  "a chart's marks are stops, one after another; its table opens; every cell leads to its passage",
  {timeout: 180_000},
  async () => {
    const page = await open("departures.html");
    const isInDrawing = (): Promise<boolean> =>
      page.evaluate(
        () =>
          document.activeElement?.closest(".drawing") !== null &&
          document.activeElement?.closest(".drawing") !== undefined
      );
    for (let i = 0; i < 60 && !(await isInDrawing()); i++) await press(page, "Tab");
    expect(await isInDrawing()).toBe(true);
    const one = await where(page);
    const two = await press(
      page,
      (await page.evaluate(
        () => document.activeElement?.closest("[data-keys], [role=application], [role=listbox]") !== null
      ))
        ? "ArrowRight"
        : "Tab"
    );
    expect([one.seen, two.seen], `${one.at}, ${two.at}`).toEqual([true, true]);
    await tabTo(page, ({at}) => at.startsWith("summary"));
    await press(page, "Enter");
    const cell = await tabTo(page, ({href}) => href.includes("documents/"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/documents\/.+#/);
    expect(await page.locator("mark:target").count(), cell.href).toBeGreaterThan(0);
    await page.close();
  }
);

test(
  "the filter of statements: words, a choice, and the focus stays while the list changes",
  {timeout: 240_000},
  async () => {
    const page = await open("statements.html");
    await tabTo(page, ({at}) => at.startsWith("input"));
    await page.keyboard.type("the");
    await page.waitForFunction(
      () => /match/.test(document.querySelector("#statement-filter output")?.textContent ?? ""),
      null,
      {
        timeout: 120_000
      }
    );
    expect((await where(page)).at).toMatch(/^input/);
    const choice = await press(page, "Tab");
    expect(choice.at).toMatch(/^(?:select|button)/);
    await press(page, "ArrowDown");
    const found = await tabTo(page, ({href}) => href.includes("#st-"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/#st-/);
    expect(await page.locator("mark:target").first().isVisible(), found.href).toBe(true);
    await page.close();
  }
);

test("a document: switches, the next row and the one before", {timeout: 180_000}, async () => {
  const path = (await pagePaths()).find((one) => /^documents\/(?!index)/.test(one)) ?? "";
  const page = await open(path);
  await tabTo(page, ({at}) => at.startsWith("input"));
  const kind = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  expect(await page.locator(`mark.${kind}`).count()).toBeGreaterThan(0);
  await press(page, "Space");
  await expect.poll(() => page.url()).toContain(`hide=${kind}`);
  await press(page, "Space");
  await expect.poll(() => page.url()).not.toContain("hide=");
  await page.keyboard.press("n");
  await page.waitForURL(/#/);
  const first = new URL(page.url()).hash;
  await page.keyboard.press("n");
  await expect.poll(() => new URL(page.url()).hash).not.toBe(first);
  await page.keyboard.press("p");
  await expect.poll(() => new URL(page.url()).hash).toBe(first);
  expect(await page.locator("mark:target").first().isVisible()).toBe(true);
  await page.close();
});

test("the review desk: the next row, its fields, out of them, the row before", {timeout: 180_000}, async () => {
  const page = await open("review.html");
  const position = page.locator("#desk mark.current").first();
  await position.waitFor({timeout: 60_000});
  const row = (): Promise<string | null> => position.getAttribute("data-row");
  const first = await row();
  await page.keyboard.press("j");
  await expect.poll(row).not.toBe(first);
  await press(page, "f");
  expect((await where(page)).at).toMatch(/^(?:input|select|textarea)/);
  await press(page, "Escape");
  await page.keyboard.press("k");
  await expect.poll(row).toBe(first);
  await page.close();
});

/** Pages that react: from the first stop to the last, and back out of the page's end, nothing traps or loses the focus. */
const live = (await pagePaths()).filter((path) =>
  /^(?:explore|builder|search|review|statements|dataset)\.html$/.test(path)
);

test.each(live)("%s: tabbing through it ends", {timeout: 300_000}, async (path) => {
  const page = await open(path);
  const seen = new Set<number>();
  let last = -1;
  let repeats = 0;
  for (let i = 0; i < 250; i++) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(() => {
      // A place in the page would be another's once a list before it is drawn anew.
      const stops = ((globalThis as unknown as {stops?: Element[]}).stops ??= []);
      const stop = document.activeElement ?? document.body;
      return stops.includes(stop) ? stops.indexOf(stop) : stops.push(stop) - 1;
    });
    const isLost = await page.evaluate(() => document.activeElement === document.body);
    // A field of a date has stops of its own for day, month, year and its picker.
    repeats = place === last ? repeats + 1 : 0;
    if (isLost || repeats > 5 || (repeats === 0 && seen.has(place))) break;
    last = place;
    seen.add(place);
  }
  expect(seen.size).toBeGreaterThan(10);
  const isFooter = await page.evaluate(
    () => document.activeElement?.closest("footer") !== null || document.activeElement === document.body
  );
  expect(isFooter || seen.size >= 250 || (await where(page)).at.startsWith("a Skip")).toBe(true);
  await page.close();
});
