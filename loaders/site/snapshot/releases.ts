import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {isReleaseName, type Release, type ReleaseInfo} from "../../../src/model/release.js";
import {tableNames, type Tables} from "../../../src/model/tables/index.js";
import {parseTable} from "../../read/tablesCsv.js";

/** Folder of the releases, below the project's. */
export const releasesFolder = (root: string): string => join(root, "data/releases");

/** The names of a project's releases, the oldest first. Throws where the folder holds something else. */
export async function releaseNames(root: string): Promise<string[]> {
  const names = (await readdir(releasesFolder(root)).catch(() => [])).filter((name) => !name.startsWith(".")).sort();
  const strange = names.find((name) => !isReleaseName(name));
  if (strange !== undefined)
    throw new Error(
      `data/releases/${strange}: is no release, whose name is its day as in 2026-01-20; move it elsewhere`
    );
  return names;
}

/** A file of a release. Throws an error that says what is missing. */
async function readPart(root: string, version: string, file: string): Promise<string> {
  const path = `data/releases/${version}/${file}`;
  return readFile(join(root, path), "utf8").catch((error: unknown) => {
    throw new Error(`${path}: is missing; releases are not edited: take it back from the repository’s history`, {
      cause: error
    });
  });
}

function parseInfo(version: string, text: string): ReleaseInfo {
  const file = `data/releases/${version}/release.json`;
  try {
    const info = JSON.parse(text) as ReleaseInfo;
    if (info.version !== version) throw new Error(`says that it is ${info.version}`);
    return info;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {cause: error});
  }
}

async function readTables(root: string, version: string): Promise<Tables> {
  const entries = tableNames.map(async (table) => {
    const file = `${table}.csv`;
    return [table, parseTable(`data/releases/${version}/${file}`, table, await readPart(root, version, file))] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as unknown as Tables;
}

async function readRelease(root: string, version: string): Promise<Release> {
  const info = parseInfo(version, await readPart(root, version, "release.json"));
  const figures = info.charts.map(async ({id}) => [id, await readPart(root, version, `charts/${id}.html`)] as const);
  return {
    info,
    tables: await readTables(root, version),
    figures: Object.fromEntries(await Promise.all(figures))
  };
}

/** Every release of a project, the oldest first. */
export async function readReleases(root: string): Promise<Release[]> {
  return Promise.all((await releaseNames(root)).map((version) => readRelease(root, version)));
}
