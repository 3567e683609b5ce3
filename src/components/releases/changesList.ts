import {sayNumber} from "../../model/count.js";
import type {SaidChange, SaidGroup} from "../../model/difference/sayDifference.js";
import {shortened} from "../../model/words.js";
import type {RowHref} from "../dataset/rowHref.js";
import type {Child, Make} from "../element.js";

export interface ChangesOptions {
  /** Where a row can be read now. */
  readonly hrefOf: RowHref;
  /** How many changes of a group are shown. */
  readonly limit: number;
}

const long = 240;

/** The passage's words, which open it where the document still has it. */
function passage(h: Make, {exact, change}: SaidChange, hrefOf: RowHref): Child {
  if (exact === null) return null;
  const href = hrefOf(change.table, change.row);
  const words = shortened(exact, long);
  return h("blockquote", null, href === null ? words : h("a", {class: "passage", href}, words));
}

/** What a change says; where it has no passage of its own, its words lead to where it can be read. */
function item(h: Make, said: SaidChange, hrefOf: RowHref): HTMLElement {
  const {change, exact, words} = said;
  const href = exact === null ? hrefOf(change.table, change.row) : null;
  return h(
    "li",
    null,
    h("p", null, href === null ? words : h("a", {class: "passage", href}, words)),
    passage(h, said, hrefOf)
  );
}

function group(h: Make, {summary, changes, kind}: SaidGroup, {hrefOf, limit}: ChangesOptions): HTMLElement {
  const rest = changes.length - limit;
  return h(
    "section",
    {class: `change-group ${kind}`},
    h("h3", null, summary),
    h("ul", {class: "changes"}, ...changes.slice(0, limit).map((said) => item(h, said, hrefOf))),
    rest > 0 &&
      h("p", {class: "notes"}, `${sayNumber(rest)} more of these ${rest === 1 ? "is" : "are"} not shown here.`)
  );
}

/** What differs between two versions of the tables, each row once. */
export function changesList(h: Make, groups: readonly SaidGroup[], options: ChangesOptions): HTMLElement {
  if (groups.length === 0) return h("p", {class: "empty"}, "Nothing differs: the tables are the same.");
  return h("div", {class: "change-groups"}, ...groups.map((each) => group(h, each, options)));
}
