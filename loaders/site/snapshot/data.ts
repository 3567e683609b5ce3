import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {tellReleases} from "../../../src/components/releases/tellRelease.js";
import type {DataFile, Dataset} from "../../../src/model/dataset.js";
import {toCompact} from "../../../src/model/difference/compactRows.js";
import type {Release} from "../../../src/model/release.js";
import {tableNames, type Tables} from "../../../src/model/tables/index.js";
import {listFiles} from "../files.js";
import {makeDataset, packRelease, writeBeside} from "./dataset.js";
import {readReleases, releasesFolder} from "./releases.js";

/** The tables as a page loads them to compare them. */
const rowsFile = (version: string, tables: Tables): string => JSON.stringify(toCompact(version, tables));

interface ReleaseFiles {
  readonly made: ReadonlyMap<string, string | Uint8Array>;
  readonly files: readonly DataFile[];
}

/** The files of a release as the site gives them away, below `/tables/`. */
async function filesOf(root: string, {info, tables}: Release, codeLicence: string): Promise<ReleaseFiles> {
  const {version} = info;
  const folder = join(releasesFolder(root), version);
  const paths = (await listFiles(folder)).filter((path) =>
    /^(?:[a-z_]+\.csv|datapackage\.json|charts\/.*\.csv)$/.test(path)
  );
  const made = new Map<string, string | Uint8Array>();
  for (const path of paths) made.set(`${version}/${path}`, await readFile(join(folder, path)));
  const csv = tableNames.map((table) => [`${table}.csv`, made.get(`${version}/${table}.csv`) ?? ""] as const);
  const [name, zip] = await packRelease({version, hash: info.hash, tables, csv, codeLicence});
  made.set(`${version}/${name}`, zip);
  const files = [...made].map(([path, content]): DataFile => {
    const bytes = Buffer.from(content);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return {path, table: null, format: path.split(".").at(-1) ?? "", bytes: bytes.length, sha256};
  });
  made.set(`${version}/rows.json`, rowsFile(version, tables));
  return {made, files};
}

/**
 * Writes what stands beside the pages at addresses of its own (`beside/`), and what is to be told of it: the data as it is
 * now and each of its releases. `folder`: that of the snapshot, which holds the tables.
 */
export async function writeData(
  root: string,
  folder: string,
  tables: Tables
): Promise<{dataset: Dataset; releases: Release[]}> {
  const codeLicence = await readFile(join(root, "LICENSE"), "utf8").catch(() => "MIT licence");
  const beside = join(folder, "beside/tables");
  const found = await readReleases(root);
  const releases: Release[] = [];
  for (const release of found) {
    const {made, files} = await filesOf(root, release, codeLicence);
    await writeBeside(beside, made);
    releases.push({...release, files});
  }
  const stamps = found.map(({info}) => info);
  const {dataset, made} = await makeDataset({folder: join(folder, "tables"), tables, releases: stamps, codeLicence});
  await writeBeside(beside, new Map([...made, ["rows.json", rowsFile("now", tables)]]));
  await writeFile(join(folder, "dataset.json"), JSON.stringify(dataset, null, 1));
  await writeFile(join(folder, "releases.json"), JSON.stringify(tellReleases(releases), null, 1));
  return {dataset, releases};
}
