import {pagePaths} from "../../browser/harness.js";
import type {Bench} from "./harness/bench.js";
import type {Figure} from "./harness/report.js";

export const name = "every-page";

/** A page of each kind is enough: there may be thousands of documents. */
function oneOfEach(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const kind = path.replace(/^([^/]+\/)(?!index\.html).*$/, "$1");
    return !seen.has(kind) && seen.add(kind);
  });
}

/** What each page weighs before anybody touches it; those with charts and no live cells have the target of a chart page. */
export async function run({measure, log}: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const path of oneOfEach((await pagePaths()).filter((each) => !each.startsWith("charts/")))) {
    log(path);
    const [sample] = await measure(path, {runs: 1});
    if (!sample) continue;
    const isChartPage = sample.chart !== null && sample.wasm === 0;
    figures.push({
      what: `${path}${isChartPage ? ", with charts" : ""}`,
      unit: "KB",
      ours: [sample.bytes / 1000],
      ...(isChartPage && {target: 60})
    });
  }
  return figures;
}
