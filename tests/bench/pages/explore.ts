import {gzipSync} from "node:zlib";
import type {Page} from "playwright-core";
import {type Columns, toColumns} from "../../../src/components/explore/columns.js";
import {exploreEvents, type ExploreEvents} from "../../../src/components/explore/exploreEvents.js";
import {exploreRows} from "../../../src/components/explore/exploreRow.js";
import {packColumns} from "../../../src/components/explore/packed.js";
import {shardSize} from "../../../src/components/explore/rowStore.js";
import type {StoredRow} from "../../../src/components/explore/viewRows.js";
import {manyTables} from "../../manyTables.js";
import type {Bench} from "./harness/bench.js";
import {madeClicks, timeEngines} from "./harness/engines.js";
import type {Sample} from "./harness/measure.js";
import type {Figure} from "./harness/report.js";

export const name = "explore";

/** Made rows, and what the page loads of them. */
interface Made {
  readonly columns: Columns;
  readonly events: ExploreEvents;
  readonly rows: readonly StoredRow[];
}

function make(passages: number): Made {
  const tables = manyTables(passages);
  const rows = exploreRows(tables);
  const document = {headline: null, publisher: null, date_published: null, url: null};
  return {columns: toColumns(rows), events: exploreEvents(tables, rows), rows: rows.map((row) => ({...row, document}))};
}

const repeated = <N extends Uint32Array | Int32Array>(numbers: N, times: number): N => {
  const all = new (numbers.constructor as new (length: number) => N)(numbers.length * times);
  for (let i = 0; i < times; i++) all.set(numbers, i * numbers.length);
  return all;
};

/** The same rows so many times: there is no other way to a million of them in the memory of a small machine. */
function times({columns, ...made}: Made, n: number): Made {
  const {facets, dates, document, event, idHash, uncounted} = columns;
  const ofDate = ({earliest, latest, yearless}: Columns["dates"]["published"]) => ({
    earliest: repeated(earliest, n),
    latest: repeated(latest, n),
    yearless: repeated(yearless, n)
  });
  return {
    ...made,
    columns: {
      ...columns,
      rows: columns.rows * n,
      facets: facets.map((facet) => ({...facet, slots: facet.slots.map((slot) => repeated(slot, n))})),
      dates: {published: ofDate(dates.published), happened: ofDate(dates.happened)},
      document: repeated(document, n),
      event: repeated(event, n),
      idHash: repeated(idHash, n),
      uncounted: repeated(uncounted, n)
    }
  };
}

/** Gives the page made rows where it asks for the site's. */
const serveMade =
  ({columns, events, rows}: Made) =>
  async (page: Page): Promise<void> => {
    const packed = gzipSync(packColumns(columns), {level: 1});
    const size = shardSize(columns.rows);
    // Of a million rows each file of words would be as large as all words of 100,000.
    const words = Math.min(size, 4000);
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("#dashboard[data-live]")) return;
        Object.assign(globalThis, {live: performance.now()});
        observer.disconnect();
      }).observe(document, {subtree: true, attributes: true, attributeFilter: ["data-live"]});
    });
    await page.route("**/explore/columns.*.bin", (route) => route.fulfill({body: packed}));
    await page.route("**/explore/events.*.json", (route) => route.fulfill({json: events}));
    await page.route(/\/explore\/\d+\.[^/]*json/, (route) => {
      const shard = Number(/\/explore\/(\d+)\./.exec(route.request().url())?.[1]);
      const json = Array.from({length: words}, (_, i) => rows[(shard * size + i) % rows.length]);
      return route.fulfill({json});
    });
  };

/**
 * Chooses values as a reader does. `work`: until headline, counts and chart are drawn and laid out; `seen`: until the
 * frame that shows them is done; `list`: until events and passages show the same.
 */
async function choose(page: Page): Promise<Record<string, number>> {
  await page.waitForSelector("#dashboard[data-live]", {timeout: 120_000});
  return page.evaluate(async () => {
    let state = 7;
    const below = (n: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % n;
    };
    const work: number[] = [];
    const list: number[] = [];
    const seen: number[] = [];
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (let i = 0; i < 60; i++) {
      const all = document.querySelector<HTMLElement>(".view-head .chip.all");
      const boxes = [...document.querySelectorAll<HTMLElement>(".facet:not([hidden]) li:not(.none) input")];
      const control = i % 4 === 3 && all ? all : boxes[below(boxes.length)];
      await frame();
      await frame();
      const before = performance.now();
      control?.click();
      document.body.getBoundingClientRect();
      work.push(performance.now() - before);
      await frame();
      seen.push(performance.now() - before);
      for (let wait = 0; wait < 200 && document.querySelector(".row-list[aria-busy]"); wait++) await frame();
      list.push(performance.now() - before);
    }
    const p95 = (numbers: number[]): number =>
      [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? NaN;
    const p50 = (numbers: number[]): number =>
      [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.5)] ?? NaN;
    const {live} = globalThis as unknown as {live: number};
    return {live, p95: p95(work), p50: p50(work), seen: p95(seen), seen50: p50(seen), list: p95(list)};
  });
}

const acted = (samples: readonly Sample[], what: string): number[] =>
  samples.map((sample) => sample.acted[what] ?? NaN);

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const percentile = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.floor(numbers.length * share)] ?? NaN;

interface Size {
  readonly made: Made;
  readonly what: string;
  /** Milliseconds that issue 6 asks for. */
  readonly target: number;
  /** Visits at most, and clicks for each engine: more of a million rows take minutes. */
  readonly visits: number;
  readonly clicks: number;
}

async function ofPage({measure, log, runs}: Bench, {made, what, target, visits}: Size): Promise<Figure[]> {
  log(`explore: the page with ${what} rows`);
  const samples = await measure("explore.html", {
    prepare: serveMade(made),
    act: choose,
    runs: Math.min(runs, visits),
    chart: ".time-field svg"
  });
  return [
    {what: `${what} rows: filter to headline, counts and chart, p95`, unit: "ms", ours: acted(samples, "p95"), target},
    {what: `${what} rows: the same, median`, unit: "ms", ours: acted(samples, "p50")},
    {what: `${what} rows: to the end of the frame that shows them, median`, unit: "ms", ours: acted(samples, "seen50")},
    {what: `${what} rows: the same, p95`, unit: "ms", ours: acted(samples, "seen")},
    {what: `${what} rows: until events and passages show it, p95`, unit: "ms", ours: acted(samples, "list")},
    {what: `${what} rows: filters live`, unit: "s", ours: acted(samples, "live").map((ms) => ms / 1000), target: 2.5}
  ];
}

async function ofEngines({browser, log}: Bench, {made: {columns}, what, clicks: presses}: Size): Promise<Figure[]> {
  log(`explore: counts of ${what} rows by typed arrays, DuckDB and Mosaic`);
  const clicks = madeClicks(columns, presses);
  const {typed, duck, mosaic} = await timeEngines(browser, columns, clicks, ["typed", "duck", "mosaic"]);
  if (!typed || !duck || !mosaic) throw new Error("an engine gave nothing");
  if (JSON.stringify(typed.inView) !== JSON.stringify(duck.inView))
    throw new Error("typed arrays and DuckDB don’t count the same");
  const figure = (share: number, words: string): Figure[] => [
    {
      what: `${what} rows: all counts, ${words}; beside DuckDB`,
      unit: "ms",
      ours: [percentile(typed.times, share)],
      stock: [percentile(duck.times, share)]
    },
    {
      what: `${what} rows: all counts, ${words}; beside Mosaic`,
      unit: "ms",
      ours: [percentile(typed.times, share)],
      stock: [percentile(mosaic.times, share)]
    }
  ];
  return [...figure(0.5, "median"), ...figure(0.95, "p95")];
}

/** The dashboard on made rows: how soon filters answer, and what counts them fastest. */
export async function run(bench: Bench): Promise<Figure[]> {
  const small = make(10_000);
  const large = make(100_000);
  const sizes: readonly Size[] = [
    {made: small, what: "10,000", target: 16, visits: 2, clicks: 40},
    {made: large, what: "100,000", target: 50, visits: 1, clicks: 24},
    {made: times(large, 10), what: "1,000,000", target: 100, visits: 1, clicks: 12}
  ];
  const figures: Figure[] = [];
  for (const size of sizes) {
    figures.push(...(await ofPage(bench, size)));
    figures.push(...(await ofEngines(bench, size)));
  }
  return figures;
}
