import {mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Project, bare, copyProject, dataPages} from "./project.js";

const pages = {
  "index.md": `${bare}# Front

<div data-block="documents"></div>

<div data-block="rules"></div>

<div data-block="lexicons"></div>
`,
  ...dataPages,
  "documents/[id].md": `${bare}<h1 data-block="document-title"></h1>

<div data-block="document"></div>
`
};

/** Words of a document that would be code, Markdown or a cell of Framework's, were they not only words. */
/** The scripts of a page that run: their words and addresses. */
const codeOf = (page: Document): string[] =>
  [...page.querySelectorAll("script:not([type='application/ld+json'])")].map(({outerHTML}) => outerHTML);

const hostile = "<script>alert(1)</script> ${6 * 7} **bold** <!--:12345678:--> &amp;";

const minutes = 60_000;
let project: Project;

beforeAll(async () => {
  project = await copyProject(pages);
});
afterAll(() => project.remove());

const build = () => project.run(["build"]);
const tablesFolders = () => readdir(join(project.root, ".sourceline/tables"));

/** What follows rests on the builds before it, in this order. */
describe.sequential("build", () => {
  let seed = "";

  test("writes a page for each document", {timeout: 5 * minutes}, async () => {
    const {code, output} = await build();
    expect(output).toContain("tables: made");
    expect(code, output).toBe(0);
    const seeds = (await readdir(join(project.root, "seeds"))).filter((file) => file.endsWith(".txt"));
    [seed = ""] = seeds;
    expect(await readdir(join(project.root, "dist/documents"))).toEqual(
      expect.arrayContaining(seeds.map((file) => file.replace(/\.txt$/, ".html")))
    );
  });

  test("the document's headline is its page's title", async () => {
    const html = await project.read(`dist/documents/${seed.replace(/\.txt$/, ".html")}`);
    const heading = /<h1[^>]*>(?:<a[^>]*>)?([^<]+)/.exec(html)?.[1];
    expect(heading).toBeTruthy();
    expect(html).toContain(`<title>${heading} | Sourceline</title>`);
  });

  test(
    "built again with nothing changed, extracts nothing and gives the same pages",
    {timeout: 5 * minutes},
    async () => {
      const before = [await project.read("dist/index.html"), await tablesFolders()];
      const {code, output} = await build();
      expect(output).toContain("tables: unchanged");
      expect(output).toContain("charts: unchanged");
      expect(code, output).toBe(0);
      expect([await project.read("dist/index.html"), await tablesFolders()]).toEqual(before);
    }
  );

  test("shows a change of one character in a seed, a lexicon and a loader", {timeout: 5 * minutes}, async () => {
    const [lexicon = ""] = await project.lexicons();
    await project.edit(`seeds/${seed}`, (text) => text.replace(/\bthe\b/, () => `thequux ${hostile}`));
    await project.edit(`data/lexicons/${lexicon}`, (text) => text.replace(/\n([^,\n]+)/, "\n$1quux"));
    await project.edit("loaders/extract/measures/rules.ts", (text) => text.replace(/finds: "/, 'finds: "Quux: '));
    const {code, output} = await build();
    expect(output).toContain("tables: made");
    expect(code, output).toBe(0);
    const {document} = new JSDOM(await project.read(`dist/documents/${seed.replace(/\.txt$/, ".html")}`)).window;
    expect(document.querySelector("main")?.textContent).toContain(`thequux ${hostile}`);
    const other = (await project.seeds()).find((name) => name.endsWith(".txt") && name !== seed) ?? "";
    const otherPage = await project.read(`dist/documents/${other.replace(/\.txt$/, ".html")}`);
    expect(codeOf(document)).toEqual(codeOf(new JSDOM(otherPage).window.document));
    expect(await project.read("dist/index.html")).toMatch(/quux(?!:)/);
    expect(await project.read("dist/index.html")).toContain("Quux: ");
  });

  test("remakes tables that were damaged", {timeout: 5 * minutes}, async () => {
    for (const key of await tablesFolders())
      await writeFile(join(project.root, ".sourceline/tables", key, "statements.json"), "[");
    const {code, output} = await build();
    expect(output).toContain("tables: made");
    expect(code, output).toBe(0);
  });

  const pageFaults: [words: string, message: RegExp][] = [
    ["```js\nconst = 1\n```", /error in the page: SyntaxError: Unexpected token/],
    ['```js\nimport "../loaders/rule.js";\n```', /error in the page: SyntaxError: non-local import/],
    ["[quux](/quux)", /dead link: \.\/quux/],
    ["[quux](#quux)", /dead link, no such anchor: #quux/],
    ['<img src="https://example.org/a.png" alt="">', /asks another host: https:\/\/example\.org\/a\.png/]
  ];
  const everyFault = new RegExp(
    pageFaults.map(([, {source}]) => `src/index\\.md \\(index\\.html\\): ${source}`).join("|"),
    "g"
  );

  test("names every fault of a page", {timeout: 5 * minutes}, async () => {
    const mend = await breakPage(pageFaults.map(([words]) => words).join("\n\n"))();
    const {code, output} = await build();
    await mend();
    expect(output.match(everyFault), output).toHaveLength(pageFaults.length);
    expect(code).toBe(1);
  });

  const faults: [string, RegExp, () => Promise<() => Promise<void>>][] = [
    ["a link that leads nowhere", /src\/index\.md \(index\.html\): dead link: \.\/quux/, breakPage("[quux](/quux)")],
    [
      "a chart that there isn't",
      /src\/index\.md:\d+: unknown chart: quux; there are: /,
      breakPage('<figure data-chart="quux"></figure>')
    ],
    [
      "a package that isn't installed",
      /src\/index\.md:\d+: npm:quux is not installed; run: npm i/,
      breakPage('```js\nimport "npm:quux";\n```')
    ],
    ["a failing loader", /data\/bad\.csv: loader exited with code 1/, breakLoader],
    [
      "a documents.csv with another header",
      /documents\.csv/,
      breakFile("seeds/documents.csv", (text) => `quux${text}`)
    ],
    ["a lexicon with a row too many", /data\/lexicons\/.*stands twice/, breakLexicon],
    [
      "an invalid table",
      /invalid tables, nothing written:\n +statements .*cue/,
      breakFile("loaders/pipeline.ts", (text) =>
        text.replace(
          "const tables = refuseErrors(",
          "for (const row of before.statements) Object.assign(row, {cue: 7});\n  const tables = refuseErrors("
        )
      )
    ],
    [
      "code of an extractor that can't be read",
      /loaders\/extract\/index\.ts/,
      breakFile("loaders/extract/index.ts", (text) => `${text}\nconst = 1;`)
    ]
  ];

  test.each(faults)(
    "fails on %s, names the file and keeps the last site",
    {timeout: 5 * minutes},
    async (_, message, spoil) => {
      const before = await project.read("dist/index.html");
      const mend = await spoil();
      const {code, output} = await build();
      await mend();
      expect(output).toMatch(message);
      expect(code, output).toBe(1);
      expect(await project.read("dist/index.html")).toBe(before);
      expect((await readdir(project.root)).filter((name) => name.startsWith("dist"))).toEqual(["dist"]);
    }
  );
});

/** Changes a file and gives what puts it back. */
function breakFile(file: string, change: (text: string) => string): () => Promise<() => Promise<void>> {
  return async () => {
    const before = await project.read(file);
    await project.edit(file, change);
    return () => project.edit(file, before);
  };
}

function breakPage(words: string): () => Promise<() => Promise<void>> {
  return breakFile("src/index.md", (text) => `${text}\n\n${words}\n`);
}

async function breakLoader(): Promise<() => Promise<void>> {
  await mkdir(join(project.root, "src/data"), {recursive: true});
  await project.edit("src/data/bad.csv.ts", "process.exit(1);");
  return breakPage('```js\nFileAttachment("data/bad.csv").text()\n```')();
}

async function breakLexicon(): Promise<() => Promise<void>> {
  const [lexicon = ""] = await project.lexicons();
  return breakFile(`data/lexicons/${lexicon}`, (text) => `${text.trimEnd()}\n${text.trimEnd().split("\n").at(-1)}\n`)();
}
