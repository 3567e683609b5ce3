import {sayCount, sayNumber} from "../../model/count.js";
import {groupBy} from "../../model/groupBy.js";
import {sayDate} from "../../model/sayDate.js";
import {sayFigure} from "../../model/sayFigure.js";
import {distinct, listed} from "../../model/words.js";
import {toIndexed} from "../indexed.js";
import type {ChartSpec} from "./chartSpec.js";
import {countRows, reckonGroup} from "./counts.js";
import {columnLabel, groupsOf, partsFor, partsOf} from "./groups.js";
import {asChange, eventTitle, sayOwnCount} from "./sayRow.js";
import {kindFacts} from "./specKinds.js";
import type {SpecRow} from "./specRow.js";
import {specTable} from "./specTables.js";

type Say = (spec: ChartSpec, rows: readonly SpecRow[]) => string;

const sayGroups: Say = (spec, rows) => {
  const parts = kindFacts(spec.kind).part ? partsOf(spec, rows, partsFor(spec.kind)) : null;
  return groupsOf(spec, rows)
    .map(({label, rows: own}) => {
      if (!parts) return `${label}, ${sayNumber(own.length)}`;
      const each = parts.names
        .map((name) => ({name, n: own.filter((row) => parts.of(row) === name).length}))
        .filter(({n}) => n > 0);
      return `${label}, of ${sayNumber(own.length)}: ${listed(each.map(({name, n}) => `${sayNumber(n)} ${name}`))}`;
    })
    .join("; ");
};

const byEvent = (rows: readonly SpecRow[]): SpecRow[][] => [...groupBy(rows, ({event_id}) => event_id).values()];

const sayCounts: Say = (spec, rows) => {
  if (spec.reckon !== "each")
    return groupsOf(spec, rows)
      .map(({label, rows: own}) => `${label}, ${sayCount(reckonGroup(spec, own))}`)
      .join("; ");
  return byEvent(rows)
    .map((own) => {
      const [first] = countRows(spec, own);
      if (!first) return "";
      const said = listed(own.map((row) => `${sayOwnCount(spec, row)} by ${row.source}`));
      return `${eventTitle(spec, first)}, ${sayCount(first)}, reported as ${said}`;
    })
    .join("; ");
};

const sayTimes: Say = (spec, rows) =>
  byEvent(rows)
    .map((own) => {
      const [first] = own;
      const date = typeof first?.date === "string" ? sayDate(first.date) : "date not given";
      const sources = listed(distinct(own.map(({source}) => source)));
      return first ? `${eventTitle({...spec, table: spec.table}, first)} (${date}), told by ${sources}` : "";
    })
    .join("; ");

const sayChanges: Say = (_, rows) =>
  rows
    .map((row) => {
      const {figure, words} = toIndexed(asChange(row));
      return `${figure} is ${words}, reported by ${row.source}`;
    })
    .join("; ");

const sayRanges: Say = (_, rows) =>
  rows
    .map((row) => {
      const subject = typeof row.subject === "string" ? `${row.subject}, ` : "";
      return `${subject}${sayFigure(asChange(row))} compared with ${String(row.base_as_reported)}, reported by ${row.source}`;
    })
    .join("; ");

const sayQuotation: Say = (_, [row]) =>
  row ? `“${row.exact.trim()}” ${String(row.speaker)}, as quoted by ${row.source}` : "";

const says: Partial<Readonly<Record<ChartSpec["kind"], Say>>> = {
  "interval-bars": sayCounts,
  waffle: sayCounts,
  timeline: sayTimes,
  "index-bars": sayChanges,
  "range-plot": sayRanges,
  "quote-card": sayQuotation
};

/** What the drawing is of: “Ranked bars of statements by speaker”. */
export function sayDrawing({kind, table, group, reckon, count}: ChartSpec): string {
  const {name, group: grouped} = kindFacts(kind);
  const {many, counts} = specTable(table);
  const counted = counts.find((each) => each.name === count)?.label.toLowerCase();
  const by = grouped || reckon !== "each" ? ` by ${columnLabel(table, group)}` : "";
  const how = {each: "", total: " together", average: " on average"}[reckon];
  return `${name} of ${counted ?? many}${how}${by}`;
}

/** The alt text of a spec, from its rows, with the qualifiers of their numbers. */
export const altOfSpec: Say = (spec, rows) => {
  const base = spec.kind === "index-bars" ? " with a base of 100" : "";
  return `${sayDrawing(spec)}${base}: ${(says[spec.kind] ?? sayGroups)(spec, rows)}.`;
};
