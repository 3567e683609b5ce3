import type {Make} from "../element.js";
import {barsPart} from "./barsPart.js";
import {facetOf} from "./facets.js";
import type {Go, Part} from "./part.js";
import {timePart} from "./timePart.js";
import {type ChartId, charts} from "./viewState.js";

/** What the choice of a chart calls it. */
export const chartName = (id: ChartId): string => (id === "time" ? "Time" : facetOf(id).name);

/** The chart that the view asks for, and a choice of others. */
export function chartPart(h: Make, document: Document, go: Go | null): Part {
  const made = new Map<ChartId, Part>();
  const place = h("div");
  const select = h("select", {disabled: go === null}, ...charts.map((id) => h("option", {value: id}, chartName(id))));
  select.addEventListener("change", () => {
    const chart = charts.find((id) => id === (select as HTMLSelectElement).value) ?? "time";
    go?.((state) => ({...state, chart}));
  });
  const choice = h("label", {class: "chart-choice"}, h("span", null, "Chart by"), select);
  function partOf(id: ChartId): Part {
    const part = made.get(id) ?? (id === "time" ? timePart(h, document, go) : barsPart(h, id, go));
    made.set(id, part);
    return part;
  }
  return {
    element: h("div", {class: "view-chart"}, choice, place),
    update: (view) => {
      const {chart} = view.state;
      const part = partOf(chart);
      if (place.firstChild !== part.element) place.replaceChildren(part.element);
      (select as HTMLSelectElement).value = chart;
      part.update(view);
    }
  };
}
