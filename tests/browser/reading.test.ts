import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {SiteServer} from "../../loaders/site/serve.js";
import {currentSnapshot} from "../../loaders/site/snapshot/current.js";
import {blocks} from "../../src/components/blocks.js";
import type {Row, TableName} from "../../src/model/tables/index.js";
import {sayDirective, textDirective} from "../../src/model/textFragment.js";
import {noTables} from "../anyTables.js";
import {madeTables} from "../madeTables.js";
import {dist, findAxeFaults, launch, root, serveDist, withPage} from "./harness.js";

const rowsOf = <T extends TableName>(name: T): Row<T>[] =>
  JSON.parse(readFileSync(join(currentSnapshot(root), "tables", `${name}.json`), "utf8")) as Row<T>[];

const wide = {width: 1280, height: 900};
const narrow = {width: 375, height: 800};
const timeout = 120_000;

let browser: Browser;
let site: SiteServer;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serveDist("/below/a/path/")]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The document with the most statements, which has other rows too. */
const [longest = ""] = rowsOf("documents")
  .map(({id}) => ({id, n: rowsOf("statements").filter(({document_id}) => document_id === id).length}))
  .sort((a, b) => b.n - a.n)
  .map(({id}) => id);
const documentUrl = (): string => `${site.url}documents/${longest}.html`;
const statementNotes = ".note.statement";

describe("the switches of a document’s page", () => {
  /** How a mark of a statement looks that holds no other mark. */
  const look = (page: Page): Promise<string> =>
    page
      .locator("mark.statement:not(mark mark)")
      .first()
      .evaluate((mark) => {
        const {backgroundColor, boxShadow} = getComputedStyle(mark);
        return `${backgroundColor} ${boxShadow}`;
      });

  test.each([true, false])("hide the marks and notes of a kind, with scripts: %j", {timeout}, (javaScriptEnabled) =>
    withPage(browser, documentUrl(), {viewport: wide, javaScriptEnabled}, async (page) => {
      const count = await page.locator(statementNotes).count();
      const before = await look(page);
      expect(count).toBeGreaterThan(0);
      await page.getByRole("checkbox", {name: /statement/}).uncheck();
      expect(await page.locator(`${statementNotes}:visible`).count()).toBe(0);
      expect(await page.locator(".note:visible").count()).toBeGreaterThan(0);
      expect(await look(page)).toBe("rgba(0, 0, 0, 0) none");
      await page.getByRole("checkbox", {name: /statement/}).check();
      expect(await page.locator(`${statementNotes}:visible`).count()).toBe(count);
      expect(await look(page)).toBe(before);
    })
  );

  test("are in the address, by which the page opens as it was", {timeout}, () =>
    withPage(browser, `${documentUrl()}?hide=nonsense,statement`, {viewport: wide}, async (page, faults) => {
      expect(await page.getByRole("checkbox", {name: /statement/}).isChecked()).toBe(false);
      await page.getByRole("checkbox", {name: /incident/}).uncheck();
      expect(new URL(page.url()).search).toBe("?hide=statement,incident");
      await page.reload();
      expect(await page.locator(`${statementNotes}:visible, .note.incident:visible`).count()).toBe(0);
      expect(faults).toEqual([]);
    })
  );
});

describe("the steps from row to row", () => {
  const opened = (page: Page): Promise<string> => page.evaluate(() => location.hash.slice(1));
  const ids = (page: Page): Promise<string[]> =>
    page
      .locator(".note:visible a.what")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.slice(1) ?? ""));

  test("go by keyboard and button in reading order, and are announced", {timeout}, () =>
    withPage(browser, documentUrl(), {viewport: wide}, async (page, faults) => {
      const order = await ids(page);
      const position = page.locator(".row-position");
      await page.keyboard.press("n");
      expect(await opened(page)).toBe(order[0]);
      await page.keyboard.press("j");
      await page.keyboard.press("n");
      expect(await opened(page)).toBe(order[2]);
      expect(await page.locator("mark:target").isVisible()).toBe(true);
      expect(await position.getAttribute("aria-live")).toBe("polite");
      expect(await position.innerText()).toMatch(new RegExp(`^3 of ${order.length}: .`));
      await page.keyboard.press("p");
      await page.keyboard.press("k");
      await page.keyboard.press("p");
      expect(await opened(page)).toBe(order[0]);
      await page.getByRole("button", {name: "Next"}).click();
      expect(await opened(page)).toBe(order[1]);
      const {y = -1} = (await page.locator("mark:target").first().boundingBox()) ?? {};
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(wide.height);
      expect(faults).toEqual([]);
    })
  );

  test("pass over what is switched off, and leave letters alone where that is chosen", {timeout}, () =>
    withPage(browser, `${documentUrl()}?hide=statement`, {viewport: wide}, async (page) => {
      const order = await ids(page);
      await page.keyboard.press("n");
      expect([await opened(page), order.some((id) => id.startsWith("st-"))]).toEqual([order[0], false]);
      await page.getByRole("checkbox", {name: /Keys/}).uncheck();
      await page.keyboard.press("n");
      expect(await opened(page)).toBe(order[0]);
      await page.reload();
      expect(await page.getByRole("checkbox", {name: /Keys/}).isChecked()).toBe(false);
    })
  );

  test("are not there without scripts", () =>
    withPage(browser, documentUrl(), {viewport: wide, javaScriptEnabled: false}, async (page) => {
      expect(await page.locator(".row-steps").isVisible()).toBe(false);
    }));
});

test("“why is this here?” opens by keyboard and names the rule and how sure it is", {timeout}, () =>
  withPage(browser, documentUrl(), {viewport: narrow, javaScriptEnabled: false}, async (page) => {
    const details = page.locator(".why-here").first();
    await details.locator("summary").focus();
    await page.keyboard.press("Enter");
    const words = await details.innerText();
    expect(words).toMatch(/Rule \S+ finds .+/);
    expect(words).toContain("For example:");
    expect(words).toMatch(/The document (?:states|does not say)/);
    await details.locator("a").first().click();
    expect(await page.locator(":target").count()).toBe(1);
  })
);

test("a text fragment opens a page of the text at the passage", {timeout: 300_000}, async () => {
  const document = rowsOf("documents").find(({id}) => id === longest);
  const all = [rowsOf("statements"), rowsOf("incident_reports"), rowsOf("measures")].flat();
  const rows = all.filter(({document_id}) => document_id === longest).slice(-12);
  expect(rows.length).toBeGreaterThan(6);
  for (const row of rows) {
    const directive = sayDirective(textDirective(document?.text ?? "", row));
    await withPage(
      browser,
      `${documentUrl()}#:~:${directive}`,
      {viewport: {width: 1280, height: 500}},
      async (page) => {
        const mark = page.locator(`mark[data-row="${row.id}"]`).first();
        await page.waitForFunction(() => scrollY > 0);
        const {y = -1, height = 0} = (await mark.boundingBox()) ?? {};
        expect([row.id, y + height > 0 && y < 500]).toEqual([row.id, true]);
      }
    );
  }
});

test("linked data is on the page of a document, whole, and nothing of it runs", {timeout}, () =>
  withPage(browser, documentUrl(), {viewport: wide}, async (page, faults) => {
    const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(scripts).toHaveLength(1);
    const data = JSON.parse(scripts[0] ?? "") as {
      "@graph": {"@type": string; "@id": string; spokenByCharacter?: {"@id"?: string}}[];
    };
    const quotations = data["@graph"].filter((node) => node["@type"] === "Quotation");
    expect(quotations.length).toBeGreaterThan(0);
    for (const {"@id": id} of quotations.filter((node) => !/-\d$/.test(node["@id"])))
      expect(await page.locator(id).count()).toBe(1);
    const speaker = quotations.find(({spokenByCharacter}) => spokenByCharacter?.["@id"])?.spokenByCharacter?.["@id"];
    const response = await page.goto(new URL(speaker ?? "none", page.url()).href);
    expect(response?.status()).toBe(200);
    expect(faults).toEqual([]);
  })
);

describe("pages of people, offices and events", () => {
  test("are led to by names; their words lead to the passage", {timeout}, () =>
    withPage(browser, `${site.url}statements.html`, {viewport: wide, javaScriptEnabled: false}, async (page) => {
      const name = page.locator("#statement-list h3 a.entity").first();
      const words = await name.innerText();
      await name.click();
      expect(await page.locator("h1").innerText()).toBe(words);
      await page.locator("#statements ~ * a.passage").first().click();
      expect(await page.locator("mark:target").isVisible()).toBe(true);
      await page.goBack();
      expect(await page.locator("h1").innerText()).toBe(words);
    })
  );

  test.each([
    ["departures.html", "td a.event-page", /^Reported departure/],
    ["incidents.html", "td a.event-page", /^Reported /],
    ["departures.html", "td a.entity:not(.event-page)", /./],
    [`documents/${longest}.html`, ".note a.entity", /./]
  ])("%s leads there: %s", {timeout}, (path, selector, heading) =>
    withPage(browser, site.url + path, {viewport: wide, javaScriptEnabled: false}, async (page) => {
      for (const details of await page.locator("figure details").all())
        await details.evaluate((one) => one.setAttribute("open", ""));
      await page.locator(`${selector}:visible`).first().click();
      expect(page.url()).toMatch(/\/(?:people|offices|events)\/[\w-]+\.html$/);
      expect(await page.locator("h1").innerText()).toMatch(heading);
    })
  );

  test("their lists are sorted by their headings, and the address says how", {timeout}, () =>
    withPage(browser, `${site.url}people/index.html`, {viewport: wide}, async (page, faults) => {
      const names = (): Promise<string[]> => page.locator("tbody td:first-child").allInnerTexts();
      const static_ = await names();
      await page.getByRole("button", {name: "Name"}).focus();
      await page.keyboard.press("Enter");
      const sorted = await names();
      expect(sorted).toEqual([...static_].sort((a, b) => a.localeCompare(b, "en")));
      expect(await page.locator("th[aria-sort=ascending]").innerText()).toBe("Name");
      await page.reload();
      expect(await names()).toEqual(sorted);
      expect(faults).toEqual([]);
    })
  );
});

/** One page of each kind. */
const kinds = (): string[] =>
  ["documents", "people", "offices", "events"].map((folder) => {
    const [name = ""] = readdirSync(join(dist, folder)).filter((file) => file !== "index.html");
    return `${folder}/${folder === "documents" ? `${longest}.html` : name}`;
  });

describe("for everyone", () => {
  test("nothing is wrong for axe, narrow and wide, light and dark, with a row opened", {timeout: 300_000}, async () => {
    for (const path of kinds())
      for (const viewport of [narrow, wide])
        for (const colorScheme of ["light", "dark"] as const)
          await withPage(browser, site.url + path, {viewport, colorScheme}, async (page) => {
            if (path.startsWith("documents/")) await page.keyboard.press("n");
            await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
            expect([path, await findAxeFaults(page)]).toEqual([path, []]);
          });
  });

  test("a zoom of 400 percent needs no scrolling sideways and hides no text behind the steps", {timeout}, async () => {
    for (const path of kinds())
      await withPage(browser, site.url + path, {viewport: {width: 320, height: 256}}, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const steps = page.locator(".row-steps");
        if ((await steps.count()) > 0)
          expect(await steps.evaluate((bar) => getComputedStyle(bar).position)).toBe("static");
      });
  });

  test("on a screen of 3840 pixels the text keeps its measure", () =>
    withPage(browser, documentUrl(), {viewport: {width: 3840, height: 2160}}, async (page) => {
      const widths = await page
        .locator(".paragraph > p")
        .evaluateAll((all) => all.map((p) => p.clientWidth / Number.parseFloat(getComputedStyle(p).fontSize)));
      expect(Math.max(...widths)).toBeLessThanOrEqual(35);
    }));

  test(
    "a screen reader hears the headline, the switches, each paragraph before its notes, then the steps",
    {timeout},
    () =>
      withPage(browser, documentUrl(), {viewport: wide}, async (page) => {
        const tree = await page.locator("main").ariaSnapshot();
        const places = ["heading", 'group "Marked in the text"', "article", 'group "Rows of this document"'].map(
          (part) => tree.indexOf(`- ${part}`)
        );
        expect(places.every((place) => place >= 0)).toBe(true);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        const article = tree.slice(places[2], places[3]);
        expect(article.indexOf("paragraph")).toBeLessThan(article.indexOf("list"));
        expect(article).toContain("Why is this here?");
      })
  );

  test("a screen reader hears a person’s name, what is reported, and each section under its heading", () =>
    withPage(browser, site.url + (kinds()[1] ?? ""), {viewport: wide}, async (page) => {
      const tree = await page.locator("main").ariaSnapshot();
      const headings = [...tree.matchAll(/- heading "([^"]*)" \[level=(\d)\]/g)].map(([, , level]) => Number(level));
      expect(headings[0]).toBe(1);
      expect(headings.filter((level) => level === 1)).toHaveLength(1);
      for (const [i, level] of headings.entries()) expect(level - (headings[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    }));
});

describe("on paper", () => {
  test("a document has its notes beside the text, its rules and its address, and nothing to press", {timeout}, () =>
    withPage(browser, documentUrl(), {viewport: {width: 680, height: 960}}, async (page) => {
      await page.emulateMedia({media: "print"});
      for (const selector of ["nav", ".row-steps", ".kinds input", ".why-here"])
        expect([selector, await page.locator(`${selector}:visible`).count()]).toEqual([selector, 0]);
      const notes = await page.locator(".note").count();
      expect(await page.locator(".note:visible").count()).toBe(notes);
      expect(await page.locator(".note .rule:visible").count()).toBe(notes);
      const {url} = rowsOf("documents").find(({id}) => id === longest) ?? {};
      if (url) expect(await page.locator(".address").innerText()).toBe(url);
      const beside = await page.locator(".paragraph:has(.margin)").evaluateAll((all) =>
        all.map((each) => {
          const [text, margin] = [...each.children].map((child) => child.getBoundingClientRect());
          return text !== undefined && margin !== undefined && margin.left >= text.right;
        })
      );
      expect(new Set(beside)).toEqual(new Set([true]));
      expect((await page.pdf({format: "A4"})).length).toBeGreaterThan(10_000);
    })
  );

  test("a chart has its source, and paper is light whatever the screen was", {timeout}, () =>
    withPage(browser, `${site.url}departures.html`, {viewport: wide, colorScheme: "dark"}, async (page) => {
      await page.emulateMedia({media: "print", colorScheme: "dark"});
      expect(await page.locator("figure.chart p.source:visible").count()).toBe(
        await page.locator("figure.chart").count()
      );
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(paper).toMatch(/^rgb\(25\d, 25\d, 25\d\)$/);
    })
  );
});

describe("a document that is read from right to left", () => {
  const hebrew = "המשרד נסגר\n\nלפי Ferry News, המשרד בנמל נסגר ביום שני.\n";
  const [document] = madeTables.documents;
  const words = "המשרד בנמל נסגר";
  const start = hebrew.indexOf(words);
  const [statement] = madeTables.statements;
  const tables = {
    ...noTables,
    documents: [{...document, id: "ferry", language: null, text: hebrew}],
    statements: [{...statement, exact: words, start, end: start + words.length}]
  } as typeof madeTables;

  test("has its text at the right and its notes at the left of it", {timeout}, () =>
    withPage(browser, `${site.url}index.html`, {viewport: wide}, async (page) => {
      const context = {document: new JSDOM().window.document, param: "ferry", rules: [], lexicons: [], chartRows: {}};
      const made = blocks.document?.(tables, context).outerHTML ?? "";
      await page.locator("main").evaluate((main, html) => (main.innerHTML = html), made);
      const paragraph = page.locator(".paragraph").last();
      const [text, margin] = await Promise.all(
        ["p", ".margin"].map((selector) => paragraph.locator(`> ${selector}`).boundingBox())
      );
      expect(text?.x).toBeGreaterThanOrEqual((margin?.x ?? 0) + (margin?.width ?? 0));
      // The words in Latin letters stand within the line, between the Hebrew before and after them.
      const places = await paragraph.locator("> p").evaluate((p) => {
        const text = p.textContent ?? "";
        const walker = globalThis.document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
        const first = walker.nextNode() as Text;
        const at = (from: number, to: number): DOMRect => {
          const range = globalThis.document.createRange();
          range.setStart(first, from);
          range.setEnd(first, to);
          return range.getBoundingClientRect();
        };
        const latin = text.indexOf("Ferry");
        return {before: at(0, 2).left, latin: at(latin, latin + 5).left, latinEnd: at(latin + 6, latin + 10).left};
      });
      expect(places.before).toBeGreaterThan(places.latin);
      expect(places.latinEnd).toBeGreaterThan(places.latin);
      const mark = page.locator(`mark[data-row="${statement?.id ?? ""}"]`);
      expect(await mark.innerText()).toBe(words);
    })
  );
});
