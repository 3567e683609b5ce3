import {cp, mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {ChartRow} from "../../../src/charts/chart.js";
import type {BlockRule} from "../../../src/components/block.js";
import {type Tables, tableNames} from "../../../src/model/tables/index.js";
import {setCurrentSnapshot, snapshotsFolder} from "./current.js";
import {writeData} from "./data.js";
import {keyedFolder} from "./folder.js";
import {readJudged} from "./judged.js";
import {type Keys, readKeys} from "./key.js";
import {readLexicons} from "./lexicons.js";

export interface MadeSnapshot {
  readonly folder: string;
  /** Whether documents were read and tables made in this run. */
  readonly extracted: boolean;
  /** Whether charts and blocks were drawn in this run. */
  readonly rendered: boolean;
}

export type Log = (line: string) => void;

/** Folder of the tables as they would be without an editor's decisions, where there are any. */
const before = "before";

/** Code is loaded when there is work for it: an unchanged snapshot costs no language model. */
async function extract(root: string, out: string, log: Log): Promise<void> {
  const {allRules, makeTables} = await import("../../pipeline.js");
  await makeTables({
    documents: join(root, "seeds"),
    out,
    before: join(out, before),
    formats: ["csv", "json", "arrow", "parquet"],
    progress: log
  });
  await writeFile(join(out, "rules.json"), JSON.stringify(allRules, null, 1));
}

async function readTables(folder: string): Promise<Tables> {
  const entries = tableNames.map(async (name) => {
    const rows: unknown = JSON.parse(await readFile(join(folder, `${name}.json`), "utf8"));
    return [name, rows] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Tables;
}

async function draw(root: string, tables: string, folder: string): Promise<void> {
  const {renderBlocks, renderCharts, blockNames} = await import("./render.js");
  const {withTables} = await import("./query.js");
  const {writeFragments} = await import("./manifest.js");
  const {writeBuilder} = await import("./builder.js");
  const {writeReview} = await import("./review.js");
  const {searchFolder, writeSearch} = await import("./search/write.js");
  const {writeExplore} = await import("./explore.js");
  const shown = (file: string): boolean => !file.endsWith("seal.json") && file !== join(tables, before);
  await cp(tables, join(folder, "tables"), {recursive: true, filter: shown});
  const rows = await readTables(tables);
  await writeReview(join(folder, "tables/review"), rows);
  const {dataset, releases} = await writeData(root, folder, rows);
  await writeSearch(searchFolder(folder), rows);
  await writeExplore(join(folder, "tables/explore"), rows);
  const rules = JSON.parse(await readFile(join(tables, "rules.json"), "utf8")) as BlockRule[];
  const charts = await withTables(tables, async (query) => {
    await writeBuilder(join(folder, "tables/builder"), rows, query);
    return rows.corrections.length === 0
      ? renderCharts(rows, query)
      : withTables(join(tables, before), (was) => renderCharts(rows, query, was));
  });
  const chartRows = Object.fromEntries(charts.map(({name, rows: data}) => [name, data as unknown as ChartRow[]]));
  const chartCorrections = Object.fromEntries(charts.map(({name, corrections}) => [name, corrections]));
  const blocks = renderBlocks(rows, {
    rules,
    lexicons: await readLexicons(root),
    chartRows,
    chartCorrections,
    judged: readJudged(root),
    dataset,
    releases
  });
  await writeFragments(folder, charts, blocks, blockNames);
  await mkdir(join(folder, "charts"), {recursive: true});
  for (const {name, rows: data, corrections} of charts) {
    await writeFile(join(folder, "charts", `${name}.json`), JSON.stringify(data, null, 1));
    await writeFile(join(folder, "charts", `${name}.corrections.json`), JSON.stringify(corrections, null, 1));
  }
}

/** A folder must not carry the name of inputs that it wasn't made from. */
async function refuseChange(root: string, keys: Keys): Promise<void> {
  const now = await readKeys(root);
  if (now.snapshot !== keys.snapshot || now.code !== keys.code)
    throw new Error("files changed while they were read: run it once more");
}

/**
 * Makes the tables of the seeds and the pieces of pages drawn from them, as one folder of files that belong together.
 * Both are named by all that decides them: unchanged inputs give the folders that are there. Makes it the current one.
 * `loadedCode`: the key of the code that this process runs, where that may be older than the files.
 */
export async function makeSnapshot(
  root: string,
  log: Log = () => undefined,
  loadedCode?: string
): Promise<MadeSnapshot> {
  const keys = await readKeys(root);
  const read = {...keys, code: loadedCode ?? keys.code};
  const tablesFolder = join(root, ".sourceline/tables", keys.tables);
  const folder = join(snapshotsFolder(root), keys.snapshot);
  const extracted = await keyedFolder(tablesFolder, async (out) => {
    await extract(root, out, log);
    await refuseChange(root, read);
  });
  const rendered = await keyedFolder(folder, async (out) => {
    await draw(root, tablesFolder, out);
    await refuseChange(root, read);
  });
  await setCurrentSnapshot(root, keys.snapshot);
  log(`tables: ${extracted ? "made" : "unchanged"} (${keys.tables.slice(0, 8)})`);
  log(`charts: ${rendered ? "drawn" : "unchanged"} (${keys.snapshot.slice(0, 8)})`);
  return {folder, extracted, rendered};
}
