import type {Page} from "playwright-core";
import type {Bench} from "./harness/bench.js";
import type {Figure} from "./harness/report.js";

export const name = "duckdb";

/** Asks the form of statements, and waits until DuckDB has answered in the page. */
async function ask(page: Page): Promise<{ready: number}> {
  const start = await page.evaluate(() => performance.now());
  await page.getByRole("searchbox").fill("said");
  await page.waitForFunction(() => /match/.test(document.querySelector("#statement-filter output")?.textContent ?? ""));
  return {ready: (await page.evaluate(() => performance.now())) - start};
}

/** DuckDB once a reader asks: how soon it answers, and how long the page is held up. */
export async function run({measure, log}: Bench): Promise<Figure[]> {
  log("the statements page, asked");
  const samples = await measure("statements.html", {act: ask});
  return [
    {
      what: "from the question to the answer, unthrottled",
      unit: "s",
      ours: samples.map(({acted}) => (acted.ready ?? Infinity) / 1000),
      target: 2.5
    },
    {
      what: "tasks of more than 200 ms on the main thread",
      unit: "",
      ours: samples.map(({tasks}) => tasks.filter((duration) => duration > 200).length),
      target: 0
    },
    {
      what: "longest task on the main thread",
      unit: "ms",
      ours: samples.map(({tasks}) => Math.max(0, ...tasks))
    }
  ];
}
