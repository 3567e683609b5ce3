import type {Conflict, Tables} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {maker, type Child, type Make} from "./element.js";
import {indexFound} from "./foundIndex.js";
import type {FoundRow} from "./foundRows.js";
import {conflictAnchor} from "./rowNote.js";
import {side} from "./side.js";

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
