import {parseEdtf} from "../../model/edtf.js";
import {type Clock, clocks} from "./columns.js";
import {type FacetId, facetIds} from "./facets.js";

export const charts = ["time", "speaker", "source", "organization", "place", "kind", "what"] as const;
export type ChartId = (typeof charts)[number];

export const sorts = ["newest", "oldest", "latest", "earliest", "speaker"] as const;
/** `newest`, `oldest`: by the document's date; `latest`, `earliest`: by the date of what is reported. */
export type Sort = (typeof sorts)[number];

/** What passages are shown. Values of a facet are alternatives; facets and time have to hold together. */
export interface Filters {
  /** Chosen values, in order and none twice; the empty text stands for “not given”. No facet without a value. */
  readonly values: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  readonly clock: Clock;
  /** First and last day, as `2026-01-07`; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Also, or where no day is given only, what has no date. */
  readonly undated: boolean;
}

/** All that decides what the dashboard shows. It is what its address says. */
export interface ViewState extends Filters {
  /** The timeline shows the chosen days only. */
  readonly zoom: boolean;
  readonly chart: ChartId;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
  /** The list shows what fits and is in no count. */
  readonly uncounted: boolean;
  /** Id of the row that is open. */
  readonly row: string | null;
}

export const everything: ViewState = {
  values: {},
  clock: "published",
  from: null,
  to: null,
  undated: false,
  zoom: false,
  chart: "time",
  sort: "newest",
  page: 1,
  uncounted: false,
  row: null
};

/** Values of one facet in an address, and letters of one. More is no view that a reader chose. */
const most = 200;
const longest = 500;

const rowIdShape = /^[a-z]{2}-[a-z0-9]{1,40}$/;

/** A day that the calendar has, as a link says it; null for all else. */
export function dayOf(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  return parseEdtf(text)?.unit === "day" ? text : null;
}

const chosenOf = <T extends string>(all: readonly T[], text: string | null, otherwise: T): T =>
  all.find((each) => each === text) ?? otherwise;

const ordered = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The filters with these values of a facet. */
export function withValues<S extends Filters>(state: S, id: FacetId, values: readonly string[]): S {
  const others = Object.fromEntries(Object.entries(state.values).filter(([other]) => other !== id));
  return {...state, values: values.length === 0 ? others : {...others, [id]: ordered(values)}};
}

function pageOf(text: string | null): number {
  return text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 1;
}

/** What an address asks for. What it doesn't know, or what can't be, is as if it weren't there. */
export function readState(search: string): ViewState {
  const query = new URLSearchParams(search);
  const from = dayOf(query.get("from"));
  const to = dayOf(query.get("to"));
  const row = query.get("row");
  const isBackward = from !== null && to !== null && from > to;
  const days = isBackward ? {from: null, to: null} : {from, to};
  const state: ViewState = {
    values: {},
    clock: chosenOf(clocks, query.get("date"), everything.clock),
    ...days,
    undated: query.get("undated") === "1",
    zoom: query.get("zoom") === "1",
    chart: chosenOf(charts, query.get("chart"), everything.chart),
    sort: chosenOf(sorts, query.get("sort"), everything.sort),
    page: pageOf(query.get("page")),
    uncounted: query.get("uncounted") === "1",
    row: row !== null && rowIdShape.test(row) ? row : null
  };
  return facetIds.reduce((made, id) => {
    const values = query.getAll(id).filter(({length}) => length <= longest);
    return withValues(made, id, values.slice(0, most));
  }, state);
}

/** The address of a view, without its question mark: the same for the same view, empty for all of it. */
export function writeState(state: ViewState): string {
  const query = new URLSearchParams();
  for (const id of facetIds) for (const value of state.values[id] ?? []) query.append(id, value);
  const {clock, from, to, undated, zoom, chart, sort, page, uncounted, row} = state;
  const rest: Readonly<Record<string, string | null>> = {
    date: clock === everything.clock ? null : clock,
    from,
    to,
    undated: undated ? "1" : null,
    zoom: zoom ? "1" : null,
    chart: chart === everything.chart ? null : chart,
    sort: sort === everything.sort ? null : sort,
    page: page === 1 ? null : String(page),
    uncounted: uncounted ? "1" : null,
    row
  };
  for (const [name, value] of Object.entries(rest)) if (value !== null) query.set(name, value);
  return query.toString();
}

/** How many filters are set: each facet with values, and time. */
export const countFilters = ({values, from, to, undated}: Filters): number =>
  Object.keys(values).length + Number(from !== null || to !== null || undated);

/** The view without any filter, its sort and chart kept. */
export const withoutFilters = (state: ViewState): ViewState => ({
  ...state,
  values: {},
  from: null,
  to: null,
  undated: false,
  zoom: false,
  page: 1
});
