import type {Make} from "./element.js";

/** Rows of a list or table on a page: more would make the page heavy. */
export const shownRows = 200;

/**
 * A list or table that doesn't show all, with a line below it: how many more there are, and where. `question`: what finds
 * them on the search page, if anything does.
 */
export function withRest(h: Make, list: HTMLElement, rest: number, question: string | null): HTMLElement {
  if (rest <= 0) return list;
  const search = question === null ? [] : [h("a", {href: `/search?q=${question}`}, "search them"), ", or take "];
  const tables = h("a", {href: "/dataset"}, "the tables");
  const where = question === null ? ["they are in ", tables] : [...search, tables];
  const words = `${rest.toLocaleString("en-US")} more ${rest === 1 ? "is" : "are"} not shown here: `;
  return h("div", null, list, h("p", {class: "notes rest"}, words, ...where, "."));
}
