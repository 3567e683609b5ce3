import {existsSync} from "node:fs";
import {mkdir, readdir, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {writeCharts} from "./charts/write.js";
import {placeData} from "./data.js";
import {explain} from "./explain.js";
import {writeFeed} from "./feed.js";
import {listFiles, swapFolder} from "./files.js";
import {readFonts} from "./fonts.js";
import {buildError, clearLoaderCache, runFramework} from "./framework.js";
import {datasetDescriber} from "./html/describeDataset.js";
import {finishSite} from "./html/finish.js";
import {fillNpmCache} from "./npm/cache.js";
import {pageSource, parameterPaths} from "./paths.js";
import {writeReleasesFeed} from "./releasesFeed.js";
import {type Log, makeSnapshot} from "./snapshot/make.js";
import {placeSearch} from "./snapshot/search/write.js";
import {stampPages} from "./stamp/stampPages.js";

const reportEvery = 500;

export interface BuildOptions {
  /** Folder of the project. */
  readonly root: string;
  /** Folder of the site, replaced only by a site without faults. */
  readonly output?: string;
  readonly log?: Log;
}

async function expectedPages(root: string): Promise<string[]> {
  const files = (await listFiles(join(root, "src"))).filter((file) => file.endsWith(".md") && !file.includes("["));
  const paths = files.map((file) => file.slice(0, -".md".length));
  for await (const path of parameterPaths(root)) paths.push(path.slice(1));
  return paths.map((path) => `${path}.html`);
}

/** A fault names the page's source, which is what one can mend. */
function nameSource(root: string, fault: string): string {
  const [path = "", ...rest] = fault.split(": ");
  return path.endsWith(".html") ? [`src/${pageSource(root, path.slice(0, -5))} (${path})`, ...rest].join(": ") : fault;
}

/** How far Framework is, from what it prints: it names a page when it reads it and when it writes it. */
function watchPages(log: Log): (chunk: string) => void {
  let [read, wrote] = [0, 0];
  return (chunk) => {
    for (const line of chunk.split("\n")) {
      if (/^load \/.* in \d+ms/.test(line) && ++read % reportEvery === 0) log(`pages: read ${read}`);
      if (/^render \//.test(line) && ++wrote % reportEvery === 0) log(`pages: written ${wrote} of ${read}`);
    }
  };
}

/** Framework writes all pages, or of many that are alike two, after which the others are made. */
async function runBuild(root: string, snapshot: string, side: string, log: Log, stamp = true): Promise<void> {
  await clearLoaderCache(root);
  const env = {SOURCELINE_OUTPUT: side, SOURCELINE_SNAPSHOT: snapshot, SOURCELINE_STAMP: stamp ? "1" : ""};
  const {code, output} = await runFramework(root, ["build"], env, watchPages(log));
  await writeFile(join(root, ".sourceline/build.log"), output);
  if (code !== 0) throw new Error(`${buildError(output)} (all of it: .sourceline/build.log)`);
  if (stamp && !(await stampPages(root, snapshot, join(root, side), log)))
    return runBuild(root, snapshot, side, log, false);
  log("pages: written");
}

async function check(root: string, folder: string, snapshot: string, log: Log): Promise<void> {
  const describe = await datasetDescriber(snapshot);
  const faults = await finishSite(folder, await readFonts(root), await expectedPages(root), describe, log);
  if (faults.length > 0) throw new Error(faults.map((fault) => nameSource(root, fault)).join("\n"));
  log("pages: checked");
}

/** What a build left that was cut off. */
async function clearLeftovers(root: string): Promise<void> {
  const runs = (name: string): boolean => {
    try {
      return process.kill(Number(name.split(".")[2]), 0);
    } catch {
      return false;
    }
  };
  const left = (await readdir(root)).filter((name) => /^dist\.next\.\d+$/.test(name) && !runs(name));
  await Promise.all(left.map((name) => rm(join(root, name), {recursive: true, force: true})));
}

async function buildInto(root: string, target: string, log: Log): Promise<void> {
  await clearLeftovers(root);
  await mkdir(join(root, ".sourceline"), {recursive: true});
  if (await fillNpmCache(root)) log("npm modules: bundled");
  const {folder} = await makeSnapshot(root, log);
  const name = `dist.next.${process.pid}`;
  const side = join(root, name);
  try {
    await runBuild(root, folder, name, log);
    await writeFeed(folder, side);
    await writeReleasesFeed(folder, side);
    await placeData(folder, side);
    if (existsSync(join(root, "src/search.md"))) await placeSearch(folder, side);
    // Embeds lead back to the gallery: a site without one publishes no charts.
    if (existsSync(join(root, "src/gallery.md")))
      await writeCharts({root, snapshot: folder, out: join(side, "charts"), log});
    await check(root, side, folder, log);
    await swapFolder(side, target);
  } finally {
    await rm(side, {recursive: true, force: true});
  }
}

/**
 * Builds the site. The pages are written beside the last site and take its place when they are whole: a page with an
 * error, a failing loader, an invalid table or a dead link throws an error that names the file, and leaves the last
 * site as it was.
 */
export async function build({root: folder, output, log = () => undefined}: BuildOptions): Promise<void> {
  const root = resolve(folder);
  const target = output ?? join(root, "dist");
  try {
    await buildInto(root, target, log);
  } catch (error) {
    throw new Error(explain(error, root), {cause: error});
  }
  log(`site: ${target}`);
}
