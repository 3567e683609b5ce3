import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {ChartRow} from "../../../src/charts/chart.js";
import {charts} from "../../../src/charts/index.js";
import {dataVersion} from "../../../src/model/dataset.js";
import type {ReleaseInfo} from "../../../src/model/release.js";
import {schemas, type TableName, tableNames, type Tables} from "../../../src/model/tables/index.js";
import {compactJson} from "../../write/compactJson.js";
import {toDatapackage} from "../../write/datapackage.js";
import {hashTables} from "../snapshot/dataset.js";
import {type Log, makeSnapshot} from "../snapshot/make.js";
import {readReleases, releaseNames, releasesFolder} from "../snapshot/releases.js";
import {freezeCharts} from "./freeze.js";
import {refuseDay, refuseErrors, refuseOldTables, refuseSame, refuseUncommitted} from "./refuse.js";

export interface ReleaseOptions {
  /** Folder of the project. */
  readonly root: string;
  /** The day that names it: 2026-11-25. */
  readonly day: string;
  /** What whoever releases says of it. */
  readonly note?: string | null;
  readonly log?: Log;
}

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, "utf8")) as T;

/** What a snapshot holds of what a release keeps. */
async function readSnapshot(folder: string) {
  const tables = tableNames.map(
    async (name) => [name, await readJson<unknown[]>(join(folder, "tables", `${name}.json`))] as const
  );
  const rows = charts.map(
    async ({id}) => [id, await readJson<ChartRow[]>(join(folder, "charts", `${id}.json`))] as const
  );
  const csv = tableNames.map(async (table) => {
    const name = `${table}.csv`;
    return {schema: schemas[table], format: "csv" as const, name, bytes: await readFile(join(folder, "tables", name))};
  });
  return {
    tables: Object.fromEntries(await Promise.all(tables)) as unknown as Tables,
    chartRows: Object.fromEntries(await Promise.all(rows)),
    csv: await Promise.all(csv)
  };
}

type Contents = ReadonlyMap<string, string | Uint8Array>;

/** Writes all of it or nothing. */
async function writeWhole(folder: string, contents: Contents): Promise<void> {
  const side = join(dirname(folder), `.next-${process.pid}`);
  try {
    for (const [path, content] of contents) {
      await mkdir(dirname(join(side, path)), {recursive: true});
      await writeFile(join(side, path), content);
    }
    await rename(side, folder);
  } finally {
    await rm(side, {recursive: true, force: true});
  }
}

async function contentsOf(
  root: string,
  snapshot: Awaited<ReturnType<typeof readSnapshot>>,
  version: string,
  note: string | null
) {
  const {tables, chartRows, csv} = snapshot;
  const {version: program} = await readJson<{version: string}>(join(root, "package.json"));
  const hash = hashTables(csv);
  const frozen = freezeCharts(chartRows, tables.documents);
  const rows = Object.fromEntries(tableNames.map((name) => [name, tables[name].length])) as Record<TableName, number>;
  const info: ReleaseInfo = {version, hash, note, rows, program, charts: frozen.map(({chart}) => chart)};
  const contents = new Map<string, string | Uint8Array>([
    ["release.json", `${compactJson(info)}\n`],
    ["datapackage.json", toDatapackage(csv, {version: dataVersion(hash, version)})],
    ...csv.map(({name, bytes}) => [name, bytes] as const),
    ...frozen.flatMap(({chart: {id}, figure, csv: text}) => [
      [`charts/${id}.html`, figure] as const,
      [`charts/${id}.csv`, text] as const
    ])
  ]);
  return {info, contents};
}

/**
 * Freezes the tables and charts as they are now under a day's name, in data/releases/<day>: CSV, which one can read and
 * compare, each chart's drawing and rows, release.json. The same state gives the same bytes; no clock is asked. Throws,
 * and writes nothing, where the version exists, files are not committed, the tables have errors, or nothing has changed.
 */
export async function makeRelease({root, day, note = null, log = () => undefined}: ReleaseOptions): Promise<{
  readonly folder: string;
  readonly info: ReleaseInfo;
  readonly bytes: number;
}> {
  refuseDay(day, await releaseNames(root));
  await refuseUncommitted(root);
  const {folder: made} = await makeSnapshot(root, log);
  const snapshot = await readSnapshot(made);
  refuseErrors(snapshot.tables);
  await refuseOldTables(root, (table) => readFile(join(made, "tables", `${table}.csv`), "utf8"));
  const {info, contents} = await contentsOf(root, snapshot, day, note);
  refuseSame(info.hash, (await readReleases(root)).at(-1)?.info);
  const folder = join(releasesFolder(root), day);
  await writeWhole(folder, contents);
  const bytes = [...contents.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  return {folder, info, bytes};
}
