import {figure} from "../../model/count.js";
import type {Make} from "../element.js";
import {arrange} from "./arrange.js";
import {facetOf, type FacetId, sayValue} from "./facets.js";
import type {Go, Part} from "./part.js";
import {countValues, fewValues, pickValues} from "./pickValues.js";
import {countsOf, type View} from "./view.js";
import {withValues} from "./viewState.js";

/** Values that are listed at first, and how many more each time. */
const atFirst = 6;
const more = 20;

interface ValueRow {
  readonly element: HTMLElement;
  readonly update: (count: number, all: number, most: number, isChosen: boolean) => void;
}

/** A value: a box to choose it, its words, how many rows have it, and that as a bar. */
function valueRow(h: Make, words: string, isMissing: boolean, toggle: ((on: boolean) => void) | null): ValueRow {
  const box = h("input", {type: "checkbox", disabled: toggle === null}) as HTMLInputElement;
  const count = h("span", {class: "count"});
  const of = h("span", {class: "of"});
  const bar = h("span", {class: isMissing ? "bar missing" : "bar", "aria-hidden": "true"});
  const label = h("label", null, box, h("span", {class: "value"}, words), count, of, bar);
  const element = h("li", null, label);
  box.addEventListener("change", () => toggle?.(box.checked));
  let drawn = "";
  return {
    element,
    update: (n, all, most, isChosen) => {
      box.checked = isChosen;
      const wanted = `${n} ${all} ${most} ${isChosen}`;
      if (wanted === drawn) return;
      drawn = wanted;
      box.toggleAttribute("checked", isChosen);
      count.textContent = figure(n);
      of.textContent = n === all ? "" : ` of ${figure(all)}`;
      bar.style.width = `${most === 0 ? 0 : Math.max(n === 0 ? 0 : 0.5, (n / most) * 100)}%`;
      element.className = n === 0 && !isChosen ? "none" : "";
    }
  };
}

function toggled(go: Go, id: FacetId, value: string): (on: boolean) => void {
  return (on) =>
    go((state) => {
      const others = (state.values[id] ?? []).filter((each) => each !== value);
      return {...withValues(state, id, on ? [...others, value] : others), page: 1};
    });
}

/** The values of a facet with their counts under all other filters, to choose from. */
export function facetPart(h: Make, id: FacetId, go: Go | null): Part {
  const facet = facetOf(id);
  const list = h("ul");
  const find = h("input", {
    type: "search",
    "aria-label": `Find in: ${facet.name}`,
    placeholder: "Find …",
    hidden: true,
    disabled: go === null
  }) as HTMLInputElement;
  const button = h("button", {type: "button", class: "more", hidden: true, disabled: go === null});
  const element = h("fieldset", {class: "facet", "data-facet": id}, h("legend", null, facet.name), find, list, button);
  const rows = new Map<number, ValueRow>();
  let most = atFirst;
  let view: View | null = null;

  function rowOf(code: number, value: string): ValueRow {
    const row = rows.get(code) ?? valueRow(h, sayValue(facet, value), code === 0, go && toggled(go, id, value));
    rows.set(code, row);
    return row;
  }

  function draw(now: View): void {
    const {column, counts, all} = countsOf(now, id);
    const chosen = new Set(now.state.values[id] ?? []);
    const {values} = column;
    const say = (value: string): string => sayValue(facet, value);
    const codes = pickValues({values, counts, all, chosen, words: find.value, say, most});
    const top = codes.reduce((max, code) => Math.max(max, counts[code] ?? 0), 0);
    const shown = codes.map((code) => {
      const value = values[code] ?? "";
      const row = rowOf(code, value);
      row.update(counts[code] ?? 0, all[code] ?? 0, top, chosen.has(value));
      return row.element;
    });
    arrange(list, shown);
    const left = countValues(counts) - codes.filter((code) => code > 0 && (counts[code] ?? 0) > 0).length;
    const isLong = values.length - 1 > fewValues;
    find.hidden = !isLong;
    button.hidden = !isLong || left <= 0 || find.value !== "";
    button.textContent = go === null ? `${figure(left)} more` : `Show more of ${figure(left)}`;
    element.hidden = all.every((n) => n === 0);
  }

  find.addEventListener("input", () => view && draw(view));
  button.addEventListener("click", () => {
    most += more;
    if (view) draw(view);
  });
  return {
    element,
    update: (now) => {
      view = now;
      draw(now);
    }
  };
}
