import {readdirSync, readFileSync} from "node:fs";
import pixelmatch from "pixelmatch";
import type {Browser} from "playwright-core";
import {PNG} from "pngjs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {dist, launch} from "./harness.js";

const ids = readdirSync(`${dist}/charts`, {withFileTypes: true}).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : []
);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Part of the pixels in which two images differ, those at the edges of shapes left out (pixelmatch). */
function difference(a: PNG, b: PNG): number {
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, {threshold: 0.1}) / (a.width * a.height);
}

describe.each(ids)("%s", (id) => {
  test.each(["small", "medium-dark", "large"])(
    "%s: the browser draws what resvg drew, but for 1 percent",
    async (size) => {
      const file = `${dist}/charts/${id}/${id}-${size}`;
      const drawn = PNG.sync.read(readFileSync(`${file}.png`));
      const viewport = {width: drawn.width / 2, height: Math.ceil(drawn.height / 2)};
      const page = await browser.newPage({viewport, deviceScaleFactor: 2});
      await page.setContent(`<body style="margin:0">${readFileSync(`${file}.svg`, "utf8")}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const clip = {x: 0, y: 0, width: drawn.width / 2, height: drawn.height / 2};
      const shown = PNG.sync.read(await page.screenshot({clip}));
      await page.close();
      expect(difference(drawn, shown)).toBeLessThanOrEqual(0.01);
    }
  );
});
