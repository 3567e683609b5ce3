import {figure, sayNumber} from "../../model/count.js";
import {listed} from "../../model/words.js";
import type {Make} from "../element.js";
import {table} from "../table.js";
import {arrange} from "./arrange.js";
import {facetOf, type FacetId, sayValue} from "./facets.js";
import type {Go, Part} from "./part.js";
import {pickValues} from "./pickValues.js";
import {twin} from "./twin.js";
import {countsOf, type View} from "./view.js";
import {withValues} from "./viewState.js";

/** Bars of one drawing; the table has more. */
const mostBars = 12;
const mostRows = 200;

export interface Bar {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

/** Values of a facet among the passages in view, the most frequent first, “not given” last. */
export function barsOf(view: View, id: FacetId, most = mostBars): Bar[] {
  const facet = facetOf(id);
  const {column, inView} = countsOf(view, id);
  const say = (value: string): string => sayValue(facet, value);
  const {values} = column;
  const picked = pickValues({values, counts: inView, all: inView, chosen: new Set(), words: "", say, most});
  return picked
    .map((code) => ({value: values[code] ?? "", words: say(values[code] ?? ""), count: inView[code] ?? 0}))
    .sort((a, b) => Number(a.value === "") - Number(b.value === "") || b.count - a.count);
}

const times = (n: number): string => (n === 1 ? "one passage" : `${sayNumber(n)} passages`);

/** What the bars show, in one sentence that changes with the filters. */
export function sayBars(view: View, id: FacetId): string {
  const {name} = facetOf(id);
  const given = barsOf(view, id).filter(({value}) => value !== "");
  const [first] = given;
  if (!first) return `${name}: not given in any passage that fits`;
  const top = given.filter(({count}) => count === first.count);
  if (top.length > 3) return `${name}: none more often than in ${times(first.count)}`;
  return `${name}: most often ${listed(top.map(({words}) => words))}, in ${times(first.count)}${top.length > 1 ? " each" : ""}`;
}

interface BarRow {
  readonly element: HTMLElement;
  readonly update: (count: number, most: number) => void;
}

function barRow(h: Make, id: FacetId, {value, words}: Bar, go: Go | null): BarRow {
  const bar = h("span", {class: value === "" ? "bar missing" : "bar", "aria-hidden": "true"});
  const said = h("span", {class: "count"});
  const parts = [h("span", {class: "value"}, words), h("span", {class: "track"}, bar), said];
  const button = go && h("button", {type: "button", class: "bar-row", title: "Only these passages"}, ...parts);
  button?.addEventListener("click", () => go?.((state) => ({...withValues(state, id, [value]), page: 1})));
  return {
    element: h("li", null, button ?? h("span", {class: "bar-row"}, ...parts)),
    update: (count, most) => {
      bar.style.width = `${most === 0 ? 0 : (count / most) * 100}%`;
      said.textContent = figure(count);
    }
  };
}

/** Passages by the values of a facet, as bars; each leads to its passages. */
export function barsPart(h: Make, id: FacetId, go: Go | null): Part {
  let view: View | null = null;
  const heading = h("h3");
  const list = h("ul", {class: "bars"});
  const rows = new Map<string, BarRow>();
  function rowOf(bar: Bar): BarRow {
    const row = rows.get(bar.value) ?? barRow(h, id, bar, go);
    rows.set(bar.value, row);
    return row;
  }
  const rest = h("p", {class: "notes"});
  const same = twin(
    h,
    () => {
      if (!view) return null;
      const columns = [
        {name: facetOf(id).name, cell: ({words}: Bar) => words},
        {name: "Passages", numeric: true as const, cell: ({count}: Bar) => figure(count)}
      ];
      return table(h, columns, barsOf(view, id, go === null ? mostBars : mostRows), {label: sayBars(view, id)});
    },
    go
  );
  return {
    element: h("section", {class: "by-value"}, heading, list, rest, same.element),
    update: (now) => {
      view = now;
      const bars = barsOf(now, id);
      const most = bars.reduce((top, {count}) => Math.max(top, count), 0);
      heading.textContent = sayBars(now, id);
      for (const bar of bars) rowOf(bar).update(bar.count, most);
      arrange(
        list,
        bars.map((bar) => rowOf(bar).element)
      );
      const {inView, column} = countsOf(now, id);
      const left = inView.filter((n, code) => code > 0 && n > 0).length - bars.filter(({value}) => value !== "").length;
      rest.textContent = [
        left > 0 && `${figure(left)} more values, each in fewer passages or as many.`,
        column.slots.length > 1 && "A passage with two of these stands in two bars."
      ]
        .filter(Boolean)
        .join(" ");
      same.update();
    }
  };
}
