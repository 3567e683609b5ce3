import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import type {AxeResults, RunOptions} from "axe-core";
import {type Browser, type BrowserContextOptions, type Page, chromium} from "playwright-core";
import {listFiles} from "../../loaders/site/files.js";
import {type SiteServer, serve} from "../../loaders/site/serve.js";
import {findChromium} from "./chromium.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const dist = `${root}dist`;

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

/** Starts the browser that npm test found. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium: set CHROME_PATH or run npm test, which gets one");
  return chromium.launch({executablePath, args: flags});
}

/** Serves the built site. */
export function serveDist(base = "/"): Promise<SiteServer> {
  if (!existsSync(`${dist}/index.html`)) throw new Error("no site in dist: run npm run build");
  return serve(dist, {base});
}

/** The paths of all pages of the built site, as one would follow them: `documents/x.html`. */
export const pagePaths = async (): Promise<string[]> =>
  (await listFiles(dist)).filter((file) => file.endsWith(".html") && file !== "404.html");

/** What a page did that it should not have, one line each. Read it when the page is done. */
export function watchFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", ({message}) => faults.push(`error: ${message}`));
  page.on("requestfailed", (request) => {
    // A reader of Arrow lets go of a file once it has read the last batch.
    const {errorText = ""} = request.failure() ?? {};
    if (errorText !== "net::ERR_ABORTED") faults.push(`${errorText}: ${request.url()}`);
  });
  page.on("request", (request) => {
    const {protocol, origin: asked} = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && asked !== new URL(origin).origin)
      faults.push(`foreign: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Lets a page finish what it began: its requests, its live parts, its fonts. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("observablehq-loading, .observablehq--running") === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Opens a page in a context of its own, gives what `use` gives, and closes it. */
export async function withPage<T>(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  use: (page: Page, faults: readonly string[]) => Promise<T>
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const faults = watchFaults(page, url);
    await page.goto(url);
    if (options.javaScriptEnabled !== false) await settle(page);
    return await use(page, faults);
  } finally {
    await context.close();
  }
}

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Axe {
  run(options: RunOptions): Promise<AxeResults>;
}

/** Names and selectors of what passes, and another reading of the style sheets, cost half of the time and say nothing. */
const quick: RunOptions = {resultTypes: ["violations"], preload: false};

/** Rules that a theme decides. */
const colorRules = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong, one line each: rule, and the first elements. `only`: rules about colour. */
export async function findAxeFaults(page: Page, only?: "colours"): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(await readFile(axeFile, "utf8"));
  const options: RunOptions = only ? {...quick, runOnly: {type: "rule", values: colorRules}} : quick;
  const results = await page.evaluate((given) => (globalThis as unknown as {axe: Axe}).axe.run(given), options);
  return results.violations.map(
    ({id, nodes}) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({html}) => html.slice(0, 160))
        .join(" · ")}`
  );
}
