import {figure, sayNumber} from "../../model/count.js";
import {capitalized} from "../../model/words.js";
import type {Make} from "../element.js";
import {filterChips} from "./chipsPart.js";
import type {ExploreRow} from "./exploreRow.js";
import type {Go, Part} from "./part.js";
import {rowItem} from "./rowItem.js";
import {pageSize, type View} from "./view.js";
import {type Sort, sorts, type ViewState} from "./viewState.js";

/** The words of rows, by their numbers: at once where they are there, else when they have come. */
export type LoadRows = (rows: readonly number[]) => readonly ExploreRow[] | Promise<readonly ExploreRow[]>;

const sortWords: Readonly<Record<Sort, string>> = {
  newest: "newest document first",
  oldest: "oldest document first",
  latest: "what happened last on top",
  earliest: "what happened first on top",
  speaker: "by who says so, A to Z"
};

const some = (n: number): string => `${sayNumber(n)} ${n === 1 ? "passage" : "passages"}`;

/** What the list holds, in one sentence that changes with the filters. */
export function sayList({state, listed, pages}: View): string {
  const what = state.uncounted ? `${some(listed.length)} in no count` : some(listed.length);
  const first = (state.page - 1) * pageSize;
  const part = `${figure(first + 1)} to ${figure(Math.min(listed.length, first + pageSize))}`;
  return capitalized(pages > 1 ? `${what}: ${part}` : what);
}

function sayUncounted({state, counts}: View): string {
  const n = counts.uncounted.length;
  if (state.uncounted)
    return "Each of these denies what it tells of, or tells of it as planned, feared or supposed. None is in a count on this page.";
  if (n === 0) return "";
  return `${capitalized(some(n))} that ${n === 1 ? "fits denies" : "fit deny"} it, or only plan or suppose it; in no count.`;
}

/** Leads to what fits and is in no count, and back. */
function uncountedPart(h: Make, go: Go | null): Part {
  const words = h("span");
  const button = go && h("button", {type: "button", class: "plain"});
  button?.addEventListener("click", () => go?.((now) => ({...now, uncounted: !now.uncounted, page: 1})));
  const element = h("p", {class: "notes"}, words, button && " ", button);
  return {
    element,
    update: (view) => {
      words.textContent = sayUncounted(view);
      element.hidden = words.textContent === "";
      if (button) button.textContent = view.state.uncounted ? "Back to what counts" : "Show";
    }
  };
}

function pager(h: Make, {state, pages}: View, turn: (page: number) => void): HTMLElement | null {
  if (pages === 1) return null;
  const to = (page: number, words: string): HTMLElement => {
    const button = h("button", {type: "button", disabled: page < 1 || page > pages}, words);
    button.addEventListener("click", () => turn(page));
    return button;
  };
  const at = h("span", null, `Page ${figure(state.page)} of ${figure(pages)}`);
  return h(
    "nav",
    {class: "pager", "aria-label": "Pages of the list"},
    to(state.page - 1, "Previous"),
    at,
    to(state.page + 1, "Next")
  );
}

function nothingFits(h: Make, state: ViewState, go: Go | null): HTMLElement {
  const chips = go === null ? [] : filterChips(h, state, go);
  const words = chips.length === 0 ? "No document reports anything yet." : "No passage fits. Remove a filter:";
  return h("div", {class: "nothing"}, h("p", {class: "empty"}, words), h("div", {class: "chips"}, ...chips));
}

export interface PassagesOptions {
  readonly load: LoadRows;
  readonly go: Go | null;
  /** As for passageHref. */
  readonly root: string;
  /** The number of the row with an id; null where there is none. */
  readonly find: (id: string) => Promise<number | null>;
}

/** What is shown of the open row where it is not among those of the page. */
type Apart = ExploreRow | "none" | null;

const apartWords = {
  there: "The row of this link, which is not on this page of the list:",
  none: "The link names a row that these tables don’t have; a correction or a new reading may have changed it."
};

/** The rows of a page of the list, and before them the open row where it is elsewhere. */
function shownRows(
  h: Make,
  rows: readonly ExploreRow[],
  apart: Apart,
  view: View,
  {go, root}: PassagesOptions
): HTMLElement[] {
  const item = (row: ExploreRow): HTMLElement => {
    const isOpen = row.id === view.state.row;
    const toggle = go && (() => go((now) => ({...now, row: isOpen ? null : row.id})));
    return rowItem(h, row, {root, isOpen, toggle});
  };
  const list = view.listed.length === 0 ? nothingFits(h, view.state, go) : h("ul", null, ...rows.map(item));
  if (apart === null) return [list];
  if (apart === "none") return [h("p", {class: "notes"}, apartWords.none), list];
  return [h("p", {class: "notes"}, apartWords.there), h("ul", {class: "apart"}, item(apart)), list];
}

/** The open row, where none of the rows is it. */
async function findApart(
  id: string | null,
  rows: readonly ExploreRow[],
  {find, load}: PassagesOptions
): Promise<Apart> {
  if (id === null || rows.some((row) => row.id === id)) return null;
  const number = await find(id);
  const [row] = number === null ? [] : await load([number]);
  return row ?? "none";
}

const failed = (error: unknown): string =>
  `The passages could not be loaded (${error instanceof Error ? error.message : String(error)}). Load the page again; the counts above are right.`;

interface RowList {
  readonly element: HTMLElement;
  readonly update: (view: View) => void;
  readonly settled: () => Promise<void>;
}

/** A page of the list, which shows the last one while the next is on its way. */
function rowList(h: Make, options: PassagesOptions, heading: HTMLElement): RowList {
  const element = h("div", {class: "row-list"});
  let asked = 0;
  let done: Promise<void> = Promise.resolve();
  function show(rows: readonly ExploreRow[], apart: Apart, view: View): void {
    const active = element.ownerDocument.activeElement;
    const focused = active && element.contains(active) ? active : null;
    const row = focused?.closest<HTMLElement>("[data-row]")?.dataset.row;
    element.removeAttribute("aria-busy");
    element.replaceChildren(...shownRows(h, rows, apart, view, options));
    if (!focused) return;
    const again = row === undefined ? null : element.querySelector<HTMLElement>(`[data-row="${row}"] button`);
    (again ?? heading).focus({preventScroll: true});
  }
  async function showLater(view: View, ask: number, coming: ReturnType<LoadRows>): Promise<void> {
    try {
      const rows = await coming;
      const apart = await findApart(view.state.row, rows, options);
      if (ask === asked) show(rows, apart, view);
    } catch (error) {
      if (ask !== asked) return;
      element.removeAttribute("aria-busy");
      element.replaceChildren(h("p", {class: "empty", role: "alert"}, failed(error)));
    }
  }
  return {
    element,
    settled: () => done,
    update: (view) => {
      const ask = ++asked;
      const {page, row: id} = view.state;
      const coming = options.load([...view.listed.subarray((page - 1) * pageSize, page * pageSize)]);
      if (!(coming instanceof Promise) && (id === null || coming.some((row) => row.id === id)))
        return show(coming, null, view);
      element.setAttribute("aria-busy", "true");
      done = showLater(view, ask, coming);
    }
  };
}

function sortChoice(h: Make, go: Go | null): HTMLSelectElement {
  const options = sorts.map((sort) => h("option", {value: sort}, sortWords[sort]));
  const select = h("select", {disabled: go === null}, ...options) as HTMLSelectElement;
  select.addEventListener("change", () => {
    const sort = sorts.find((each) => each === select.value) ?? "newest";
    go?.((state) => ({...state, sort, page: 1}));
  });
  return select;
}

export interface PassagesPart extends Part {
  /** The list shows a view that is no longer the one above it. */
  readonly wait: () => void;
  /** When the list shows the last view that it was given. */
  readonly settled: () => Promise<void>;
}

/** The passages in view, a page at a time. */
export function passagesPart(h: Make, options: PassagesOptions): PassagesPart {
  const {go} = options;
  const heading = h("h3", {tabindex: -1});
  const select = sortChoice(h, go);
  const uncounted = uncountedPart(h, go);
  const list = rowList(h, options, heading);
  const foot = h("div");
  const choice = h("label", {class: "sort-choice"}, h("span", null, "Sorted"), select);
  const turn = (page: number): void => {
    go?.((state) => ({...state, page}));
    heading.focus({preventScroll: true});
    heading.scrollIntoView({block: "start"});
  };
  return {
    element: h("section", {class: "passages"}, heading, choice, uncounted.element, list.element, foot),
    settled: list.settled,
    wait: () => list.element.setAttribute("aria-busy", "true"),
    update: (view) => {
      heading.textContent = sayList(view);
      select.value = view.state.sort;
      uncounted.update(view);
      list.update(view);
      const pages = go && pager(h, view, turn);
      foot.replaceChildren(...(pages ? [pages] : []));
    }
  };
}
