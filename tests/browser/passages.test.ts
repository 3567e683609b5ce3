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

/** How elements and what is in them look: what a highlight may change. */
const looks = (page: Page, ids: readonly string[]): Promise<Record<string, string>> =>
  page.evaluate((names) => {
    const look = (id: string): string => {
      const element = document.getElementById(id);
      return [element, ...(element?.querySelectorAll("*") ?? [])]
        .flatMap((mark) => (mark ? [getComputedStyle(mark)] : []))
        .map((style) =>
          [style.backgroundColor, style.outline, style.boxShadow, style.textDecoration, style.border].join(" ")
        )
        .join("\n");
    };
    return Object.fromEntries(names.map((id) => [id, look(id)]));
  }, ids);

const height = 700;

/** What is wrong when a reader follows the link to a row, or null. */
async function findFault(page: Page, url: string, id: string, unlit: string | undefined): Promise<string | null> {
  await page.goto(`${url}#${id}`);
  const target = page.locator(":target");
  if ((await target.count()) !== 1 || (await target.getAttribute("id")) !== id) return `${id}: no element`;
  const {y = -1} = (await target.boundingBox()) ?? {};
  if (y < 0 || y > height) return `${id}: out of sight at ${y}`;
  return (await looks(page, [id]))[id] === unlit ? `${id}: looks like any other` : null;
}

test("there are rows to open", () => expect(rows.length).toBeGreaterThan(0));

test("without JavaScript the address of a row shows its passage, highlighted", {timeout: 300_000}, async () => {
  const context = await browser.newContext({javaScriptEnabled: false, viewport: {width: 1280, height}});
  const page = await context.newPage();
  const faults: (string | null)[] = [];
  for (const document of new Set(rows.map(({document_id}) => document_id))) {
    const url = `${site.url}documents/${encodeURIComponent(document)}.html`;
    const ids = rows.filter(({document_id}) => document_id === document).map(({id}) => id);
    await page.goto(url);
    const unlit = await looks(page, ids);
    for (const id of ids) faults.push(await findFault(page, url, id, unlit[id]));
  }
  await context.close();
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});
