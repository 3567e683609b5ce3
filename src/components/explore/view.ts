import {type Columns, columnOf, type FacetColumn} from "./columns.js";
import {type Counts, crossfilter, daysOf, type Days} from "./crossfilter.js";
import type {FacetId} from "./facets.js";
import {orderer} from "./order.js";
import {sayFilters, sayHeadline} from "./sayView.js";
import {summarizer, type Summary} from "./summary.js";
import {type BinCounts, type Bins, binsFor, countBins} from "./timeBins.js";
import {everything, type ViewState, withValues} from "./viewState.js";

/** Passages on a page of the list. */
export const pageSize = 25;

/** All that the page shows of a state, before it is drawn. */
export interface View {
  readonly state: ViewState;
  readonly columns: Columns;
  readonly counts: Counts;
  /** The same without filters. */
  readonly all: Counts;
  readonly summary: Summary;
  readonly headline: string;
  /** The filters in words, but that of time, which the headline has. */
  readonly filters: string;
  readonly bins: Bins | null;
  readonly binCounts: BinCounts | null;
  /** The rows of the list in their order: those in view, or where asked for those that fit and are in no count. */
  readonly listed: Uint32Array;
  readonly pages: number;
}

/** How many rows have each value of a facet. */
export function countsOf(
  view: View,
  id: FacetId
): {column: FacetColumn; counts: Uint32Array; all: Uint32Array; inView: Uint32Array} {
  const column = columnOf(view.columns, id);
  const i = view.columns.facets.indexOf(column);
  const none = new Uint32Array();
  return {
    column,
    counts: view.counts.values[i] ?? none,
    all: view.all.values[i] ?? none,
    inView: view.counts.inView[i] ?? none
  };
}

/** Gives a function that leaves the values out that the columns don't have. */
function knower({facets}: Columns): (state: ViewState) => ViewState {
  const sets = new Map<FacetId, ReadonlySet<string>>();
  const valuesOf = ({id, values}: FacetColumn): ReadonlySet<string> => {
    const set = sets.get(id) ?? new Set(values);
    sets.set(id, set);
    return set;
  };
  return (state) =>
    facets.reduce((made, column) => {
      const chosen = state.values[column.id];
      if (!chosen) return made;
      const all = valuesOf(column);
      return chosen.every((value) => all.has(value))
        ? made
        : withValues(
            made,
            column.id,
            chosen.filter((value) => all.has(value))
          );
    }, state);
}

/** Bins are made once for each clock and zoom: they don't change with other filters, so that bars stay in place. */
function binner(columns: Columns, all: Counts): (state: ViewState, zoom: Days | null) => Bins | null {
  const made = new Map<string, Bins | null>();
  return ({clock}, zoom) => {
    const key = `${clock} ${zoom?.join(" ") ?? ""}`;
    const bins = made.has(key) ? (made.get(key) ?? null) : binsFor(columns.dates[clock], all.rows, zoom);
    if (made.size > 50) made.clear();
    made.set(key, bins);
    return bins;
  };
}

/** Gives a function that works out what the page shows. */
export function viewer(columns: Columns): (state: ViewState) => View {
  const count = crossfilter(columns);
  const all = count(everything);
  const summarize = summarizer(columns);
  const order = orderer(columns);
  const binsOf = binner(columns, all);
  const known = knower(columns);
  return (wanted) => {
    const state = known(wanted);
    const counts = count(state);
    const summary = summarize(counts.rows);
    const bins = binsOf(state, state.zoom ? daysOf(state) : null);
    const listed = order(state.uncounted ? counts.uncounted : counts.rows, state.sort);
    const pages = Math.max(1, Math.ceil(listed.length / pageSize));
    return {
      state: {...state, page: Math.min(state.page, pages)},
      columns,
      counts,
      all,
      summary,
      headline: sayHeadline(summary, state),
      filters: sayFilters(state),
      bins,
      binCounts: bins && countBins(columns.dates[state.clock], bins, counts.anyTime),
      listed,
      pages
    };
  };
}
