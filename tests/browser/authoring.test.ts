import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type SiteServer, serve} from "../../loaders/site/serve.js";
import {type Project, copyProject} from "../site/project.js";
import {launch, withPage} from "./harness.js";

/** All that a page may use, on one page. */
const page = `---
header: null
footer: null
sql:
  documents: data/tables/documents.csv
  statements: data/tables/statements.arrow
---
# Everything

<div id="live">

\`\`\`js
import {mean} from "npm:d3-array";
display(Plot.plot({marks: [Plot.barX([1, 2, 3])]}));
display(Inputs.range([0, 10], {label: "Range"}));
display(Inputs.table([{name: "a row", value: 1}]));
display(html\`<p id="htl" onclick=\${() => (document.title = "clicked")}>mean \${mean([1, 3])}, sum \${d3.sum([1, 2])}</p>\`);
display(svg\`<circle r="1"></circle>\`);
\`\`\`

\`\`\`js
const csv = await FileAttachment("data/tables/documents.csv").csv();
const json = await FileAttachment("data/tables/documents.json").json();
const arrow = await FileAttachment("data/tables/documents.arrow").arrow();
display(html\`<p id="files">\${csv.length} \${json.length} \${arrow.numRows}</p>\`);
\`\`\`

\`\`\`js
const database = await DuckDBClient.of({d: FileAttachment("data/tables/documents.arrow")});
display(html\`<p id="client">\${(await database.queryRow("SELECT count(*) AS n FROM d")).n}</p>\`);
\`\`\`

\`\`\`sql id=counted
SELECT count(*)::INT AS n FROM documents
\`\`\`

<p id="sql">\${Array.from(counted)[0].n}</p>

\`\`\`sql
SELECT id, typeof(kind) AS type FROM statements LIMIT 3
\`\`\`

</div>
`;

/** Ways to run a command in a network namespace with no route and no address. */
const wrappers = [
  ["unshare", "-n"],
  ["unshare", "-rn"],
  ["sudo", "-n", "unshare", "-n"]
];
const wrapper = wrappers.find(([command = "", ...args]) => spawnSync(command, [...args, "true"]).status === 0);

let project: Project;
let browser: Browser;
let site: SiteServer;

beforeAll(async () => {
  project = await copyProject({"index.md": page});
  browser = await launch();
});
afterAll(async () => {
  await site?.close();
  await browser.close();
  await project.remove();
});

test("the namespace has no network", {skip: !wrapper}, () => {
  const [command = "", ...args] = wrapper ?? [];
  const {stdout} = spawnSync(command, [...args, "cat", "/proc/net/route"], {encoding: "utf8"});
  expect(stdout.trim().split("\n").slice(1)).toEqual([]);
});

test("a site that uses everything builds with no network", {timeout: 300_000}, async () => {
  expect(existsSync(join(project.root, "src/.observablehq"))).toBe(false);
  const {code, output} = await project.run(["build"], wrapper);
  expect(output).toContain("npm modules: bundled");
  expect(output).toContain("site: ");
  expect(code, output).toBe(0);
});

test("and works in the browser, asking only its own host", {timeout: 120_000}, async () => {
  site = await serve(join(project.root, "dist"));
  await withPage(browser, site.url, {}, async (page, faults) => {
    const seeds = String((await project.read("seeds/documents.csv")).trim().split("\n").length - 1);
    await page.waitForFunction(() => document.querySelector("#sql")?.textContent?.trim());
    await page.waitForFunction(() => document.querySelector("#client")?.textContent);
    expect(await page.locator("#htl").innerText()).toBe("mean 2, sum 3");
    expect(await page.locator("#files").innerText()).toBe(`${seeds} ${seeds} ${seeds}`);
    expect(await page.locator("#client").innerText()).toBe(seeds);
    expect((await page.locator("#sql").innerText()).trim()).toBe(seeds);
    expect(await page.locator("#live svg rect").count()).toBe(3);
    expect(await page.locator("#live form input[type=range]").count()).toBe(1);
    expect(await page.locator("#live table").count()).toBe(2);
    await page.locator("#htl").click();
    expect(await page.title()).toBe("clicked");
    expect(faults).toEqual([]);
  });
});
