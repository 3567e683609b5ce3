import {cp, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {listFiles} from "../../loaders/site/files.js";
import {type SiteServer, serve} from "../../loaders/site/serve.js";
import {currentSnapshot} from "../../loaders/site/snapshot/current.js";
import {textLines} from "../../src/components/markedText.js";
import type {DocumentRow} from "../../src/model/tables/index.js";
import {payloads} from "../hostile/payloads.js";
import {hostileProject} from "../hostile/project.js";
import type {Project} from "../site/project.js";
import {launch, watchFaults} from "./harness.js";
import {findRun, setCanary} from "./page/canary.js";
import {inParallel} from "./page/inParallel.js";

let project: Project;
let browser: Browser;
let strict: SiteServer;
let naked: SiteServer;
let dist: string;
let pages: string[];

/** The site once more, without the policy: what only the policy stops would run there. */
async function withoutPolicy(folder: string): Promise<string> {
  const copy = `${folder}-naked`;
  await cp(folder, copy, {recursive: true});
  for (const path of pages) {
    const html = await readFile(join(copy, path), "utf8");
    const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, "");
    expect(bare.length, path).toBeLessThan(html.length);
    await writeFile(join(copy, path), bare);
  }
  return copy;
}

beforeAll(async () => {
  project = await hostileProject();
  const {code, output} = await project.run(["build"]);
  expect(code, output.slice(-4000)).toBe(0);
  dist = join(project.root, "dist");
  pages = (await listFiles(dist)).filter((file) => file.endsWith(".html") && file !== "404.html");
  browser = await launch();
  [strict, naked] = await Promise.all([serve(dist), withoutPolicy(dist).then((folder) => serve(folder))]);
}, 1_800_000);
afterAll(async () => {
  await browser?.close();
  await strict?.close();
  await naked?.close();
  await project?.remove();
});

async function withContext<T>(use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  await setCanary(context);
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/** Opens an address, lets it finish, and gives what went wrong, with the address before it. */
async function visit(context: BrowserContext, site: SiteServer, path: string, use?: (page: Page) => Promise<void>) {
  const page = await context.newPage();
  const faults: string[] = watchFaults(page, site.url);
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  try {
    await page.goto(site.url + path);
    await page.waitForFunction(() => document.querySelector("observablehq-loading, .observablehq--running") === null);
    await use?.(page);
    faults.push(...(await findRun(page)));
  } finally {
    await page.close();
  }
  return faults.map((fault) => `${decodeURIComponent(path)}: ${fault}`);
}

const address = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

describe("nothing runs", () => {
  test.each(["with its policy", "without a policy"])("in any page, %s", {timeout: 900_000}, (which) =>
    withContext(async (context) => {
      const site = which === "with its policy" ? strict : naked;
      const faults = await inParallel(pages, 4, (path) => visit(context, site, address(path)));
      expect(pages.length).toBeGreaterThan(payloads.length / 5);
      expect(faults.flat()).toEqual([]);
    })
  );

  test("in any page that reads its address", {timeout: 900_000}, () =>
    withContext(async (context) => {
      const names = [
        "q",
        "words",
        "speaker",
        "office",
        "kind",
        "chart",
        "table",
        "sort",
        "row",
        "from",
        "to",
        "view",
        "x"
      ];
      const live = pages.filter((path) => /^(?:explore|builder|search|statements|review|index|gallery)\b/.test(path));
      const some = payloads.filter((_, i) => i % 12 === 0).map(({words}) => words);
      const addresses = live.flatMap((path) =>
        some.map((words) => {
          const query = new URLSearchParams(names.map((name) => [name, words]));
          return `${address(path)}?${query.toString()}#${encodeURIComponent(words)}`;
        })
      );
      expect((await inParallel(addresses, 4, (each) => visit(context, naked, each))).flat()).toEqual([]);
    })
  );

  test("where the reader types it: the filter of statements finds what holds it, as words", {timeout: 300_000}, () =>
    withContext(async (context) => {
      const faults = await visit(context, naked, "statements.html", async (page) => {
        for (const words of ["<img src=x onerror=__ran=1>", "${__ran=1}", "'; DROP TABLE documents; --"]) {
          await page.getByRole("searchbox").first().fill(words);
          const found = page.locator("#statement-list blockquote", {hasText: words});
          await found.first().waitFor({timeout: 120_000});
        }
      });
      expect(faults).toEqual([]);
    })
  );

  test("at the review desk, row by row", {timeout: 300_000}, () =>
    withContext(async (context) => {
      const faults = await visit(context, naked, "review.html", async (page) => {
        await page.locator("#desk mark").first().waitFor({timeout: 60_000});
        for (let i = 0; i < 25; i++) await page.keyboard.press("j");
      });
      expect(faults).toEqual([]);
    })
  );
});

describe("nothing is lost", () => {
  const rowsOf = async (): Promise<DocumentRow[]> =>
    JSON.parse(await readFile(join(currentSnapshot(project.root), "tables/documents.json"), "utf8")) as DocumentRow[];

  test("the page of a document holds its text, line by line, and its headline", {timeout: 600_000}, () =>
    withContext(async (context) => {
      const documents = await rowsOf();
      const page = await context.newPage();
      for (const {id, text, headline} of documents) {
        await page.goto(`${strict.url}documents/${encodeURIComponent(id)}.html`);
        const shown = await page
          .locator("article.document .paragraph > p")
          .evaluateAll((all) => all.map(({textContent}) => textContent));
        expect(shown, id).toEqual(textLines(text).map(({start, end}) => text.slice(start, end)));
        const words = (each: string | null): string => (each ?? "").replaceAll(/\s+/g, " ").trim();
        expect(words(await page.locator("h1").textContent())).toBe(words(headline ?? id));
      }
      expect(documents.length).toBeGreaterThan(payloads.length / 5);
    })
  );
});
