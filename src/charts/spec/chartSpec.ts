import {kindFacts, mapColumns, specKindNames, unfit, type SpecKind} from "./specKinds.js";
import {specTable, specTableNames, type SpecTableName} from "./specTables.js";

export const filterOps = ["is", "isNot", "has", "given", "atLeast", "atMost"] as const;

/** What a row must say to be drawn. */
export interface SpecFilter {
  readonly column: string;
  readonly op: (typeof filterOps)[number];
  readonly value: string;
}

/** A note and who says it, on a row's mark, a number or a day. */
export interface SpecNote {
  readonly on: "row" | "value" | "date";
  readonly at: string;
  readonly by: string;
  readonly words: string;
}

/** A chart as plain data: what a reporter decides in the builder. Words that are empty are made from the rows. */
export interface ChartSpec {
  readonly id: string;
  readonly table: SpecTableName;
  readonly kind: SpecKind;
  readonly filters: readonly SpecFilter[];
  readonly group: string;
  readonly part: string;
  /** Which number of people is drawn; empty where passages are. */
  readonly count: string;
  /** The number of each event, or of the events of a group together. */
  readonly reckon: "each" | "total" | "average";
  readonly order: "most" | "fewest" | "name";
  /** Where the axis is to begin. */
  readonly from: number;
  /** The group that stands out; empty: none. */
  readonly highlight: string;
  readonly notes: readonly SpecNote[];
  readonly headline: string;
  readonly standfirst: string;
  readonly note: string;
  readonly byline: string;
  readonly alt: string;
}

/** A spec in which any part may be missing or anything: what a query string or another program gives. */
export type Wish = {readonly [K in keyof ChartSpec]?: unknown};

const most = {words: 1000, value: 200, filters: 8, notes: 6};

/** Text of one line without what isn't text: controls, halves of characters, the marks that turn its direction. */
export function cleanText(value: unknown, length: number = most.words): string {
  if (typeof value !== "string") return "";
  const text = value
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "")
    .trim();
  return [...text].slice(0, length).join("").trim();
}

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.includes(value as T) ? (value as T) : otherwise;

type Entry = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Entry[] =>
  Array.isArray(value)
    ? (value as readonly unknown[]).filter((each): each is Entry => typeof each === "object" && each !== null)
    : [];

function validFilters(value: unknown, table: SpecTableName): SpecFilter[] {
  const {columns} = specTable(table);
  const filters = list(value).flatMap(({column, op, value: wanted}): SpecFilter[] => {
    const known = columns.find(({name}) => name === column);
    const [kind, words] = [oneOf(op, filterOps, "is"), cleanText(wanted, most.value)];
    if (!known || op !== kind) return [];
    if (kind === "given") return [{column: known.name, op: kind, value: ""}];
    const numeric = ["atLeast", "atMost"].includes(kind);
    if (numeric !== (known.type === "number") || words === "") return [];
    if (numeric && !Number.isFinite(Number(words))) return [];
    return [{column: known.name, op: kind, value: numeric ? String(Number(words)) : words}];
  });
  return filters.slice(0, most.filters);
}

function validNotes(value: unknown): SpecNote[] {
  const notes = list(value).flatMap(({on, at, by, words}): SpecNote[] => {
    const note = {
      on: oneOf(on, ["row", "value", "date"], "row"),
      at: cleanText(at, most.value),
      by: cleanText(by, most.value),
      words: cleanText(words)
    };
    if (note.at === "" || note.by === "" || note.words === "") return [];
    return note.on === "value" && !Number.isFinite(Number(note.at)) ? [] : [note];
  });
  return notes.slice(0, most.notes);
}

/** Columns by which rows of a table can be grouped for a kind. */
export const groupColumns = (table: SpecTableName, kind: SpecKind): string[] =>
  specTable(table)
    .columns.filter(({name, type}) => type !== "number" && (kind !== "state-map" || mapColumns.includes(name)))
    .map(({name}) => name);

const validId = (value: unknown): string =>
  typeof value === "string" && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) && value.length <= 60 ? value : "my-chart";

/** A spec that can be drawn, whatever was wished: unknown names, wrong types and unfit kinds are left aside. */
export function validSpec(wish: Wish): ChartSpec {
  const table = oneOf(wish.table, specTableNames, "statements");
  const wanted = oneOf(wish.kind, specKindNames, "ranked-bars");
  const kind = unfit(wanted, table) === null ? wanted : "ranked-bars";
  const groups = groupColumns(table, kind);
  const facts = kindFacts(kind);
  const [first = ""] = groups;
  const counts = facts.count ? specTable(table).counts.map(({name}) => name) : [];
  const reckon = kind === "interval-bars" ? oneOf(wish.reckon, ["each", "total", "average"], "each") : "each";
  const from = Number(typeof wish.from === "string" || typeof wish.from === "number" ? wish.from : 0);
  const parts = groupColumns(table, "ranked-bars");
  const words = (name: "headline" | "standfirst" | "note" | "byline" | "alt"): string => cleanText(wish[name]);
  return {
    id: validId(wish.id),
    table,
    kind,
    filters: validFilters(wish.filters, table),
    group: facts.group || reckon !== "each" ? oneOf(wish.group, groups, first) : "",
    part: facts.part ? oneOf(wish.part, parts, table === "statements" ? "kind" : (parts[0] ?? "")) : "",
    count: oneOf(wish.count, counts, counts[0] ?? ""),
    reckon,
    order: facts.order ? oneOf(wish.order, ["most", "fewest", "name"], "most") : "most",
    from: Number.isFinite(from) && from > 0 ? Math.min(1e9, Math.round(from * 1000) / 1000) : 0,
    highlight: cleanText(wish.highlight, most.value),
    notes: validNotes(wish.notes),
    headline: words("headline"),
    standfirst: words("standfirst"),
    note: words("note"),
    byline: words("byline"),
    alt: words("alt")
  };
}
