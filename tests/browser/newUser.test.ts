import {spawnSync} from "node:child_process";
import {existsSync, readdirSync} from "node:fs";
import {mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type SiteServer, serve} from "../../loaders/site/serve.js";
import {launch, root, withPage} from "./harness.js";

/**
 * What somebody does who has just found the project: clones it into an empty folder, puts documents of their own into it,
 * corrects a row, adds a chart, and runs the commands of README.md, which are read from there. One thing differs:
 * node_modules is linked, not installed, so that the walk needs no network.
 */
const readme = (await readFile(join(root, "README.md"), "utf8")).replaceAll("\r", "");

/** The commands of README's shell blocks, without their comments. */
const commands = [...readme.matchAll(/```sh\n([^]*?)```/g)]
  .flatMap(([, block = ""]) => block.split("\n"))
  .map((line) => line.replace(/\s+#.*$/, "").trim());

/** The command that begins so, as README has it; words in capitals are replaced. */
function command(start: string, words: Readonly<Record<string, string>> = {}): string {
  const found =
    commands.find((line) => line.startsWith(start)) ??
    [...readme.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code).find((code) => code?.startsWith(start));
  if (found === undefined) throw new Error(`README.md: no command begins with “${start}”`);
  return Object.entries(words).reduce((line, [word, value]) => line.replace(word, value), found);
}

let folder = "";
let browser: Browser;
let site: SiteServer;

interface Run {
  readonly status: number | null;
  readonly output: string;
}

function run(line: string): Run {
  const {status, stdout, stderr} = spawnSync("sh", ["-c", line], {
    cwd: folder,
    encoding: "utf8",
    env: {...process.env, SOURCELINE_URL: "", SOURCELINE_SNAPSHOT: "", NODE_ENV: ""}
  });
  return {status, output: `${stdout}${stderr}`};
}

const sure = (line: string): string => {
  const {status, output} = run(line);
  expect(status, `${line}\n${output}`).toBe(0);
  return output;
};

const hostile = `Brindle <script>alert("x")</script> & \`\${1}\` “Harbor” <!-- 50%, =1+1`;

/** Made up for this test: there is no Brindle Bay. */
const articles = {
  "brindle-harbor.txt": `Harbor office empties out

Three inspectors resigned from the Brindle Bay Harbor Office on March 3, 2026, its director, Mara Oddlington, said.

“We could not sign those papers any more,” said Oddlington, who leads the office.

The office said ${hostile} would answer later.
`,
  "brindle-ferries.txt": `Ferry board loses two

At least two members of the Brindle Bay Ferry Board quit on March 5, 2026, according to the board's clerk, Ivo Tern.

“Nobody asked them to stay,” Tern said.
`
};

const documentsCsv = `path,headline,publisher,author,date_published,url,note
brindle-harbor.txt,"${hostile.replaceAll('"', '""')}",Brindle Gazette,,2026-03-04,,made up
brindle-ferries.txt,Ferry board loses two,Tern Courier,,2026-03-06,,made up
`;

const chartFile = `import type {Chart, ChartRow} from "./chart.js";
import {finish} from "./finish.js";
import {unitRows} from "./kinds/unitRows.js";
import {reportColumns, sayReporting, type ReportRow} from "./passageRow.js";

type Row = ReportRow & ChartRow;
const alt = (rows: readonly Row[]): string => \`\${sayReporting(rows)} \${rows.length} statements.\`;

/** A chart of my own. */
export const brindleStatements: Chart<Row> = {
  id: "brindle-statements",
  kind: "unit-rows",
  query: \`SELECT \${reportColumns} FROM statements r JOIN documents d ON d.id = r.document_id ORDER BY r.document_id, r.start\`,
  headline: (rows) => [alt(rows)],
  standfirst: () => ["One mark for each statement."],
  notes: () => [],
  alt,
  columns: [{name: "Words", cell: ({exact}) => exact}],
  plot: (rows, options) =>
    finish(
      unitRows(rows, {
        ...options,
        key: ({source}) => source,
        label: ([row]) => row?.source ?? "",
        mark: () => "dot",
        title: ({source, exact}) => \`\${source}: \${exact}\`
      }),
      alt(rows)
    )
};
`;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "new-user-")), "sourceline");
  const {status, stderr} = spawnSync("git", ["clone", "--quiet", "--no-hardlinks", root, folder], {encoding: "utf8"});
  expect(status, stderr).toBe(0);
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  browser = await launch();
});
afterAll(async () => {
  await site?.close();
  await browser?.close();
  await rm(join(folder, ".."), {recursive: true, force: true});
});

describe.sequential("from an empty folder to a published chart", {timeout: 600_000}, () => {
  test("documents of one's own become tables", async () => {
    for (const file of readdirSync(join(folder, "seeds")))
      if (/\.(txt|csv)$/.test(file)) await rm(join(folder, "seeds", file));
    for (const [file, text] of Object.entries(articles)) await writeFile(join(folder, "seeds", file), text);
    await writeFile(join(folder, "seeds/documents.csv"), documentsCsv);
    const corrections = join(folder, "data/corrections.csv");
    await writeFile(corrections, `${(await readFile(corrections, "utf8")).split("\n")[0]}\n`);
    sure(command("npm run tables", {"--documents DIR": "--documents seeds", "--out DIR": "--out out"}));
    const statements = await readFile(join(folder, "out/statements.csv"), "utf8");
    expect(statements).toContain("Nobody asked them to stay");
    expect(existsSync(join(folder, "out/statements.parquet"))).toBe(true);
  });

  test("a correction and a chart of one's own are published with the site", async () => {
    const rows = JSON.parse(await readFile(join(folder, "out/statements.json"), "utf8")) as {
      id: string;
      exact: string;
      speaker_role: string | null;
    }[];
    const said = rows.find(({exact}) => exact.includes("Nobody asked them"));
    const cells = [
      "",
      "statements",
      said?.id ?? "",
      "speaker_role",
      said?.speaker_role ?? "",
      "clerk of the board",
      "change",
      "N. N.",
      "2026-03-09",
      "the article says so"
    ];
    const columns = ["id", "table", "row_id", "field", "old", "new", "action", "by", "on", "why", "source", "passage"];
    expect(readme).toContain(columns.join(", "));
    const quoted = `"${(said?.exact ?? "").replaceAll('"', '""')}"`;
    await writeFile(
      join(folder, "data/corrections.csv"),
      `${columns.join(",")}\n${[...cells, "", quoted].join(",")}\n`
    );
    await writeFile(join(folder, "src/charts/brindleStatements.ts"), chartFile);
    const index = join(folder, "src/charts/index.ts");
    const listed = (await readFile(index, "utf8"))
      .replace(
        "import {departuresByOffice}",
        'import {brindleStatements} from "./brindleStatements.js";\nimport {departuresByOffice}'
      )
      .replace("readonly Chart[] = [", "readonly Chart[] = [\n  brindleStatements,");
    await writeFile(index, listed);
    const page = join(folder, "src/index.md");
    const placed = /`(<figure data-chart=")its-id("><\/figure>)`/.exec(readme);
    await writeFile(page, `${await readFile(page, "utf8")}\n${placed?.[1]}brindle-statements${placed?.[2]}\n`);
    sure(command("npm run build"));
  });

  test("its files are there, and hold its passages", async () => {
    const made = join(folder, "dist/charts/brindle-statements");
    for (const file of [
      "brindle-statements-small.svg",
      "brindle-statements-large-dark.png",
      "brindle-statements.pdf",
      "card.png",
      "metadata.json",
      "oembed.json",
      "embed-bare.html"
    ])
      expect([file, existsSync(join(made, file))]).toEqual([file, true]);
    expect(await readFile(join(made, "brindle-statements.csv"), "utf8")).toContain("Nobody asked them to stay");
    expect(await readFile(join(made, "alt.txt"), "utf8")).toContain("Tern Courier");
    expect(await readFile(join(made, "embed.txt"), "utf8")).toContain("charts/brindle-statements/embed.html");
    expect(sure(command("npm run charts -- use-of-force").replace("use-of-force", "brindle-statements"))).toContain(
      "brindle-statements"
    );
  });

  test("the front page shows it, its marks open the passages, and hostile words are words", async () => {
    site = await serve(join(folder, "dist"));
    await withPage(browser, site.url, {viewport: {width: 1280, height: 900}}, async (page, faults) => {
      const mark = page.locator("figure#brindle-statements .drawing:visible a:not([tabindex])").first();
      const href = await mark.evaluate((link) => new URL(link.getAttribute("href") ?? "", location.href).href);
      await page.goto(href);
      expect(await page.locator("mark:target").first().innerText()).not.toBe("");
      await page.goto(`${site.url}documents/brindle-harbor.html`);
      expect(await page.locator("h1").first().innerText()).toContain('<script>alert("x")</script>');
      await page.goto(`${site.url}corrections.html`);
      expect(await page.locator("main").innerText()).toContain("clerk of the board");
      expect(faults).toEqual([]);
    });
  });

  test("the embed shows it in a frame", async () => {
    await withPage(
      browser,
      `${site.url}charts/brindle-statements/embed.html`,
      {viewport: {width: 640, height: 700}},
      async (page, faults) => {
        expect(await page.locator(".drawing:visible a:not([tabindex])").count()).toBeGreaterThan(0);
        expect(await page.locator("h1").innerText()).toContain("Tern Courier");
        expect(faults).toEqual([]);
      }
    );
  });
});
