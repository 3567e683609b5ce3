import {capitalized} from "../../model/words.js";
import {peoplePerDot} from "../kinds/waffle.js";
import type {LegendItem} from "../legend.js";
import {series} from "../palette.js";
import type {ChartSpec} from "./chartSpec.js";
import {countRows} from "./counts.js";
import {markOf} from "./drawSpec.js";
import {partsFor, partsOf} from "./groups.js";
import type {SpecRow} from "./specRow.js";

function dots(spec: ChartSpec, rows: readonly SpecRow[]): LegendItem[] {
  const words =
    spec.table === "statements"
      ? {dot: "In quotation marks", "half dot": "Partly", "hollow dot": "Retold"}
      : {dot: "Stated", "half dot": "", "hollow dot": "Inferred from what is stated"};
  const used = new Set(rows.map((row) => markOf(spec, row)));
  return (["dot", "half dot", "hollow dot"] as const)
    .filter((mark) => used.has(mark))
    .map((mark) => ({mark, words: words[mark]}));
}

function intervals(spec: ChartSpec, rows: readonly SpecRow[]): LegendItem[] {
  const all = countRows(spec, rows);
  const lowest = {each: "Lowest number reported", total: "Lowest total", average: "Average of the lowest numbers"};
  return [
    {mark: "bar", words: lowest[spec.reckon]},
    ...(all.some(({high}) => high === null) ? [{mark: "open bar", words: "Open: no highest number"} as const] : []),
    {mark: "dot", words: "A report"},
    ...(all.some(({report_high}) => report_high === null)
      ? [{mark: "hollow dot", words: "A report that sets no highest number"} as const]
      : [])
  ];
}

function people(spec: ChartSpec, rows: readonly SpecRow[]): LegendItem[] {
  const all = countRows(spec, rows);
  const each = peoplePerDot(all);
  return [
    {mark: "dot", words: each === 1 ? "One person" : `${each.toLocaleString("en-US")} people`},
    ...(all.some(({low, high}) => high !== null && high !== low)
      ? [{mark: "hollow dot", words: "Up to the highest number reported"} as const]
      : []),
    ...(all.some(({high}) => high === null)
      ? [{mark: "open dots", words: "Open: no highest number is reported"} as const]
      : [])
  ];
}

/** What the marks of a spec's drawing stand for, where they don't say it themselves. */
export function legendOfSpec(spec: ChartSpec, rows: readonly SpecRow[]): LegendItem[] {
  if (spec.kind === "unit-rows") return dots(spec, rows);
  if (spec.kind === "interval-bars") return intervals(spec, rows);
  if (spec.kind === "waffle") return people(spec, rows);
  if (spec.kind === "range-plot")
    return [
      {mark: "hollow dot", words: "What it is compared with"},
      {mark: "dot", words: "The reported figure"}
    ];
  if (spec.kind !== "stacked-shares") return [];
  return partsOf(spec, rows, partsFor(spec.kind)).names.map((name, i) => ({
    mark: "square",
    color: series[i],
    words: capitalized(name)
  }));
}
