import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {incidentPassages} from "../../../src/charts/incidentPassages.js";
import {csvText} from "../../../src/components/export/csvText.js";
import {siteRoot} from "../../../src/components/export/siteRoot.js";
import {svgFile} from "../../../src/components/export/svgFile.js";
import {madeTables} from "../../madeTables.js";
import {queryTables} from "../../queryTables.js";

type Rows = Parameters<typeof incidentPassages.plot>[0];

const {document} = new JSDOM("", {url: "https://site.example/below/explore.html?x=1"}).window;
const rows = (await queryTables(madeTables, (query) => query(incidentPassages.query))) as unknown as Rows;

test("a picture holds headline, source and byline in one root, and its marks lead to the site", async () => {
  const text = await svgFile(incidentPassages, rows, madeTables.documents, {document, width: 360, theme: "dark"});
  const svg = new JSDOM(text, {contentType: "image/svg+xml"}).window.document.documentElement;
  expect([svg.getAttribute("width"), svg.getAttribute("viewBox")?.split(" ")[2]]).toEqual(["360", "360"]);
  const words = svg.textContent.replace(/\s+/g, " ");
  for (const each of ["Two passages in two documents", "Sources:", "Ferry News", "Chart: Sourceline"])
    expect(words).toContain(each);
  const links = [...svg.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect(link).toMatch(/^https:\/\/site\.example\/below\/documents\/\w+\.html#ir-/);
  expect(text).not.toContain("var(--");
});

test("the root of the site and the rows as CSV", () => {
  expect(siteRoot(document)).toBe("https://site.example/below");
  const lines = csvText(rows, madeTables.documents, siteRoot(document)).trim().split("\r\n");
  expect(lines.length).toBe(rows.length + 1);
  expect(lines[1]).toContain("https://site.example/below/documents/ferry.html#");
});
