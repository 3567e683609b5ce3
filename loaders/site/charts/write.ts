import {createHash} from "node:crypto";
import {cp, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Chart, ChartRow} from "../../../src/charts/chart.js";
import {charts} from "../../../src/charts/index.js";
import {sayNotice} from "../../../src/components/corrections/sayCorrection.js";
import type {Correction, Tables} from "../../../src/model/tables/index.js";
import {listFiles} from "../files.js";
import {siteAddress} from "../siteAddress.js";
import {keyedFolder} from "../snapshot/folder.js";
import {embedStyle} from "./embedStyle.js";
import {chartOutputs, type OutputSettings} from "./outputs.js";
import {readTypefaces} from "./typefaces.js";

export interface WriteOptions {
  /** Folder of the project. */
  readonly root: string;
  /** Folder of the snapshot whose rows are drawn. */
  readonly snapshot: string;
  /** Folder that gets a folder for each chart. */
  readonly out: string;
  /** Ids of charts; none: all of them. */
  readonly ids?: readonly string[];
  readonly log?: (line: string) => void;
}

/** The charts with these ids. Throws an error that names the ids there are. */
export function chosenCharts(ids: readonly string[]): readonly Chart[] {
  const unknown = ids.find((id) => !charts.some((chart) => chart.id === id));
  if (unknown !== undefined)
    throw new Error(`no chart “${unknown}”; charts are ${charts.map(({id}) => id).join(", ")}`);
  return ids.length === 0 ? charts : charts.filter(({id}) => ids.includes(id));
}

async function readSettings(root: string): Promise<OutputSettings> {
  const {version} = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {version: string};
  return {typefaces: await readTypefaces(root), embedCss: await embedStyle(root), site: siteAddress(), version};
}

/** Names the outputs of a snapshot by all that decides them beside it: the code that makes them, style, address, version. */
async function outputsKey(root: string, snapshot: string): Promise<string> {
  const hash = createHash("sha256")
    .update(basename(snapshot))
    .update(siteAddress() ?? "");
  for (const folder of ["loaders/site/charts", "src/style"])
    for (const file of await listFiles(join(root, folder)))
      hash.update(file).update(await readFile(join(root, folder, file)));
  return hash
    .update(await readFile(join(root, "package.json")))
    .digest("hex")
    .slice(0, 32);
}

async function readRows<R = ChartRow>(snapshot: string, name: string): Promise<R[]> {
  return JSON.parse(await readFile(join(snapshot, "charts", `${name}.json`), "utf8")) as R[];
}

/** The chart with a note for each correction of it: a picture goes where no link does. */
async function withCorrections(snapshot: string, chart: Chart): Promise<Chart> {
  const corrections = await readRows<Correction>(snapshot, `${chart.id}.corrections`);
  return {...chart, notes: (rows) => [...chart.notes(rows), ...corrections.map(sayNotice)]};
}

async function fill(snapshot: string, chart: Chart, settings: OutputSettings, folder: string): Promise<void> {
  const documents = JSON.parse(await readFile(join(snapshot, "tables/documents.json"), "utf8")) as Tables["documents"];
  const rows = await readRows(snapshot, chart.id);
  if (rows.length === 0) return;
  const files = await chartOutputs({chart: await withCorrections(snapshot, chart), rows, documents}, settings);
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  // What a page draws from when its window has become wider; its own, no form in which the chart is published.
  await writeFile(join(folder, "rows.json"), JSON.stringify(rows));
}

/**
 * Writes every file in which the charts are published: `out/<id>/…`. What was made before from the same things is copied.
 * A chart without rows has an empty folder. Gives the paths of the folders.
 */
export async function writeCharts(options: WriteOptions): Promise<string[]> {
  const {root, snapshot, out, ids = [], log = () => undefined} = options;
  const chosen = chosenCharts(ids);
  const key = await outputsKey(root, snapshot);
  let settings: Promise<OutputSettings> | undefined;
  const folders: string[] = [];
  for (const chart of chosen) {
    const made = join(root, ".sourceline/charts", chart.id, key);
    await mkdir(join(made, ".."), {recursive: true});
    await keyedFolder(made, async (folder) => fill(snapshot, chart, await (settings ??= readSettings(root)), folder));
    const folder = join(out, chart.id);
    await rm(folder, {recursive: true, force: true});
    await cp(made, folder, {recursive: true, filter: (file) => !file.endsWith("seal.json")});
    folders.push(folder);
  }
  log(`charts: ${chosen.length} published (${key.slice(0, 8)})`);
  return folders;
}
