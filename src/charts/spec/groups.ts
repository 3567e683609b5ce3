import {groupBy} from "../../model/groupBy.js";
import {sayDate} from "../../model/sayDate.js";
import {capitalized, distinct} from "../../model/words.js";
import type {ChartSpec} from "./chartSpec.js";
import {groupKey, notGiven, type SpecRow} from "./specRow.js";
import {specTable, type SpecTableName} from "./specTables.js";

/** What a value of a column is called, where that is not the value. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "statements.kind": {direct: "In quotation marks", mixed: "Partly in quotation marks", indirect: "Retold"},
  "departure_reports.in_protest": {true: "In protest", false: "Not said to be in protest"},
  "incident_reports.main": {true: "What the document is chiefly about", false: "Told beside it"}
};

/** The label of a column, in the case of words within a sentence. */
export function columnLabel(table: SpecTableName, column: string): string {
  const label = specTable(table).columns.find(({name}) => name === column)?.label ?? column;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** What a value of a column is called: “In protest”, “May 4, 2024”, or as it stands. */
export function sayValue(table: SpecTableName, column: string, value: string): string {
  if (value === notGiven) return capitalized(notGiven);
  const type = specTable(table).columns.find(({name}) => name === column)?.type;
  return names[`${table}.${column}`]?.[value] ?? (type === "date" ? sayDate(value) : value);
}

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly SpecRow[];
}

/** The rows of a drawing in the groups that the reporter asked for, in their order. */
export const groupsOf = ({table, group}: ChartSpec, rows: readonly SpecRow[]): Group[] =>
  [...groupBy(rows, (row) => groupKey(row, group))].map(([key, own]) => ({
    key,
    label: sayValue(table, group, key),
    rows: own
  }));

export interface Parts {
  /** In their order, the most frequent first. */
  readonly names: readonly string[];
  readonly of: (row: SpecRow) => string;
  /** Those that are drawn as one. */
  readonly joined: readonly string[];
}

export const others = "Other";

/** The parts that groups are shared out in: at most so many, the rest joined. */
export function partsOf({table, part}: ChartSpec, rows: readonly SpecRow[], most: number): Parts {
  const own = (row: SpecRow): string => sayValue(table, part, groupKey(row, part));
  const byCount = [...groupBy(rows, own)].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
  if (byCount.length <= most) return {names: byCount, of: own, joined: []};
  const kept = byCount.slice(0, most - 1);
  return {
    names: distinct([...kept, others]),
    of: (row) => (kept.includes(own(row)) ? own(row) : others),
    joined: byCount.slice(most - 1)
  };
}

/** How many parts a kind of drawing takes: shares have a colour for each. */
export const partsFor = (kind: ChartSpec["kind"]): number => (kind === "stacked-shares" ? 4 : 6);
