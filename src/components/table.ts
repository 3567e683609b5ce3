import type {Child, Make} from "./element.js";

export interface Column<R> {
  readonly name: string;
  readonly numeric?: true | undefined;
  readonly cell: (row: R) => Child | readonly Child[];
}

export interface TableOptions {
  /** What the table holds, for who can't see it. */
  readonly label: string;
}

const isList = (cell: Child | readonly Child[]): cell is readonly Child[] => Array.isArray(cell);

function row<R>(h: Make, columns: readonly Column<R>[], data: R): HTMLElement {
  const cells = columns.map(({numeric, cell}) => {
    const content = cell(data);
    return h("td", {class: numeric && "number"}, ...(isList(content) ? content : [content]));
  });
  return h("tr", null, ...cells);
}

/** A table that scrolls by itself where it is wider than the page. */
export function table<R>(
  h: Make,
  columns: readonly Column<R>[],
  rows: readonly R[],
  {label}: TableOptions
): HTMLElement {
  const head = columns.map(({name, numeric}) => h("th", {scope: "col", class: numeric && "number"}, name));
  return h(
    "div",
    {class: "scroller", tabindex: 0, role: "region", "aria-label": label},
    h(
      "table",
      null,
      h("thead", null, h("tr", null, ...head)),
      h("tbody", null, ...rows.map((data) => row(h, columns, data)))
    )
  );
}
