import type {Theme} from "../../charts/palette.js";
import type {Make} from "../element.js";
import {controlId} from "./field.js";

/** How the picture is looked at. */
export interface Looks {
  readonly element: HTMLElement;
  readonly theme: () => Theme;
  readonly greys: () => boolean;
}

/** Light or dark, in colours or in greys. */
export function looks(h: Make): Looks {
  const options = ["light", "dark"].map((value) => h("option", {value}, value));
  const theme = h("select", {id: controlId("theme"), name: "theme"}, ...options) as HTMLSelectElement;
  const greys = h("input", {type: "checkbox", id: controlId("greys"), name: "greys"}) as HTMLInputElement;
  const element = h(
    "p",
    {class: "builder-looks"},
    h("label", {for: theme.id}, "Look at it"),
    theme,
    greys,
    h("label", {for: greys.id}, "in greys")
  );
  return {element, theme: () => (theme.value === "dark" ? "dark" : "light"), greys: () => greys.checked};
}

/** The places of the page that change. */
export const places = (h: Make) => ({
  form: h("div", {class: "builder-panel"}),
  picture: h("div", {class: "builder-pictures"}),
  warnings: h("div", {
    class: "builder-warnings",
    role: "region",
    "aria-live": "polite",
    "aria-label": "What an editor would say"
  }),
  status: h("p", {class: "builder-status", role: "status"})
});

/** “5 passages drawn.”; nothing where there are none. */
export const sayDrawn = (n: number): string =>
  n === 0 ? "" : `${n.toLocaleString("en-US")} ${n === 1 ? "passage" : "passages"} drawn.`;

/** The control that has the focus after a button of the form: what was added, or the button that adds. */
export function focusAfter(name: string, {filters, notes}: {filters: number; notes: number}): string {
  const isFilter = name.includes("filter");
  if (!name.startsWith("add")) return controlId(isFilter ? "add-filter" : "add-note");
  return controlId(isFilter ? `filter-${filters - 1}-column` : `note-${notes - 1}-words`);
}
