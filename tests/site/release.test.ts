import {execFileSync} from "node:child_process";
import {createHash} from "node:crypto";
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parseTable} from "../../loaders/read/tablesCsv.js";
import {listFiles} from "../../loaders/site/files.js";
import {difference, idOf, type Rows} from "../../src/model/difference/difference.js";
import type {ReleaseInfo} from "../../src/model/release.js";
import type {AnyRow} from "../../src/model/schema.js";
import {tableNames} from "../../src/model/tables/index.js";
import {type Project, bare, copyProject, dataPages} from "./project.js";

const minutes = 60_000;
const documentPage = `${bare}<h1 data-block="document-title"></h1>\n\n<div data-block="document"></div>\n`;
let project: Project;
let seed = "";

beforeAll(async () => {
  project = await copyProject({
    "index.md": `${bare}# Front\n\n<figure data-chart="statements-by-speaker"></figure>\n`,
    ...dataPages,
    "documents/[id].md": documentPage
  });
  await rm(join(project.root, "data/releases"), {recursive: true, force: true});
  seed = (await project.seeds()).find((file) => file.endsWith(".txt")) ?? "";
});
afterAll(() => project.remove());

const release = (...args: string[]) => project.run(["release", ...args]);
const infoOf = async (version: string): Promise<ReleaseInfo> =>
  JSON.parse(await project.read(`data/releases/${version}/release.json`)) as ReleaseInfo;

async function sums(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(join(project.root, folder));
  const entries = files.map(async (file) => {
    const bytes = await readFile(join(project.root, folder, file));
    return [file, createHash("sha256").update(bytes).digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const rowsOf = async (folder: string): Promise<Rows> => {
  const entries = tableNames.map(async (table) => {
    const file = `${folder}/${table}.csv`;
    return [table, parseTable(file, table, await project.read(file))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
};

const page = async (path: string): Promise<Document> => new JSDOM(await project.read(`dist/${path}`)).window.document;

/** What follows rests on what was before it, in this order. */
describe.sequential("releases", () => {
  let first: Record<string, string> = {};
  let headline = "";

  test("the first freezes tables, charts and their rows", {timeout: 10 * minutes}, async () => {
    const {code, output} = await release("--date", "2031-01-01", "--note", "The <first> one");
    expect(code, output).toBe(0);
    expect(output).toMatch(/data\/releases\/2031-01-01: \d+ rows, \d+ charts, .*commit it/);
    first = await sums("data/releases/2031-01-01");
    const info = await infoOf("2031-01-01");
    expect(info).toMatchObject({version: "2031-01-01", note: "The <first> one"});
    const charts = info.charts.flatMap(({id}) => [`charts/${id}.csv`, `charts/${id}.html`]);
    const tables = tableNames.map((name) => `${name}.csv`);
    expect(Object.keys(first).sort()).toEqual(["release.json", "datapackage.json", ...tables, ...charts].sort());
    headline = info.charts.find(({id}) => id === "statements-by-speaker")?.headline ?? "";
    expect(headline).not.toBe("");
  });

  test("a version that exists is refused and stays as it is", {timeout: 5 * minutes}, async () => {
    const {code, output} = await release("--date", "2031-01-01");
    expect([code, output]).toEqual([1, expect.stringMatching(/2031-01-01: this version exists .* --date/)]);
    expect(await sums("data/releases/2031-01-01")).toEqual(first);
  });

  test.each([
    ["no day", ["--date", "2031-02-30"], 1, /--date is no day: “2031-02-30”/],
    ["an earlier day", ["--date", "2030-12-31"], 1, /before the newest release, 2031-01-01/],
    ["nothing new", ["--date", "2031-01-02"], 1, /nothing to release: the tables are those of 2031-01-01/],
    ["an unknown option", ["--day", "2031-01-02"], 2, /Unknown option '--day'[^]*npm run release -- --help/]
  ])("%s is refused", {timeout: 5 * minutes}, async (_, args, expected, message) => {
    const {code, output} = await release(...args);
    expect(output).toMatch(message);
    expect(code).toBe(expected);
    expect(await listFiles(join(project.root, "data/releases"))).toHaveLength(Object.keys(first).length);
  });

  test("made again of the same state it has the same bytes", {timeout: 5 * minutes}, async () => {
    await rm(join(project.root, "data/releases"), {recursive: true});
    expect((await release("--date", "2031-01-01", "--note", "The <first> one")).code).toBe(0);
    expect(await sums("data/releases/2031-01-01")).toEqual(first);
  });

  test(
    "tables that nobody has looked at, and changes that are not committed, are refused",
    {timeout: 5 * minutes},
    async () => {
      await project.edit(
        `seeds/${seed}`,
        (text) => `${text.trimEnd()}\n\n${"“Nobody asked,” said Ada Quill.\n\n".repeat(4)}`
      );
      const git = (...args: string[]) =>
        execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], {cwd: project.root});
      git("init", "-q");
      const uncommitted = await release("--date", "2031-02-01");
      expect(uncommitted.output).toMatch(/not committed[^]*seeds\/[^]*commit or take back/);
      expect(uncommitted.code).toBe(1);
      await rm(join(project.root, ".git"), {recursive: true});
      expect((await project.run(["tables"])).code).toBe(0);
      await project.edit("data/tables/statements.csv", (text) => text.replace("Ada Quill", "Bo Sand"));
      const old = await release("--date", "2031-02-01");
      expect(old.output).toMatch(
        /data\/tables\/statements\.csv: is not what the documents give now; run npm run tables/
      );
      expect(old.code).toBe(1);
      await rm(join(project.root, "data/tables"), {recursive: true});
    }
  );

  test("the site tells what two releases and today differ in, row by row", {timeout: 10 * minutes}, async () => {
    const second = await release("--date", "2031-02-01");
    expect(second.code, second.output).toBe(0);
    await project.edit(
      `seeds/${seed}`,
      (text) =>
        `Some words more.\n\n${text.replace("“Nobody asked,” said Ada Quill.", "“Somebody asked,” said Bo Sand.")}`
    );
    const {code, output} = await project.run(["build"]);
    expect(code, output).toBe(0);
    const [a, b, now] = await Promise.all(
      ["data/releases/2031-01-01", "data/releases/2031-02-01", "dist/tables"].map(rowsOf)
    );
    const changes = await page("changes.html");
    for (const [id, from, to] of [
      ["to-2031-02-01", a, b],
      ["since", b, now]
    ] as const) {
      const differing = difference(from ?? {}, to ?? {});
      expect(differing.length).toBeGreaterThan(0);
      const groups = [...changes.querySelectorAll(`#${id} .change-group`)];
      const told = groups.reduce((sum, group) => {
        const more = /^(\S+) more of these/.exec(group.querySelector(".notes")?.textContent ?? "")?.[1];
        expect(more).toBeUndefined();
        return sum + group.querySelectorAll("li").length;
      }, 0);
      expect([id, told]).toEqual([id, differing.length]);
    }
    const added = difference(a ?? {}, b ?? {}).filter(({table, kind}) => table === "statements" && kind === "added");
    expect(added).toHaveLength(4);
    expect(changes.querySelector("#to-2031-02-01 .statements, #to-2031-02-01")?.textContent).toContain(
      "Statement by Ada Quill in "
    );
    const since = changes.querySelector("#since")?.textContent;
    expect(since).toContain("Statement by Bo Sand in ");
    expect(since).toContain("the same words, at another place in the document");
  });

  test("a passage of a change opens where today's document has it", async () => {
    const now = await rowsOf("dist/tables");
    const known = new Set(tableNames.flatMap((table) => (now[table] ?? []).map((row: AnyRow) => idOf(row))));
    const links = [...(await page("changes.html")).querySelectorAll(".change-group a.passage")].map(
      (link) => link.getAttribute("href") ?? ""
    );
    expect(links.length).toBeGreaterThan(0);
    for (const href of links.filter((one) => one.includes("#"))) expect(known).toContain(href.split("#")[1]);
  });

  test("a chart of an old release has its old numbers", async () => {
    const figureOf = async (path: string) => (await page(path)).querySelector("#statements-by-speaker");
    const words = async (path: string) => (await figureOf(path))?.querySelector("h2")?.textContent;
    expect(await words("releases/2031-01-01.html")).toBe(headline);
    expect(await words("releases/2031-02-01.html")).toContain("Ada Quill");
    expect(await words("releases/2031-02-01.html")).not.toBe(headline);
    const frozen = new JSDOM(await project.read("data/releases/2031-01-01/charts/statements-by-speaker.html")).window
      .document;
    const texts = (root: ParentNode | null) =>
      [...(root?.querySelectorAll("svg text, td") ?? [])].map(({textContent}) => textContent);
    expect(texts(frozen).length).toBeGreaterThan(10);
    expect(texts(await figureOf("releases/2031-01-01.html"))).toEqual(texts(frozen));
  });

  test("gives each release away at addresses that stay, and tells of it on a page and in a feed", async () => {
    for (const version of ["2031-01-01", "2031-02-01"]) {
      expect(await project.read(`dist/tables/${version}/statements.csv`)).toBe(
        await project.read(`data/releases/${version}/statements.csv`)
      );
      const {hash} = await infoOf(version);
      const files = await listFiles(join(project.root, "dist/tables", version));
      expect(files).toContain(`sourceline-data-${version}-${hash.slice(0, 12)}.zip`);
    }
    const list = await page("releases/index.html");
    expect([...list.querySelectorAll("ol.releases .headline")].map((link) => link.getAttribute("href"))).toEqual([
      "./2031-02-01.html",
      "./2031-01-01.html"
    ]);
    expect(list.querySelector("ol.releases")?.textContent).toContain("The <first> one");
    const feed = new JSDOM(await project.read("dist/releases.atom"), {contentType: "application/xml"}).window.document;
    expect([...feed.querySelectorAll("entry > updated")].map(({textContent}) => textContent)).toEqual([
      "2031-02-01T00:00:00Z",
      "2031-01-01T00:00:00Z"
    ]);
    expect(list.querySelector('link[href="../releases.atom"]')).not.toBeNull();
    expect((await page("dataset.html")).body.textContent).toContain("have changed since the release of Feb. 1, 2031");
  });
});
