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

/* Where the page is narrow the style sheet lays rows out as blocks, so their roles are said. */
function row<R>(h: Make, columns: readonly Column<R>[], data: R): HTMLElement {
  const cells = columns.map(({name, numeric, cell}) => {
    const content = cell(data);
    const attributes = {role: "cell", "data-column": name, class: numeric && "number"};
    return h("td", attributes, isList(content) ? h("span", null, ...content) : content);
  });
  return h("tr", {role: "row"}, ...cells);
}

/** A table that scrolls by itself where it is wider than the page. */
export function table<R>(
  h: Make,
  columns: readonly Column<R>[],
  rows: readonly R[],
  {label}: TableOptions
): HTMLElement {
  const head = columns.map(({name, numeric}) =>
    h("th", {scope: "col", role: "columnheader", class: numeric && "number"}, name)
  );
  return h(
    "div",
    {class: "scroller", tabindex: 0, role: "region", "aria-label": label},
    h(
      "table",
      {role: "table", "aria-label": label},
      h("thead", {role: "rowgroup"}, h("tr", {role: "row"}, ...head)),
      h("tbody", {role: "rowgroup"}, ...rows.map((data) => row(h, columns, data)))
    )
  );
}
