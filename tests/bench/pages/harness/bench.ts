import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {dist, launch, root} from "../../../browser/harness.js";
import {type BrotliServer, serveBrotli} from "./brotliServer.js";
import {measure, type MeasureOptions, type Sample} from "./measure.js";
import type {Figure} from "./report.js";
import {buildStock} from "./stock.js";

/** What a file of benchmarks is given. */
export interface Bench {
  readonly browser: Browser;
  /** The built site, in brotli. */
  readonly site: BrotliServer;
  /** Visits a page of the site. */
  readonly measure: (path: string, options?: MeasureOptions) => Promise<Sample[]>;
  /** The chart of use-of-force made as Framework's documentation says, with DuckDB; built when first asked for. */
  readonly stock: () => Promise<BrotliServer>;
  readonly measureStock: (options?: MeasureOptions) => Promise<Sample[]>;
  /** Fresh visits for a figure. */
  readonly runs: number;
  readonly log: (line: string) => void;
}

/** A file of tests/bench/pages: its name and its figures, which the runner prints as a table. */
export interface BenchFile {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<readonly Figure[]>;
}

export interface OpenBench extends Bench {
  close(): Promise<void>;
}

/** Opens the browser and serves the site. `folder`: of another built site. */
export async function openBench(runs: number, log: (line: string) => void, folder = dist): Promise<OpenBench> {
  const cache = join(root, ".sourceline/brotli");
  const side = await mkdtemp(join(tmpdir(), "sourceline-stock-"));
  const [browser, site] = await Promise.all([launch(), serveBrotli(folder, cache)]);
  let built: Promise<BrotliServer> | undefined;
  const stock = (): Promise<BrotliServer> =>
    (built ??= buildStock(root, side).then((output) => serveBrotli(output, cache)));
  return {
    browser,
    site,
    runs,
    log,
    stock,
    measure: (path, options) => measure(browser, site, path, {runs, ...options}),
    measureStock: async (options) => measure(browser, await stock(), "", {runs, ...options}),
    async close() {
      await Promise.all([browser.close(), site.close(), built?.then((server) => server.close())]);
      await rm(side, {recursive: true, force: true});
    }
  };
}
