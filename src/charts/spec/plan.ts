import type {ChartSpec, SpecFilter} from "./chartSpec.js";
import {kindFacts} from "./specKinds.js";

/** A column and which way it is sorted by. Rows without a value come last. */
export interface Sort {
  readonly column: string;
  readonly down?: true;
}

/** How the rows of a spec are chosen from the passages of its table; SQL and the page carry it out alike. */
export interface Plan {
  readonly filters: readonly SpecFilter[];
  /** Columns that must be true. */
  readonly flags: readonly string[];
  /** Columns that must have a value. */
  readonly told: readonly string[];
  /** One row of those that share these columns: the first in this order. */
  readonly pick: {readonly of: readonly string[]; readonly by: readonly Sort[]} | null;
  /** The column whose values are groups, counted. */
  readonly group: string;
  /** By what groups come, and how many are drawn. */
  readonly rank: readonly Sort[];
  readonly shown: number;
  readonly limit: number;
}

/** So many groups, events and passages are drawn. */
export const shownGroups = 12;
export const shownEvents = 20;
export const shownPassages = 2000;

const reading: readonly Sort[] = [{column: "document_id"}, {column: "start"}, {column: "id"}];

/** The order in which rows that are equal otherwise come. */
export const inReadingOrder = reading;

const ranks: Readonly<Record<ChartSpec["order"], readonly Sort[]>> = {
  most: [{column: "group_rows", down: true}, {column: "group_key"}],
  fewest: [{column: "group_rows"}, {column: "group_key"}],
  name: [{column: "group_key"}]
};

function eventPlan({kind, count, reckon, group}: ChartSpec): Partial<Plan> {
  const lowest: Sort[] = [{column: `${count}_lowest`, down: true}, {column: `${count}_told`, down: true}, ...reading];
  const largest: Sort[] = [{column: `${count}_low`, down: true}, {column: "event_id"}];
  const flags = [`${count}_told`];
  if (kind === "timeline")
    return {
      told: ["event_id"],
      pick: {of: ["event_id", "document_id"], by: reading},
      rank: [{column: "date"}, {column: "event_id"}]
    };
  if (kind === "waffle") return {flags, pick: {of: ["event_id"], by: lowest}, rank: largest};
  return reckon === "each" ? {flags, rank: largest} : {flags, group, rank: ranks.most, shown: shownGroups};
}

/** How the rows of a spec are chosen. */
export function planOf(spec: ChartSpec): Plan {
  const {kind, filters, group, order} = spec;
  const plain: Plan = {
    filters,
    flags: [],
    told: [],
    pick: null,
    group: "event_id",
    rank: [{column: "document_id"}],
    shown: shownEvents,
    limit: shownPassages
  };
  if (kind === "index-bars") return {...plain, group: "id", flags: ["changes"], limit: shownGroups};
  if (kind === "range-plot") return {...plain, group: "id", flags: ["comparable"], limit: shownGroups};
  if (kind === "quote-card")
    return {...plain, group: "id", filters: [...filters, direct, whole], told: ["speaker"], limit: 1};
  if (kind === "state-map") return {...plain, group, rank: ranks.most, told: [group], shown: 100};
  if (kindFacts(kind).group) return {...plain, group, rank: ranks[order], shown: shownGroups};
  return {...plain, ...eventPlan(spec)};
}

/** A quotation of one piece, so that nothing is left out between its marks. */
const direct: SpecFilter = {column: "kind", op: "is", value: "direct"};
const whole: SpecFilter = {column: "pieces", op: "atMost", value: "1"};
