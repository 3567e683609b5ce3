import type {Browser, CDPSession, Page} from "playwright-core";
import {settle} from "../../../browser/harness.js";
import type {BrotliServer} from "./brotliServer.js";
import {readWatch, watchPage} from "./watchPage.js";

/** What a page is reached by: loopback as it is, or a telephone far out. */
export type Line = "fast" | "slow";

/** 1.6 Mbps down, 150 ms there and back, a processor four times slower. */
const slowLine = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750};
const slowdown = 4;

export interface Sample {
  /** Bytes that the server sent until the page was quiet, before anybody touched it. */
  readonly bytes: number;
  readonly requests: number;
  /** Files of WebAssembly among them. */
  readonly wasm: number;
  /** Milliseconds from the start of navigation until the first chart was on the screen; null: none was. */
  readonly chart: number | null;
  /** Milliseconds until anything was, and until the largest part was. */
  readonly paint: number;
  readonly largest: number;
  /** Sum of layout shifts that no input explains, to the end of `act`. */
  readonly shift: number;
  /** Milliseconds of each task of more than 50 ms on the main thread, to the end of `act`. */
  readonly tasks: readonly number[];
  /** What `act` measured. */
  readonly acted: Readonly<Record<string, number>>;
}

export interface MeasureOptions {
  readonly line?: Line;
  /** Fresh visits that count; one more goes before, which fills the server's and the browser's own caches. */
  readonly runs?: number;
  readonly viewport?: {readonly width: number; readonly height: number};
  /** What counts as a chart. */
  readonly chart?: string;
  /** Something to do once the page is quiet; gives what it measured, in milliseconds. */
  readonly act?: (page: Page) => Promise<Readonly<Record<string, number>>>;
  /** Called before the address is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send("Network.emulateNetworkConditions", slowLine);
  await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
}

/** One visit in a context of its own, with nothing in its cache. */
async function visit(browser: Browser, server: BrotliServer, path: string, options: MeasureOptions): Promise<Sample> {
  const {line = "fast", viewport = {width: 1280, height: 900}, chart = 'svg[class^="plot-"]', act} = options;
  const context = await browser.newContext({viewport});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", {cacheDisabled: true});
    if (line === "slow") await throttle(session);
    // tsx names functions with a helper that a page doesn't have.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watchPage, chart);
    await options.prepare?.(page);
    const [sent, asked] = [server.sent(), server.asked().length];
    await page.goto(server.url + path, {waitUntil: "load", timeout: 180_000});
    page.setDefaultTimeout(180_000);
    await settle(page);
    await page.waitForTimeout(line === "slow" ? 1200 : 300);
    await settle(page);
    const paths = server.asked().slice(asked);
    const bytes = server.sent() - sent;
    const acted = (await act?.(page)) ?? {};
    return {
      bytes,
      requests: paths.length,
      wasm: paths.filter((each) => each.endsWith(".wasm")).length,
      ...(await page.evaluate(readWatch)),
      acted
    };
  } finally {
    await context.close();
  }
}

/** Visits a page several times, each time anew. `path`: below the server's address. */
export async function measure(
  browser: Browser,
  server: BrotliServer,
  path: string,
  options: MeasureOptions = {}
): Promise<Sample[]> {
  await visit(browser, server, path, {...options, line: "fast"});
  const samples: Sample[] = [];
  for (let i = 0; i < (options.runs ?? 5); i++) samples.push(await visit(browser, server, path, options));
  return samples;
}
