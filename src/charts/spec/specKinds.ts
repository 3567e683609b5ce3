import {specTable, type SpecTableName} from "./specTables.js";

/** What a reporter decides for a kind of drawing. */
export interface SpecKindFacts {
  readonly name: string;
  /** Whether its rows are grouped by a column that the reporter chooses. */
  readonly group?: true;
  /** Whether each group is shared out by a second column. */
  readonly part?: true;
  /** Whether it shows numbers of people and not passages. */
  readonly count?: true;
  /** Whether the order of its groups is the reporter's. */
  readonly order?: true;
}

/** The kinds of drawing that the builder knows, by the names of the files of `kinds/`. */
export const specKinds = {
  "ranked-bars": {name: "Ranked bars", group: true, order: true},
  "unit-rows": {name: "Dots in lines", group: true, order: true},
  "stacked-shares": {name: "Shares", group: true, part: true, order: true},
  "small-multiples": {name: "Small multiples", group: true, part: true, order: true},
  "spark-table": {name: "Table with ticks", group: true, part: true, order: true},
  "interval-bars": {name: "Bars with open ends", count: true},
  waffle: {name: "People as dots", count: true},
  timeline: {name: "Timeline of events"},
  "index-bars": {name: "Index of change"},
  "range-plot": {name: "Range: a figure and what it is compared with"},
  "state-map": {name: "Map of the United States", group: true},
  "quote-card": {name: "Quotation"}
} as const satisfies Readonly<Record<string, SpecKindFacts>>;

export type SpecKind = keyof typeof specKinds;
export const specKindNames = Object.keys(specKinds) as SpecKind[];
export const kindFacts = (kind: SpecKind): SpecKindFacts => specKinds[kind];

/** Columns that name states. */
export const mapColumns: readonly string[] = ["region", "place"];

const onlyIn =
  (tables: readonly SpecTableName[], reason: string) =>
  (table: SpecTableName): string | null =>
    tables.includes(table) ? null : reason;

const counted = (table: SpecTableName): string | null =>
  specTable(table).counts.length > 0 ? null : "its rows count no people";

const unfitReasons: Partial<Readonly<Record<SpecKind, (table: SpecTableName) => string | null>>> = {
  "interval-bars": counted,
  waffle: counted,
  timeline: onlyIn(["departure_reports", "incident_reports"], "its rows tell of no events"),
  "index-bars": onlyIn(["measures"], "its rows are no changes"),
  "range-plot": onlyIn(["measures"], "its rows are compared with nothing"),
  "state-map": (table) =>
    specTable(table).columns.some(({name}) => mapColumns.includes(name)) ? null : "its rows name no place",
  "quote-card": onlyIn(["statements"], "its rows are no statements")
};

/** Why a kind can't show a table; null where it can. */
export const unfit = (kind: SpecKind, table: SpecTableName): string | null => unfitReasons[kind]?.(table) ?? null;
