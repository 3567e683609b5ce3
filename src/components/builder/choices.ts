import {groupColumns, type ChartSpec, type SpecFilter} from "../../charts/spec/chartSpec.js";
import {columnLabel, sayValue} from "../../charts/spec/groups.js";
import {kindFacts, specKindNames, unfit} from "../../charts/spec/specKinds.js";
import {groupKey, type SpecRow} from "../../charts/spec/specRow.js";
import {specTable, specTableNames} from "../../charts/spec/specTables.js";
import {capitalized, distinct, shortened} from "../../model/words.js";
import type {Option} from "./field.js";

export const tableOptions: readonly Option[] = specTableNames.map((name) => ({
  value: name,
  words: specTable(name).title
}));

/** All kinds; those that can't show the table with the reason. */
export const kindOptions = ({table}: ChartSpec): Option[] =>
  specKindNames.map((kind) => ({value: kind, words: kindFacts(kind).name, unfit: unfit(kind, table)}));

export const columnOptions = ({table}: ChartSpec, names: readonly string[]): Option[] =>
  names.map((name) => ({value: name, words: capitalized(columnLabel(table, name))}));

export const groupOptions = (spec: ChartSpec): Option[] => columnOptions(spec, groupColumns(spec.table, spec.kind));
export const partOptions = (spec: ChartSpec): Option[] => columnOptions(spec, groupColumns(spec.table, "ranked-bars"));
export const filterColumns = (spec: ChartSpec): Option[] =>
  columnOptions(
    spec,
    specTable(spec.table).columns.map(({name}) => name)
  );

const textOps: readonly Option[] = [
  {value: "is", words: "is"},
  {value: "isNot", words: "is not"},
  {value: "has", words: "has the words"},
  {value: "given", words: "is given"}
];
const numberOps: readonly Option[] = [
  {value: "atLeast", words: "is at least"},
  {value: "atMost", words: "is at most"},
  {value: "given", words: "is given"}
];

export const opOptions = ({table}: ChartSpec, {column}: SpecFilter): readonly Option[] =>
  specTable(table).columns.find(({name}) => name === column)?.type === "number" ? numberOps : textOps;

/** Values that a column has, the first hundred by name. */
export const valuesOf = (passages: readonly SpecRow[], column: string): string[] =>
  distinct(passages.map((row) => row[column]).filter((value) => value !== null && value !== undefined))
    .map(String)
    .sort()
    .slice(0, 100);

/** The groups that can stand out. */
export function highlightOptions(spec: ChartSpec, rows: readonly SpecRow[]): Option[] {
  const column = kindFacts(spec.kind).group || spec.reckon !== "each" ? spec.group : "source";
  const keys = distinct(rows.map((row) => groupKey(row, column)));
  const all = keys.includes(spec.highlight) || spec.highlight === "" ? keys : [...keys, spec.highlight];
  return [{value: "", words: "Nothing"}, ...all.map((key) => ({value: key, words: sayValue(spec.table, column, key)}))];
}

/** The passages that a note can stand on. */
export const noteOptions = (rows: readonly SpecRow[], at: string): Option[] => [
  ...(rows.some(({id}) => id === at) ? [] : [{value: at, words: "A passage that isn’t drawn"}]),
  ...rows.slice(0, 200).map(({id, source, exact}) => ({
    value: id,
    words: `${shortened(source, 24)}: ${shortened(exact, 60)}`
  }))
];
