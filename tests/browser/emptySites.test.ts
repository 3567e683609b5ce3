import {readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {listFiles} from "../../loaders/site/files.js";
import {type SiteServer, serve} from "../../loaders/site/serve.js";
import {copyProject, type Project} from "../site/project.js";
import {findAxeFaults, launch, settle, watchFaults} from "./harness.js";
import {findOverflow} from "./page/layout.js";
import {findStructureFaults} from "./page/structure.js";

let browser: Browser;
const projects: Project[] = [];

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  for (const project of projects) await project.remove();
});

async function projectOf(seeds: Readonly<Record<string, string>>): Promise<Project> {
  const project = await copyProject();
  projects.push(project);
  for (const file of await readdir(join(project.root, "seeds"))) await project.drop(`seeds/${file}`);
  for (const [file, text] of Object.entries(seeds)) await project.edit(`seeds/${file}`, text);
  return project;
}

describe("a site can't be made", () => {
  test.each([
    ["no document", {}, /no document in this folder: put \.txt, \.md or \.html files into it/],
    [
      "one that can't be read",
      {"scan.txt": "%PDF-1.7 \u0000\u0001\u0002"},
      /no document in this folder: put [^]*scan\.txt: is a PDF, not text; left out/
    ],
    ["an empty one", {"empty.txt": "  \n"}, /no document in this folder: put [^]*empty\.txt: is empty; left out/]
  ] as const)("of %s: it is said what to do, in words without a stack", {timeout: 300_000}, async (_, seeds, words) => {
    const project = await projectOf(seeds);
    for (const command of Object.keys(seeds).length === 0 ? ["build", "dev"] : ["build"]) {
      const {code, output} = await project.run([command]);
      expect(output).toMatch(words);
      expect(output).not.toMatch(/\n {4}at /);
      expect(code).toBe(1);
    }
  });
});

/** What no page says: counts of nothing, and values without words. */
const senseless =
  /\b0 (?:documents?|people|offices|events|statements) (?:report|say|tell|are|is)\b|\bundefined\b|\bNaN\b|\[object|^\s*null\s*$/i;

const sites: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "one document in which nothing is found": {
    "quiet.txt": "A quiet day\n\nThe harbor was calm. Boats lay at the pier.\n"
  },
  "one document": {
    "harbor.txt":
      "Three clerks leave\n\nThree clerks resigned from the Harbor Office in Boston on January 7, 2026. “Nobody asked us,” said Ada Quill, the keeper.\n"
  }
};

describe.each(Object.keys(sites))("a site of %s", (name) => {
  test("every page makes sense", {timeout: 900_000}, async () => {
    const project = await projectOf(sites[name] ?? {});
    const {code, output} = await project.run(["build"]);
    expect(code, output.slice(-3000)).toBe(0);
    const dist = join(project.root, "dist");
    const site: SiteServer = await serve(dist);
    const context = await browser.newContext({viewport: {width: 375, height: 800}});
    const faults: string[] = [];
    for (const path of (await listFiles(dist)).filter((file) => file.endsWith(".html") && file !== "404.html")) {
      const page = await context.newPage();
      const seen = watchFaults(page, site.url);
      await page.goto(site.url + path);
      await settle(page);
      const isEmbed = path.startsWith("charts/");
      const found = isEmbed ? [] : await findStructureFaults(page);
      const words = (await page.locator("main").innerText()).replaceAll(/`[^`]*`/g, "");
      const code = (await page.locator("main :is(pre, code)").allInnerTexts()).join("\n");
      const bad = words.split("\n").filter((line) => senseless.test(line) && !code.includes(line.trim()));
      found.push(...(await findOverflow(page)), ...(await findAxeFaults(page)), ...bad.map((line) => `says: ${line}`));
      faults.push(...[...seen, ...found].map((fault) => `${path}: ${fault}`));
      await page.close();
    }
    await context.close();
    await site.close();
    expect(faults).toEqual([]);
  });
});
