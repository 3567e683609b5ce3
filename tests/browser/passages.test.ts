import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {currentSnapshot} from "../../loaders/site/snapshot/current.js";
import {schemas} from "../../src/model/tables/index.js";
import {launch, root, serveDist} from "./harness.js";

interface Anchored {
  readonly id: string;
  readonly document_id: string;
  readonly exact: string;
}

/** Every row that stands in a document. */
const rows = Object.values(schemas)
  .filter(({anchored}) => anchored)
  .flatMap(
    ({name}) => JSON.parse(readFileSync(join(currentSnapshot(root), "tables", `${name}.json`), "utf8")) as Anchored[]
  );

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const look = (page: Page, id: string): Promise<string> =>
  page.locator(`[id="${id}"]`).evaluate((element) => {
    const marks = [element, ...element.querySelectorAll("*")];
    return marks
      .map((mark) => {
        const {backgroundColor, outlineStyle, outlineColor, boxShadow, textDecorationLine, borderColor} =
          getComputedStyle(mark);
        return [backgroundColor, outlineStyle, outlineColor, boxShadow, textDecorationLine, borderColor].join(" ");
      })
      .join("\n");
  });

test("there are rows to open", () => expect(rows.length).toBeGreaterThan(0));

test("without JavaScript the address of a row shows its passage, highlighted", {timeout: 300_000}, async () => {
  const context = await browser.newContext({javaScriptEnabled: false, viewport: {width: 1280, height: 700}});
  const page = await context.newPage();
  const lost: string[] = [];
  for (const {id, document_id} of rows) {
    const url = `${site.url}documents/${encodeURIComponent(document_id)}.html`;
    await page.goto(`${url}#${id}`);
    const target = page.locator(":target");
    if ((await target.count()) !== 1 || (await target.getAttribute("id")) !== id) {
      lost.push(`${id}: no element`);
      continue;
    }
    const {y = -1} = (await target.boundingBox()) ?? {};
    if (y < 0 || y > 700) lost.push(`${id}: out of sight at ${y}`);
    const highlighted = await look(page, id);
    await page.goto("about:blank");
    await page.goto(url);
    if ((await look(page, id)) === highlighted) lost.push(`${id}: looks like any other`);
  }
  await context.close();
  expect(lost).toEqual([]);
});
