/**
 * npm run screenshots: pictures of the front page for the README, from a site built anew.
 * npm run screenshots -- --all [--out DIR] [--built] [PATH …]: of every page (or those), whole, for looking at. --built:
 * of the site that is in dist.
 */
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {parseArgs} from "node:util";
import type {Browser, BrowserContextOptions} from "playwright-core";
import {build} from "../../loaders/site/build.js";
import {launch, pagePaths, root, serveDist, settle} from "./harness.js";
import {inParallel} from "./page/inParallel.js";

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    all: {type: "boolean", default: false},
    built: {type: "boolean", default: false},
    out: {type: "string", default: join(root, ".sourceline/screenshots")}
  }
});

const sizes = [
  {width: 375, height: 812, deviceScaleFactor: 2},
  {width: 1280, height: 1000, deviceScaleFactor: 1}
];
const themes = ["light", "dark"] as const;
/** Taller pictures can't be looked at; the rest of such a page is more of the same. */
const tallest = 6000;

interface Shot {
  readonly path: string;
  /** Without width, theme and ending. */
  readonly file: string;
  readonly whole: boolean;
}

async function shoot(browser: Browser, url: string, {path, file, whole}: Shot, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url + path);
  await settle(page);
  const {width = 0, height = 0} = options.viewport ?? {};
  const full = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole) await page.setViewportSize({width, height: Math.min(Math.max(full, height), tallest)});
  await page.screenshot({path: `${file}-${width}-${options.colorScheme ?? "light"}.png`});
  await context.close();
  process.stdout.write(`${file}-${width}-${options.colorScheme ?? "light"}.png\n`);
}

const front = (): Shot[] => [{path: "", file: join(root, ".github/screenshots/front"), whole: false}];

async function every(): Promise<Shot[]> {
  const paths =
    positionals.length > 0 ? positionals : (await pagePaths()).filter((path) => !path.startsWith("charts/"));
  return paths.map((path) => ({
    path,
    file: join(values.out, path.replace(/\.html$/, "").replaceAll("/", "-")),
    whole: true
  }));
}

if (!values.built) await build({root, log: (line) => void process.stdout.write(`${line}\n`)});
await mkdir(values.all ? values.out : join(root, ".github/screenshots"), {recursive: true});
const [browser, site] = await Promise.all([launch(), serveDist()]);
const shots = values.all ? await every() : front();
const all = shots.flatMap((shot) =>
  sizes.flatMap(({width, height, deviceScaleFactor}) =>
    themes.map((colorScheme) => ({
      shot,
      options: {viewport: {width, height}, deviceScaleFactor: values.all ? 1 : deviceScaleFactor, colorScheme}
    }))
  )
);
await inParallel(all, 3, ({shot, options}) => shoot(browser, site.url, shot, options));
await browser.close();
await site.close();
