import {readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Project, bare, copyProject, dataPages} from "../site/project.js";
import {launch} from "./harness.js";
import {type RunningPreview, startPreview} from "./startPreview.js";

const pages = {
  "index.md": `${bare}# Front

<div data-block="rules"></div>

<div data-block="lexicons"></div>
`,
  ...dataPages,
  "documents/[id].md": `${bare}<h1 data-block="document-title"></h1>

<div data-block="document"></div>
`
};

let project: Project;
let browser: Browser;
let page: Page;
let preview: RunningPreview;
let url = "";

beforeAll(async () => {
  [project, browser] = await Promise.all([copyProject(pages), launch()]);
  preview = await startPreview(project.root);
  ({url} = preview);
  page = await browser.newPage();
}, 180_000);
afterAll(async () => {
  preview.stop();
  await browser.close();
  await project.remove();
});

const shows = (words: string): Promise<unknown> =>
  page.waitForFunction((text) => document.body.textContent?.includes(text), words, {timeout: 60_000, polling: 50});

async function open(path: string, words: string): Promise<void> {
  // The preview greets a page, then watches its files: before that it misses changes.
  const greeted = page.waitForEvent("console", {
    predicate: (message) => message.text().includes("welcome"),
    timeout: 60_000
  });
  await page.goto(url + path);
  await shows(words);
  await greeted;
  await page.waitForTimeout(1500);
}

/** How long a change takes to be seen is said, not judged: it depends on what else the machine does. */
async function follows(what: string, change: () => Promise<void>, words: string): Promise<void> {
  const start = performance.now();
  await change();
  await shows(words);
  process.stdout.write(`${what}: seen after ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

test("the preview serves what a build publishes beside the pages", {timeout: 120_000}, async () => {
  const ask = async (path: string): Promise<string> => {
    const {status, headers} = await fetch(url + path);
    return `${status} ${headers.get("content-type")?.split(";")[0]}`;
  };
  expect(await ask("charts/use-of-force/embed.html")).toBe("200 text/html");
  expect(await ask("charts/use-of-force/use-of-force-small.png")).toBe("200 image/png");
  expect(await ask("charts/use-of-force/nothing.png")).toBe("404 text/plain");
  expect(await ask("charts/no-such-chart/embed.html")).toBe("404 text/plain");
  expect(await ask("corrections.atom")).toBe("200 application/atom+xml");
});

describe.sequential("the preview follows", () => {
  test("a seed", {timeout: 120_000}, async () => {
    const [seed = ""] = (await readdir(join(project.root, "seeds"))).filter((file) => file.endsWith(".txt"));
    const change = (to: string) => () =>
      project.edit(`seeds/${seed}`, (text) => text.replace(/\bthe(quux|corge)?\b/, `the${to}`));
    await open(`documents/${seed.replace(/\.txt$/, "")}`, "the");
    await follows("first change of a seed", change("quux"), "thequux");
    await follows("second change of a seed", change("corge"), "thecorge");
  });

  test("a rule", {timeout: 120_000}, async () => {
    await open("", "Front");
    const change = () =>
      project.edit("loaders/extract/measures/rules.ts", (text) => text.replace(/finds: "/, 'finds: "Quux: '));
    await follows("a rule", change, "Quux: ");
  });

  test("a lexicon", {timeout: 120_000}, async () => {
    await open("", "Front");
    const [lexicon = ""] = await project.lexicons();
    const change = () => project.edit(`data/lexicons/${lexicon}`, (text) => text.replace(/\n([^,\n]+)/, "\n$1grault"));
    await follows("a lexicon", change, "grault");
  });

  test("a page", {timeout: 120_000}, async () => {
    await open("", "Front");
    await follows("a page", () => project.edit("src/index.md", (text) => `${text}\nGarply\n`), "Garply");
  });

  test(
    "an error is told with its file, the page stays, and the mended file is followed",
    {timeout: 120_000},
    async () => {
      await open("", "Front");
      const file = "loaders/extract/measures/rules.ts";
      const before = await project.read(file);
      await project.edit(file, (text) => `${text}\nconst = 1;\n`);
      await expect
        .poll(preview.said, {timeout: 60_000})
        .toMatch(/not shown: [^]*loaders\/extract\/measures\/rules\.ts/);
      expect(await page.locator("h1").innerText()).toBe("Front");
      await follows("a mended rule", () => project.edit(file, before.replace("Quux: ", "Waldo: ")), "Waldo: ");
    }
  );
});
