import {passageHref} from "../../model/passage.js";
import {sayDate} from "../../model/sayDate.js";
import {capitalized, shortened} from "../../model/words.js";
import type {Child, Make} from "../element.js";
import {ruleAnchor} from "../reading/whyHere.js";
import type {ExploreRow} from "./exploreRow.js";

const tableClass: Readonly<Record<ExploreRow["table"], string>> = {
  statements: "statement",
  departure_reports: "departure",
  incident_reports: "incident",
  measures: "measure"
};

const facts = (row: ExploreRow): string =>
  [
    row.source,
    row.published === null ? "date not given" : sayDate(row.published),
    row.table !== "statements" && row.speaker !== null && `according to ${row.speaker}`,
    row.certainty === "implied" && "inferred by us",
    row.conflicting && "reports disagree",
    row.status !== "extracted" && `${row.status} by an editor`,
    row.uncounted !== null && `in no count: ${row.uncounted}`
  ]
    .filter(Boolean)
    .join(" · ");

/** What the row holds, and why it was found. */
function details(h: Make, row: ExploreRow, root: string): HTMLElement {
  const page = (path: string, anchor: string): string => `${root}/${path}${root === "" ? "" : ".html"}${anchor}`;
  const entry = (name: string, ...value: Child[]): HTMLElement =>
    h("div", null, h("dt", null, name), h("dd", null, ...value));
  const given = (name: string, value: string | null): HTMLElement | null =>
    value === null ? null : entry(name, value);
  return h(
    "dl",
    {class: "row-details"},
    entry(
      "In its document",
      h("span", {class: "context"}, `…${row.prefix}`),
      h("mark", null, shortened(row.exact, 200)),
      h("span", {class: "context"}, `${row.suffix}…`)
    ),
    given("Who says so", row.speaker),
    given("Organization", [row.office, row.organization].filter(Boolean).join(", ") || null),
    given("Place", [row.place, row.region].filter(Boolean).join(", ") || null),
    given("When", row.date && sayDate(row.date)),
    entry(
      "Why it is here",
      h("a", {href: page("method", `#${ruleAnchor(row.rule)}`)}, `rule ${row.rule}`),
      `, ${row.certainty}`
    ),
    entry("Is it wrong?", h("a", {href: page("review", `?row=${row.id}`)}, "Correct this row"))
  );
}

export interface RowItemOptions {
  /** As for passageHref. */
  readonly root: string;
  readonly isOpen: boolean;
  /** Opens and closes the row; null where there is nobody to do so. */
  readonly toggle: (() => void) | null;
}

/** A passage in the list: what it is, its words as a link to where they stand, who reports it. */
export function rowItem(h: Make, row: ExploreRow, {root, isOpen, toggle}: RowItemOptions): HTMLElement {
  const words = row.table === "statements" && row.kind === "direct" ? `“${row.exact}”` : row.exact;
  const button = h(
    "button",
    {type: "button", class: "plain", "aria-expanded": isOpen ? "true" : "false"},
    isOpen ? "Less" : "More"
  );
  button.addEventListener("click", () => toggle?.());
  return h(
    "li",
    {class: `row-item ${tableClass[row.table]}`, "data-row": row.id},
    h("p", {class: "found"}, capitalized(row.found)),
    h("blockquote", null, h("a", {class: "passage", href: passageHref(row, root)}, shortened(words, 420))),
    h("p", {class: "byline"}, facts(row), toggle && " ", toggle && button),
    isOpen && details(h, row, root)
  );
}
