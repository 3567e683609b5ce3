import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parseCorrections} from "../../src/model/correctionsCsv.js";
import {type Project, bare, bareOwn, copyProject, dataPages} from "../site/project.js";
import {launch} from "./harness.js";
import {type RunningPreview, startPreview} from "./startPreview.js";

/* A town that there is only in this test. */
const seeds = {
  "seeds/pier.txt": `The pier of Port Ellery is closed

“Nobody asked us,” said Ada Quill, a clerk of the Harbor Office.

“The planks are rotten,” said Bo Marsh. A slate of the mayor’s hung beside the door. Too dear.

“We will build another,” said Cato Reed.
`,
  "seeds/documents.csv":
    "path,headline,publisher,author,date_published,url,note\npier.txt,The pier of Port Ellery is closed,Ferry News,,2024-05-10,,\n"
};

const pages = {
  "index.md": `${bare}# Front\n\n<div data-block="statements"></div>\n`,
  "review.md": bareOwn("review.md"),
  ...dataPages,
  "documents/[id].md": `${bare}<h1 data-block="document-title"></h1>\n\n<div data-block="document"></div>\n`
};

let project: Project;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let preview: RunningPreview;
let url = "";

beforeAll(async () => {
  [project, browser] = await Promise.all([copyProject(pages), launch()]);
  for (const old of await project.seeds()) await project.drop(`seeds/${old}`);
  for (const [file, text] of Object.entries(seeds)) await project.edit(file, text);
  preview = await startPreview(project.root);
  ({url} = preview);
  context = await browser.newContext({viewport: {width: 1280, height: 900}});
  page = await context.newPage();
}, 240_000);
afterAll(async () => {
  preview.stop();
  await browser.close();
  await project.remove();
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const status = () => page.locator(".desk-status").innerText();
const passage = () => page.locator(".desk-passage").innerText();
const pending = () => page.locator(".pending li b").allInnerTexts();

async function openDesk(): Promise<void> {
  // The preview greets a page, then watches its files: before that it misses changes.
  const greeted = page.waitForEvent("console", {
    predicate: (message) => message.text().includes("welcome"),
    timeout: 60_000
  });
  await page.goto(`${url}review`);
  await page.waitForSelector(".desk-text", {timeout: 60_000});
  await greeted;
  await page.waitForTimeout(1500);
}

/** Goes through the rows with keys until one is up. */
async function goTo(words: string): Promise<void> {
  const position = () => page.locator(".desk-position").innerText();
  const step = async (key: string): Promise<void> => {
    const before = await position();
    await press(key);
    await expect.poll(position).not.toBe(before);
  };
  while (!(await position()).startsWith("1 of")) await step("k");
  for (let i = 0; i < 20 && !(await passage()).includes(words); i++) await step("j");
  expect(await passage()).toContain(words);
}

/** Goes on with Tab until a field has the focus, and puts words into it. */
async function fill(name: string, words: string): Promise<void> {
  const name_ = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? "");
  for (let i = 0; i < 60 && (await name_()) !== name; i++) await press("Tab");
  expect(await name_()).toBe(name);
  await press("ControlOrMeta+a");
  await page.keyboard.type(words);
}

describe.sequential("by keyboard alone", () => {
  test("a speaker is changed, and asked for a name and a reason", {timeout: 120_000}, async () => {
    await openDesk();
    await goTo("The planks are rotten");
    await press("f");
    await fill("speaker", "Bo Marsh the Elder");
    await press("Control+Enter");
    expect(await status()).toContain("Say who you are");
    await fill("by", "N. N.");
    await press("Control+Enter");
    expect(await status()).toContain("Say why");
    await press("Escape");
    await fill("why", "so the record of the harbor");
    await press("Control+Enter");
    await expect.poll(pending).toEqual(["speaker: “Bo Marsh” becomes “Bo Marsh the Elder”"]);
  });

  test("a row is rejected", {timeout: 60_000}, async () => {
    await goTo("We will build another");
    await press("Escape", "f");
    await fill("why", "a joke of the printer");
    await press("Escape", "r");
    await expect.poll(pending).toHaveLength(2);
  });

  test("a statement that was missed is added from a selection", {timeout: 60_000}, async () => {
    await press("t");
    const selected = () => page.evaluate(() => getSelection()?.toString() ?? "");
    for (let i = 0; i < 80 && (await selected()) !== "Too"; i++) await press("ArrowLeft");
    for (let i = 0; i < 80 && (await selected()) !== "Too"; i++) await press("ArrowRight");
    await press("Shift+ArrowRight");
    expect(await selected()).toBe("Too dear");
    expect(await status()).toBe("Selected: Too dear");
    await press("n");
    await page.waitForSelector("#desk-table");
    expect(await passage()).toBe("Too dear");
    await fill("kind", "direct");
    await fill("speaker", "the mayor");
    await fill("why", "written on a wall is said");
    await press("Control+Enter");
    await expect.poll(pending).toHaveLength(3);
    expect(await status()).toBe("New row taken.");
  });

  test("what was done is there after a reload, and can be undone", {timeout: 60_000}, async () => {
    const before = await pending();
    await openDesk();
    expect(await pending()).toEqual(before);
    await goTo("Nobody asked us");
    await press("a");
    await expect.poll(pending).toHaveLength(4);
    await press("u");
    await expect.poll(pending).toEqual(before);
  });

  test("no key is taken in a field, and none where they are off", {timeout: 60_000}, async () => {
    const before = await passage();
    await press("f");
    await fill("source", "jar");
    expect(await page.locator("#desk-source").inputValue()).toBe("jar");
    await fill("source", " ");
    await press("Escape");
    await page.locator("#desk-single-keys").focus();
    await press("Space", "Escape", "j", "r", "a");
    expect(await passage()).toBe(before);
    expect(await pending()).toHaveLength(3);
    await page.locator("#desk-single-keys").focus();
    await press("Space", "Escape");
  });

  test("it is saved, the pages follow, and the notice appears", {timeout: 240_000}, async () => {
    await press("w");
    await expect.poll(status, {timeout: 90_000}).toBe("Saved to data/corrections.csv. The pages follow.");
    const lines = parseCorrections(await project.read("data/corrections.csv")).map(({decision}) => decision);
    expect(lines.map(({action}) => action)).toEqual(["change", "reject", "add"]);
    expect(lines[0]).toMatchObject({field: "speaker", old: "Bo Marsh", new: "Bo Marsh the Elder", by: "N. N."});
    await expect.poll(pending, {timeout: 90_000}).toEqual([]);
    await page.goto(`${url}documents/pier`);
    const text = await page.locator("main").innerText();
    expect(text).toContain("Bo Marsh the Elder");
    expect(text).toMatch(/Corrected on [^:]+: [^]*Bo Marsh the Elder/);
    expect(await page.locator("mark", {hasText: "Too dear"}).count()).toBe(1);
    expect(await page.locator("mark", {hasText: "We will build another"}).count()).toBe(0);
  });

  test("where the data has changed under it, the desk says so", {timeout: 240_000}, async () => {
    await openDesk();
    await goTo("Nobody asked us");
    await press("f");
    await fill("speaker", "Ada Quill the Younger");
    await fill("why", "her mother has the same name");
    await press("Control+Enter");
    await expect.poll(pending).toHaveLength(1);
    await project.edit("seeds/pier.txt", (words) => words.replace("Nobody asked us", "Nobody has asked us"));
    await expect.poll(() => page.locator(".notice").allInnerTexts(), {timeout: 90_000}).not.toEqual([]);
    await expect.poll(() => page.locator(".unfit").first().innerText()).toContain("no longer in the data");
  });
});
