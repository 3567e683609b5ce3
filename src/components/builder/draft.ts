import {validSpec, type ChartSpec, type SpecFilter, type SpecNote, type Wish} from "../../charts/spec/chartSpec.js";
import type {SpecRow} from "../../charts/spec/specRow.js";
import {specTable} from "../../charts/spec/specTables.js";
import {opOptions} from "./choices.js";

/** A spec as it stands in the form: a filter or note that is begun and not yet anything is there, and not yet in the chart. */
export interface Draft {
  readonly spec: ChartSpec;
  readonly filters: readonly SpecFilter[];
  readonly notes: readonly SpecNote[];
}

export const draftOf = (spec: ChartSpec): Draft => ({spec, filters: spec.filters, notes: spec.notes});

/** What the form shows: the spec with what is only begun. */
export const shownSpec = ({spec, filters, notes}: Draft): ChartSpec => ({...spec, filters, notes});

/** The draft for what stands in the form. */
export function redraft(wish: Wish): Draft {
  const table = validSpec(wish).table;
  const wanted = wish.filters as readonly SpecFilter[];
  // A filter keeps its place when its column becomes one of another type: only its comparison changes.
  const filters = wanted
    .filter(({column}) => specTable(table).columns.some(({name}) => name === column))
    .map((filter): SpecFilter => {
      const ops = opOptions(validSpec({table}), filter).map(({value}) => value);
      return ops.includes(filter.op) ? filter : {...filter, op: (ops[0] ?? "is") as SpecFilter["op"]};
    });
  return {spec: validSpec({...wish, filters}), filters, notes: wish.notes as readonly SpecNote[]};
}

const without = <T>(items: readonly T[], index: number): T[] => items.filter((_, i) => i !== index);

const withLists = (draft: Draft, lists: Partial<Pick<Draft, "filters" | "notes">>): Draft => {
  const {filters, notes} = {...draft, ...lists};
  return {spec: validSpec({...draft.spec, filters, notes}), filters, notes};
};

/** The draft after a button of the form: `add-filter`, `drop-note-1`. */
export function act(draft: Draft, name: string, rows: readonly SpecRow[]): Draft {
  const [, verb, list, place] = /^(add|drop)-(filter|note)(?:-(\d+))?$/.exec(name) ?? [];
  const {filters, notes, spec} = draft;
  const index = Number(place);
  if (verb === "drop" && list === "filter") return withLists(draft, {filters: without(filters, index)});
  if (verb === "drop" && list === "note") return withLists(draft, {notes: without(notes, index)});
  if (verb === "add" && list === "filter") {
    const [first] = specTable(spec.table).columns;
    return withLists(draft, {filters: [...filters, {column: first?.name ?? "", op: "is", value: ""}]});
  }
  const [row] = rows;
  if (verb !== "add" || list !== "note" || !row) return draft;
  return withLists(draft, {notes: [...notes, {on: "row", at: row.id, by: row.source, words: ""}]});
}
