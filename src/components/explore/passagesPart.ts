import {figure, sayNumber} from "../../model/count.js";
import {capitalized} from "../../model/words.js";
import type {Make} from "../element.js";
import {filterChips} from "./chipsPart.js";
import type {ExploreRow} from "./exploreRow.js";
import type {Go} from "./part.js";
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

/** Leads to what fits and is in no count, and back. */
function sayUncounted(h: Make, {state, counts}: View, go: Go | null): (Node | string)[] {
  const n = counts.uncounted.length;
  if (n === 0 && !state.uncounted) return [];
  const words = state.uncounted
    ? "Each of these denies what it tells of, or tells of it as planned, feared or supposed. None is in a count on this page."
    : `${capitalized(some(n))} that ${n === 1 ? "fits denies" : "fit deny"} it, or only plan or suppose it; in no count.`;
  if (go === null) return [words];
  const button = h("button", {type: "button", class: "plain"}, state.uncounted ? "Back to what counts" : "Show");
  button.addEventListener("click", () => go((now) => ({...now, uncounted: !now.uncounted, page: 1})));
  return [words, " ", button];
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

export interface PassagesPart {
  readonly element: HTMLElement;
  readonly update: (view: View) => void;
  /** When the list shows the last view that it was given. */
  readonly settled: () => Promise<void>;
}

/** The passages in view, a page at a time. `find`: the number of the row with an id. */
export function passagesPart(
  h: Make,
  {load, go, root, find}: {load: LoadRows; go: Go | null; root: string; find: (id: string) => Promise<number | null>}
): PassagesPart {
  const heading = h("h3", {tabindex: -1});
  const select = h(
    "select",
    {disabled: go === null},
    ...sorts.map((sort) => h("option", {value: sort}, sortWords[sort]))
  ) as HTMLSelectElement;
  select.addEventListener("change", () => {
    const sort = sorts.find((each) => each === select.value) ?? "newest";
    go?.((state) => ({...state, sort, page: 1}));
  });
  const choice = h("label", {class: "sort-choice"}, h("span", null, "Sorted"), select);
  const uncounted = h("p", {class: "notes"});
  const body = h("div", {class: "row-list"});
  const foot = h("div");
  const element = h("section", {class: "passages"}, heading, choice, uncounted, body, foot);
  let asked = 0;
  let done: Promise<void> = Promise.resolve();

  function item(row: ExploreRow, state: ViewState): HTMLElement {
    const isOpen = row.id === state.row;
    const toggle = go && (() => go((now) => ({...now, row: isOpen ? null : row.id})));
    return rowItem(h, row, {root, isOpen, toggle});
  }

  function show(rows: readonly ExploreRow[], apart: ExploreRow | null, view: View): void {
    const focused = body.ownerDocument.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
    body.removeAttribute("aria-busy");
    body.replaceChildren(
      ...(apart
        ? [
            h("p", {class: "notes"}, "The row of this link, which is not on this page of the list:"),
            h("ul", null, item(apart, view.state))
          ]
        : []),
      view.listed.length === 0
        ? nothingFits(h, view.state, go)
        : h("ul", null, ...rows.map((row) => item(row, view.state)))
    );
    if (focused)
      body.querySelector<HTMLElement>(`[data-row="${CSS.escape(focused)}"] button`)?.focus({preventScroll: true});
  }

  async function showLater(view: View, ask: number, rows: ReturnType<LoadRows>): Promise<void> {
    try {
      const shown = await rows;
      const {row: id} = view.state;
      const number = id === null || shown.some((row) => row.id === id) ? null : await find(id);
      const [apart = null] = number === null ? [] : await load([number]);
      if (ask === asked) show(shown, apart, view);
    } catch (error) {
      if (ask !== asked) return;
      const why = error instanceof Error ? error.message : String(error);
      body.replaceChildren(
        h(
          "p",
          {class: "empty"},
          `The passages could not be loaded (${why}). Load the page again; the counts above are right.`
        )
      );
    }
  }

  function list(view: View): void {
    const ask = ++asked;
    const first = (view.state.page - 1) * pageSize;
    const rows = load([...view.listed.subarray(first, first + pageSize)]);
    const isThere =
      Array.isArray(rows) && (view.state.row === null || rows.some((row: ExploreRow) => row.id === view.state.row));
    if (isThere) return show(rows as readonly ExploreRow[], null, view);
    body.setAttribute("aria-busy", "true");
    done = showLater(view, ask, rows);
  }

  return {
    element,
    settled: () => done,
    update: (view) => {
      heading.textContent = sayList(view);
      select.value = view.state.sort;
      uncounted.replaceChildren(...sayUncounted(h, view, go));
      list(view);
      const turn = (page: number): void => {
        go?.((state) => ({...state, page}));
        heading.focus({preventScroll: true});
        heading.scrollIntoView({block: "start"});
      };
      const pages = go === null ? null : pager(h, view, turn);
      foot.replaceChildren(...[pages].filter((each) => each !== null));
    }
  };
}
