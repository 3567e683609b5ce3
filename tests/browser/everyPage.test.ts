import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {dist, findAxeFaults, launch, pagePaths, serveDist, settle, watchFaults} from "./harness.js";
import {choosePages} from "./page/chosen.js";
import {findUnmarkedFocus} from "./page/focus.js";
import {findCovering, findOverflow, findStretched} from "./page/layout.js";
import {findMotion, findPale, findUnprintable} from "./page/media.js";
import {findStructureFaults, findWaiting} from "./page/structure.js";

/** Embeds have tests of their own. */
const paths = choosePages(
  (await pagePaths()).filter((path) => !path.startsWith("charts/")),
  dist
);
const themes = ["light", "dark"] as const;
const wide = {width: 1280, height: 900};
/** 320 pixels are also what is left of a window of 1280 by 1024 at a zoom of 400 percent: the height is that. */
const widths = [{width: 320, height: 256}, {width: 768, height: 1000}, wide];
const wall = {width: 3840, height: 2160};

let browser: Browser;
let site: SiteServer;
const contexts = new Map<string, BrowserContext>();

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist("/below/a/path/")]);
  for (const colorScheme of themes)
    contexts.set(colorScheme, await browser.newContext({viewport: wide, colorScheme, reducedMotion: "reduce"}));
  contexts.set("still", await browser.newContext({viewport: wide, javaScriptEnabled: false}));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(path: string, name: string, use: (page: Page, faults: readonly string[]) => Promise<void>) {
  const page = await contexts.get(name)?.newPage();
  if (!page) throw new Error(`no context: ${name}`);
  try {
    const faults = watchFaults(page, site.url);
    await page.goto(site.url + path);
    if (name !== "still") await settle(page);
    await use(page, faults);
  } finally {
    await page.close();
  }
}

/** Faults with where they were met. */
const at = (place: string | number, faults: readonly string[]): string[] => faults.map((fault) => `${place}: ${fault}`);

/** A theme changes colours only: in the dark all of axe's rules at one width, those about colour at the others. */
const axeRules = (theme: string, {width}: {width: number}): "colours" | undefined =>
  theme === "light" || width === wide.width ? undefined : "colours";

async function atEveryWidth(page: Page, theme: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of widths) {
    await page.setViewportSize(size);
    const found = [
      await findOverflow(page),
      await findCovering(page),
      await findAxeFaults(page, axeRules(theme, size))
    ].flat();
    faults.push(...at(size.width, found));
  }
  await page.setViewportSize(wall);
  faults.push(...at(wall.width, [await findOverflow(page), await findStretched(page)].flat()));
  await page.setViewportSize(wide);
  return faults;
}

async function inEveryMedium(page: Page): Promise<string[]> {
  await page.emulateMedia({media: "print"});
  const printed = [await findUnprintable(page), await findPale(page, 4.5)].flat();
  await page.emulateMedia({media: "screen", forcedColors: "active"});
  const forced = [await findPale(page, 4.5), await findUnmarkedFocus(page)].flat();
  await page.emulateMedia({forcedColors: "none"});
  return [...at("print", printed), ...at("forced colours", forced)];
}

describe.concurrent.each(paths)("%s", {timeout: 300_000}, (path) => {
  test.each(themes)("%s: policy, axe at three widths, focus, outline, print, forced colours, no motion", (theme) =>
    open(path, theme, async (page, faults) => {
      const found = [
        ...(await findStructureFaults(page)),
        ...(await findMotion(page)),
        ...(await atEveryWidth(page, theme))
      ];
      found.push(...(await findUnmarkedFocus(page)), ...(await inEveryMedium(page)));
      expect([...faults, ...found]).toEqual([]);
    })
  );

  test("is all there without JavaScript: its heading, and no part that waits", () =>
    open(path, "still", async (page) => {
      expect((await page.locator("h1").first().innerText()).trim()).not.toBe("");
      expect(await findWaiting(page)).toEqual([]);
    }));
});
