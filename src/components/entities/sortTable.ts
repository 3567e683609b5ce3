import {maker} from "../element.js";

type Order = "ascending" | "descending";

interface Sorting {
  readonly column: string;
  readonly order: Order;
}

/** What an address asks for: `?sort=Documents&order=ascending`. Null where it asks for no column that there is. */
export function readSorting(search: string, columns: readonly string[]): Sorting | null {
  const asked = new URLSearchParams(search);
  const column = columns.find((name) => name === asked.get("sort"));
  if (column === undefined) return null;
  return {column, order: asked.get("order") === "descending" ? "descending" : "ascending"};
}

const cellText = (row: Element, i: number): string => row.children[i]?.textContent?.trim() ?? "";

/** Orders two cells: numbers by their value, words as a dictionary does; what is empty comes last. */
export function compareCells(a: string, b: string, isNumeric: boolean): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const number = (text: string): number => Number(text.replaceAll(",", ""));
  return isNumeric ? number(a) - number(b) : a.localeCompare(b, "en", {sensitivity: "base", numeric: true});
}

function sort(table: HTMLTableElement, headers: readonly HTMLElement[], {column, order}: Sorting): void {
  const i = headers.findIndex(({dataset}) => dataset.name === column);
  const isNumeric = headers[i]?.classList.contains("number") ?? false;
  const [body] = table.tBodies;
  const sign = order === "ascending" ? 1 : -1;
  const rows = [...(body?.rows ?? [])].sort((a, b) => {
    const [left, right] = [cellText(a, i), cellText(b, i)];
    return left === "" || right === ""
      ? compareCells(left, right, isNumeric)
      : sign * compareCells(left, right, isNumeric);
  });
  body?.append(...rows);
  for (const [k, header] of headers.entries())
    if (k === i) header.setAttribute("aria-sort", order);
    else header.removeAttribute("aria-sort");
}

/** Makes a table's headings sort it. The order is part of the page's address. */
export function sortTable(table: HTMLTableElement): void {
  const h = maker(table.ownerDocument);
  const headers = [...table.querySelectorAll<HTMLElement>("thead th")];
  const {location, history} = table.ownerDocument.defaultView ?? window;
  for (const header of headers) {
    const name = header.textContent ?? "";
    header.dataset.name = name;
    const button = h("button", {type: "button"}, name);
    header.replaceChildren(button);
    button.addEventListener("click", () => {
      const first: Order = header.classList.contains("number") ? "descending" : "ascending";
      const other: Order = first === "ascending" ? "descending" : "ascending";
      const order = header.getAttribute("aria-sort") === first ? other : first;
      sort(table, headers, {column: name, order});
      const query = new URLSearchParams({sort: name, order});
      history.replaceState(history.state, "", `${location.pathname}?${query.toString()}${location.hash}`);
    });
  }
  const asked = readSorting(
    location.search,
    headers.map(({dataset}) => dataset.name ?? "")
  );
  if (asked) sort(table, headers, asked);
}
