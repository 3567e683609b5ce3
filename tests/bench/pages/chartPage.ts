import type {Bench} from "./harness/bench.js";
import type {Sample} from "./harness/measure.js";
import type {Figure} from "./harness/report.js";

export const name = "chart-page";

const page = "use-of-force.html";
const kilobytes = (samples: readonly Sample[]): number[] => samples.map(({bytes}) => bytes / 1000);
const seconds = (samples: readonly Sample[]): number[] =>
  samples.map(({chart}) => (chart === null ? Infinity : chart / 1000));
const shifts = (samples: readonly Sample[]): number[] => samples.map(({shift}) => shift);
const wasm = (samples: readonly Sample[]): number[] => samples.map((sample) => sample.wasm);

/** A page with a chart before anybody touches it, beside the same chart made the stock way with DuckDB. */
export async function run({measure, measureStock, runs, log}: Bench): Promise<Figure[]> {
  log("chart page, unthrottled");
  const fast = await measure(page);
  log("chart page, 1.6 Mbps, 150 ms, processor 4 times slower");
  const slow = await measure(page, {line: "slow"});
  log("the stock way, unthrottled: builds it first");
  const stockFast = await measureStock();
  log("the stock way, slow line");
  const stockSlow = await measureStock({line: "slow", runs: Math.min(runs, 2)});
  return [
    {what: "page", unit: "KB", ours: kilobytes(fast), target: 60, stock: kilobytes(stockFast)},
    {what: "files of WebAssembly", unit: "", ours: wasm(fast), target: 0, stock: wasm(stockFast)},
    {what: "first chart, unthrottled", unit: "s", ours: seconds(fast), target: 0.2, stock: seconds(stockFast)},
    {what: "first chart, slow line", unit: "s", ours: seconds(slow), target: 1, stock: seconds(stockSlow)},
    {what: "layout shift, unthrottled", unit: "", ours: shifts(fast), target: 0.01, stock: shifts(stockFast)},
    {what: "layout shift, slow line", unit: "", ours: shifts(slow), target: 0.01, stock: shifts(stockSlow)}
  ];
}
