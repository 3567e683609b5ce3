import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {linkFeeds} from "../feed.js";
import {listFiles} from "../files.js";
import {type Fonts} from "../fonts.js";
import {type PageFacts, checkPage, findForeign, readFacts} from "./check.js";
import type {Describe} from "./describeDataset.js";
import {absentFolders, dropMissing} from "./dropMissing.js";
import {harden} from "./harden.js";
import {pageParser, serializePage} from "./pageParser.js";

/** Embeds are made whole, with a policy of their own. */
const isWhole = (path: string): boolean => path.startsWith("charts/");

const reportEvery = 500;

interface SiteFacts {
  readonly fonts: readonly string[];
  /** Every file of the site. */
  readonly all: ReadonlySet<string>;
  /** Folders of people, offices or events of which the site has no page. */
  readonly absent: readonly string[];
  readonly describe: Describe;
  readonly parse: (html: string) => Document;
}

async function finishPage(folder: string, path: string, site: SiteFacts): Promise<PageFacts> {
  const {fonts, all, absent, describe, parse} = site;
  const file = join(folder, path);
  const document = parse(await readFile(file, "utf8"));
  dropMissing(document, path, absent);
  if (!isWhole(path)) {
    harden(document, {fonts});
    linkFeeds(document, path, all);
    describe(document, path);
  }
  if (!isWhole(path) || absent.length > 0) await writeFile(file, serializePage(document));
  return readFacts(path, document);
}

/** The style sheet of the fonts names files that no page names: they go beside it. */
async function placeFonts(folder: string, {files}: Fonts): Promise<void> {
  for (const [name, bytes] of files)
    await writeFile(join(folder, "_file/data/fonts", name), bytes).catch(() => undefined);
}

async function checkCode(folder: string, files: readonly string[]): Promise<string[]> {
  const code = files.filter((file) => /\.(js|css)$/.test(file));
  const found = code.map(async (file) =>
    findForeign(await readFile(join(folder, file), "utf8")).map((address) => `${file}: asks another host: ${address}`)
  );
  return (await Promise.all(found)).flat();
}

/**
 * Finishes a site that Framework wrote: hardens its pages, adds the fonts' files, and checks the whole. Gives what is
 * wrong, one line each, beginning with the page's path; nothing wrong: none. `expected`: paths of pages that must be there.
 * `describe`: adds to a page what tells programs what it holds.
 */
export async function finishSite(
  folder: string,
  fonts: Fonts,
  expected: readonly string[],
  describe: Describe = () => undefined,
  log: (line: string) => void = () => undefined
): Promise<string[]> {
  await placeFonts(folder, fonts);
  const files = await listFiles(folder);
  const all = new Set(files);
  const pages = new Map<string, PageFacts>();
  const site: SiteFacts = {
    fonts: fonts.preload,
    all,
    absent: absentFolders(files),
    describe,
    parse: pageParser()
  };
  const paths = files.filter((file) => file.endsWith(".html"));
  for (const [i, path] of paths.entries()) {
    if (i > 0 && i % reportEvery === 0) log(`pages: checked ${i} of ${paths.length}`);
    pages.set(path, await finishPage(folder, path, site));
  }
  await writeFile(join(folder, ".nojekyll"), "");
  return [
    ...expected.filter((path) => !all.has(path)).map((path) => `${path}: page is missing`),
    ...[...pages.values()].flatMap((page) => checkPage(page, all, pages).map((fault) => `${page.path}: ${fault}`)),
    ...(await checkCode(folder, files))
  ];
}
