import {passageHref} from "../model/passage.js";
import type {Conflict, Tables} from "../model/tables/index.js";
import {shortened} from "../model/words.js";
import type {Block} from "./block.js";
import {maker, type Child, type Make} from "./element.js";
import {indexFound} from "./foundIndex.js";
import type {FoundRow} from "./foundRows.js";
import {sourceName} from "./reporters.js";
import {conflictAnchor} from "./rowNote.js";

/** The value without the passage's own words: “officials: “it was so”” is “officials” beside them. */
function withoutQuote(value: string, exact: string): string {
  const [before = "", quoted = ""] = value.split(": “", 2);
  if (quoted !== "" && exact.includes(quoted.replace(/”$/, ""))) return before;
  return value === exact ? "" : value;
}

function side(h: Make, row: FoundRow | undefined, value: string, tables: Tables): HTMLElement {
  if (!row) return h("div", {class: "side"}, h("p", null, value));
  const document = tables.documents.find(({id}) => id === row.document_id);
  return h(
    "div",
    {class: "side"},
    h("blockquote", null, h("a", {class: "passage", href: passageHref(row)}, shortened(row.exact, 400))),
    h(
      "p",
      {class: "byline"},
      [withoutQuote(value, row.exact), document && sourceName(document)].filter(Boolean).join(" · ")
    )
  );
}

const conflict = (h: Make, row: Conflict, rows: ReadonlyMap<string, FoundRow>, tables: Tables): HTMLElement =>
  h(
    "li",
    {class: "conflict", id: conflictAnchor(row.id)},
    h(
      "div",
      {class: "sides"},
      side(h, rows.get(row.a_id), row.a_value, tables),
      side(h, rows.get(row.b_id), row.b_value, tables)
    ),
    h("p", {class: "explanation"}, row.explanation)
  );

/** Reports that disagree, side by side, with the sentence that explains how. No verdict. */
const conflicts =
  (of: (row: Conflict) => boolean, none: string): Block =>
  (tables, {document}) => {
    const h = maker(document);
    const {byId: rows} = indexFound(tables);
    const shown: Child[] = tables.conflicts.filter(of).map((row) => conflict(h, row, rows, tables));
    return shown.length === 0 ? h("p", {class: "empty"}, none) : h("ul", {class: "conflicts"}, ...shown);
  };

export const allConflicts = conflicts(() => true, "No reports disagree.");
export const figureConflicts = conflicts(({table}) => table === "measures", "No two figures disagree.");
export const incidentConflicts = conflicts(
  ({table}) => table !== "measures" && table !== "departure_reports",
  "No reports of an incident disagree."
);
export const departureConflicts = conflicts(
  ({table}) => table === "departure_reports",
  "No reports of a departure disagree."
);
