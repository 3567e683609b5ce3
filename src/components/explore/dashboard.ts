import {figure} from "../../model/count.js";
import {type Make, maker} from "../element.js";
import {afterPaint} from "./afterPaint.js";
import {chartPart} from "./chartPart.js";
import {chipsPart} from "./chipsPart.js";
import {eventsPart} from "./eventsPart.js";
import type {ExploreEvents} from "./exploreEvents.js";
import {facetPart} from "./facetPart.js";
import {facets} from "./facets.js";
import type {Go, Part} from "./part.js";
import {type LoadRows, passagesPart} from "./passagesPart.js";
import type {View} from "./view.js";
import {countFilters} from "./viewState.js";

export interface DashboardOptions {
  readonly document: Document;
  readonly load: LoadRows;
  /** Null in the page as it is built. */
  readonly go: Go | null;
  /** As for passageHref. */
  readonly root: string;
  /** The number of the row with an id. */
  readonly find: (id: string) => Promise<number | null>;
  /** What stands between the headline and the list: how to cite and to save the view. */
  readonly share: Part | null;
  /** Called when headline, counts and chart are on the screen. */
  readonly drawn?: () => void;
}

export interface Dashboard {
  readonly element: HTMLElement;
  /** Headline, counts and chart at once; what stands below them after they are on the screen. */
  readonly update: (view: View, events: ExploreEvents | null) => void;
  /** Draws at once what waits; when all of it shows the last view. */
  readonly settled: () => Promise<void>;
  /** A line below the headline for what is to be said of the view. */
  readonly hint: HTMLElement;
}

const hints = {
  still: "Filters need JavaScript, and start when the page has loaded.",
  live: "The address of this page is this view: a link shows the same."
};

/** The filters, which a narrow page folds away behind a button that tells how many are set. */
function filterPanel(h: Make, go: Go | null): Part & {readonly button: HTMLElement} {
  const parts = facets.map(({id}) => facetPart(h, id, go));
  const element = h(
    "div",
    {class: "facets", id: "facets", role: "group", "aria-label": "Filters"},
    ...parts.map((part) => part.element)
  );
  const button = h(
    "button",
    {
      type: "button",
      class: "filters-button",
      "aria-expanded": "false",
      "aria-controls": "facets",
      disabled: go === null
    },
    "Filters"
  );
  button.addEventListener("click", () => {
    const isOpen = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(isOpen));
    element.classList.toggle("open", isOpen);
  });
  return {
    element,
    button,
    update: (view) => {
      for (const part of parts) part.update(view);
      const set = countFilters(view.state);
      button.textContent = set === 0 ? "Filters" : `Filters (${figure(set)})`;
    }
  };
}

/**
 * The dashboard: a headline, filters, a chart, events and passages, all of one view. Without `go` it is the picture
 * of a view that the page is built with, its controls switched off.
 */
export function dashboard({document, load, go, root, find, share, drawn}: DashboardOptions): Dashboard {
  const h = maker(document);
  const headline = h("h2", {class: "view-headline", tabindex: -1});
  const chips = chipsPart(h, go, headline);
  const panel = filterPanel(h, go);
  const chart = chartPart(h, document, go);
  const events = eventsPart(h, go, root);
  const passages = passagesPart(h, {load, go, root, find});
  const hint = h("p", {class: "notes hint", role: go && "status"}, hints[go ? "live" : "still"]);
  const taking = share?.element ?? h("div", {class: "share"});
  const results = [chart.element, taking, events.element, passages.element];
  const element = h(
    "div",
    {class: `explore ${go ? "live" : "still"}`},
    h("div", {class: "view-head"}, headline, hint, chips.element, panel.button),
    panel.element,
    h("div", {class: "results"}, ...results)
  );
  let last: {view: View; told: ExploreEvents | null} | null = null;
  function drawRest(): void {
    if (!last) return;
    drawn?.();
    share?.update(last.view);
    events.update(last.view, last.told);
    passages.update(last.view);
  }
  const rest = go && document.defaultView ? afterPaint(document.defaultView, drawRest) : null;
  return {
    element,
    settled: () => {
      rest?.flush();
      return passages.settled();
    },
    hint,
    update: (view, told) => {
      headline.textContent = view.headline;
      for (const part of [chips, panel, chart]) part.update(view);
      last = {view, told};
      if (!rest) return drawRest();
      passages.wait();
      rest.ask();
    }
  };
}
