import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {correctionsCsv, correctionsHeader} from "../../src/model/correctionsCsv.js";
import {decide, idOf, texts} from "../correct/town.js";
import {bareOwn, copyProject, dataPages, type Project} from "./project.js";

const minutes = 60_000;
const six = idOf("departure_reports", "Six inspectors");
const asked = idOf("statements", "Nobody asked");
const count = decide({table: "departure_reports", row_id: six, action: "change", field: "low", old: "6", new: "5"});
const reject = decide({table: "statements", row_id: asked, action: "reject", on: "2031-07-01"});

const own = ["departures", "statements", "use-of-force", "incidents"];
const named = ["people/index.md", "people/[id].md", "offices/index.md", "offices/[id].md"];
const pages = {
  ...dataPages,
  ...Object.fromEntries(named.map((page) => [page, bareOwn(page)])),
  ...Object.fromEntries(own.map((page) => [`${page}.md`, bareOwn(`${page}.md`)])),
  "index.md": bareOwn("corrections.md"),
  "documents/[id].md": bareOwn("documents/[id].md")
};

let project: Project;
const build = () => project.run(["build"]);
const page = async (file: string): Promise<Document> => new JSDOM(await project.read(`dist/${file}`)).window.document;
const notices = async (file: string, within = "body"): Promise<string[]> =>
  [...(await page(file)).querySelectorAll(`${within} ul.corrected li`)].map(({textContent}) => textContent);

beforeAll(async () => {
  project = await copyProject(pages);
  const seeds = join(project.root, "seeds");
  for (const file of await readdir(seeds)) await rm(join(seeds, file), {recursive: true});
  for (const [id, text] of Object.entries(texts)) await project.edit(`seeds/${id}.txt`, text);
  const rows = Object.keys(texts).map((id) => `${id}.txt,${id},2031-06-03\n`);
  await project.edit("seeds/documents.csv", `path,publisher,date_published\n${rows.join("")}`);
});
afterAll(() => project.remove());

/** What follows rests on the builds before it, in this order. */
describe.sequential("a site of corrected documents", () => {
  test("says that nothing was corrected, and has a feed that is empty", {timeout: 5 * minutes}, async () => {
    const {code, output} = await build();
    expect(code, output).toBe(0);
    expect((await page("corrections.html")).body.textContent).toContain("No row has been corrected.");
    expect(await project.read("dist/corrections.atom")).toMatch(
      /<updated>2031-06-03T00:00:00Z<\/updated>\n[^]*<\/feed>\n$/
    );
    expect(await notices("departures.html")).toEqual([]);
  });

  test("shows what was corrected where it was shown before", {timeout: 5 * minutes}, async () => {
    await project.edit("data/corrections.csv", correctionsCsv([reject, count]));
    const {code, output} = await build();
    expect(code, output).toBe(0);
    const changed = "Corrected on June 10, 2031: lowest number was 6, is 5 (“Six inspectors of the Elmwood Parks…”).";
    const gone = "Corrected on July 1, 2031: a statement was taken out: “Nobody asked us anything,”.";
    expect(await notices("departures.html")).toEqual([changed, changed, changed]);
    expect(await notices("departures.html", "figure#departures-by-office")).toEqual([changed]);
    expect(await notices("statements.html", "figure#statements-by-speaker")).toEqual([gone]);
    expect(await notices("documents/ferry.html")).toEqual([gone, changed]);
    expect(await notices("documents/gazette.html")).toEqual([]);
    expect(await notices("use-of-force.html")).toEqual([]);
    expect((await page("corrections.html")).querySelectorAll("ol.corrections > li")).toHaveLength(2);
    expect((await project.read("dist/corrections.atom")).match(/<entry>/g)).toHaveLength(2);
    expect((await page("documents/ferry.html")).querySelector("link[rel=alternate]")?.getAttribute("href")).toBe(
      "../corrections.atom"
    );
  });

  test("isn't built with a stale one, and the last site stays", {timeout: 5 * minutes}, async () => {
    await project.edit("seeds/ferry.txt", (text) => text.replace("Six", "Ten"));
    const {code, output} = await build();
    expect(code).toBe(1);
    expect(output).toMatch(
      /data\/corrections\.csv:3: stale: departure_reports dr-\S+: expected “Six inspectors of .*”, found “Ten inspectors of .*”/
    );
    expect(await notices("use-of-force.html")).toEqual([]);
    expect(await notices("documents/ferry.html")).toHaveLength(2);
  });

  test("is as it was with the lines removed", {timeout: 5 * minutes}, async () => {
    await project.edit("seeds/ferry.txt", texts.ferry ?? "");
    await project.edit("data/corrections.csv", correctionsHeader);
    const {code, output} = await build();
    expect(code, output).toBe(0);
    expect(await notices("departures.html")).toEqual([]);
  });
});
