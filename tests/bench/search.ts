import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import * as esbuild from "esbuild";
import MiniSearch from "minisearch";
import type {Page} from "playwright-core";
import {serve} from "../../loaders/site/serve.js";
import {makeIndex} from "../../loaders/site/snapshot/search/makeIndex.js";
import {textLines} from "../../src/components/markedText.js";
import type {Tables} from "../../src/model/tables/index.js";
import {launch} from "../browser/harness.js";
import {madeText} from "./madeText.js";

const passages = Number(process.argv[2] ?? 100_000);

interface Measured {
  readonly ms: number[];
  /** Milliseconds of the longest task of the page's thread. */
  readonly longest: number;
}

const page = `<!doctype html><meta charset="utf-8"><title>search</title><script type="module" src="page.js"></script>`;

/** What is measured in the browser: our index, and MiniSearch's, behind one function each. */
const code = `
import {openSearch} from "./src/components/search/openSearch.js";
import {fetchBeside, loadFiles} from "./src/components/search/loadFiles.js";
import MiniSearch from "minisearch";
globalThis.openOurs = async () => {
  const root = await (await fetch("root.json")).json();
  const search = openSearch(root, loadFiles(fetchBeside(location.href), () => {}));
  return async (text) => (await search.ask(text, 20))?.total ?? 0;
};
globalThis.openMini = async () => {
  const text = await (await fetch("mini.json")).text();
  const mini = await MiniSearch.loadJSONAsync(text, {fields: ["text"]});
  return async (text) => mini.search(text.replaceAll('"', ""), {prefix: (_, i, all) => i === all.length - 1, combineWith: "AND"}).length;
};
globalThis.measure = async (open, queries) => {
  let longest = 0;
  new PerformanceObserver((list) => { for (const {duration} of list.getEntries()) longest = Math.max(longest, duration); }).observe({type: "longtask"});
  const began = performance.now();
  const ask = await open();
  const opened = performance.now() - began;
  const ms = [];
  for (const query of queries) {
    const start = performance.now();
    await ask(query);
    ms.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return {opened, ms, longest};
};
`;

const percentile = (ms: readonly number[], share: number): number =>
  [...ms].sort((a, b) => a - b)[Math.min(ms.length - 1, Math.ceil(ms.length * share) - 1)] ?? NaN;

const say = (name: string, {opened, ms, longest}: Measured & {readonly opened: number}): string =>
  [
    name.padEnd(28),
    `${opened.toFixed(0).padStart(6)} ms to open`,
    `${percentile(ms, 0.5).toFixed(1).padStart(7)} ms median`,
    `${percentile(ms, 0.95).toFixed(1).padStart(7)} ms p95`,
    `${Math.max(...ms)
      .toFixed(1)
      .padStart(7)} ms most`,
    `${longest.toFixed(0).padStart(6)} ms longest task`
  ].join(" ");

/** Words, beginnings, pairs, phrases and fields as readers ask for, taken from the made texts at even distances. */
function questions({documents}: Tables, count: number): string[] {
  return Array.from({length: count}, (_, i) => {
    const text = documents[Math.floor((i * documents.length) / count)]?.text ?? "";
    const lines = textLines(text);
    const line = lines[i % lines.length] ?? {start: 0, end: 0};
    const words = text
      .slice(line.start, line.end)
      .replace(/[“”.,]/g, "")
      .split(" ");
    const at = (k: number): string => words[(i * 7 + k) % words.length] ?? "";
    const kinds = [
      at(0),
      at(0).slice(0, 3),
      at(0).slice(0, 2),
      `${at(0)} ${at(5)}`,
      `"${words.slice(2, 5).join(" ")}"`,
      `speaker:${at(1)} ${at(0)}`,
      `${at(0)} kind:direct -${at(3)}`,
      `the ${at(0).slice(0, 4)}`
    ];
    return kinds[i % kinds.length] ?? "";
  });
}

async function writeOurs(
  folder: string,
  tables: Tables
): Promise<{files: number; bytes: number; gzip: number; passages: number}> {
  let [files, bytes, gzip] = [0, 0, 0];
  const root = await makeIndex(tables, (kind, content) => {
    const name = `${kind}.${files++}.bin`;
    writeFileSync(join(folder, name), content);
    bytes += content.length;
    gzip += gzipSync(content).length;
    return Promise.resolve(name);
  });
  writeFileSync(join(folder, "root.json"), JSON.stringify(root));
  return {files, bytes, gzip, passages: root.passages};
}

/** The same passages for MiniSearch: paragraphs and rows, words only. */
function writeMini(folder: string, tables: Tables): {bytes: number; gzip: number} {
  const mini = new MiniSearch({fields: ["text"]});
  let id = 0;
  for (const {text} of tables.documents)
    mini.addAll(textLines(text).map(({start, end}) => ({id: id++, text: text.slice(start, end)})));
  mini.addAll(tables.statements.map(({exact}) => ({id: id++, text: exact})));
  const json = JSON.stringify(mini);
  writeFileSync(join(folder, "mini.json"), json);
  return {bytes: json.length, gzip: gzipSync(json).length};
}

const measured = (browserPage: Page, name: "openOurs" | "openMini", queries: readonly string[]) =>
  browserPage.evaluate(
    async ([open, all]) => {
      const {measure, ...openers} = globalThis as unknown as {
        measure: (open: unknown, queries: unknown) => Promise<Measured & {opened: number}>;
      } & Record<string, unknown>;
      return measure(
        openers[open as string] ?? (globalThis as unknown as Record<string, unknown>)[open as string],
        all
      );
    },
    [name, queries] as const
  );

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sourceline-search-"));
  mkdirSync(folder, {recursive: true});
  const browser = await launch();
  try {
    const tables = madeText(passages);
    const start = performance.now();
    const ours = await writeOurs(folder, tables);
    console.log(`${ours.passages} passages, index made in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const mini = writeMini(folder, tables);
    const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
    console.log(`our index   ${mb(ours.bytes)}, gzip ${mb(ours.gzip)}, ${ours.files} files, texts included`);
    console.log(`MiniSearch  ${mb(mini.bytes)}, gzip ${mb(mini.gzip)}, without texts`);
    await esbuild.build({
      stdin: {contents: code, resolveDir: process.cwd(), loader: "ts"},
      bundle: true,
      format: "esm",
      outfile: join(folder, "page.js"),
      logLevel: "error"
    });
    writeFileSync(join(folder, "index.html"), page);
    const site = await serve(folder);
    const queries = questions(tables, 200);
    for (const [name, open] of [
      ["ours, files not yet loaded", "openOurs"],
      ["MiniSearch, loadJSONAsync", "openMini"]
    ] as const) {
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.goto(site.url);
      await tab.waitForFunction(() => "measure" in globalThis);
      console.log(say(name, await measured(tab, open, queries)));
      if (open === "openOurs") console.log(say("ours, once more", await measured(tab, open, queries)));
      await context.close();
    }
    await site.close();
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

await main();
