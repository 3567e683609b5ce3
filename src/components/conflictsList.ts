import {entityHref} from "../model/entityHref.js";
import type {Conflict} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {maker, type Child, type Make} from "./element.js";
import {indexFound, type FoundIndex} from "./foundIndex.js";
import {shownRows, withRest} from "./rest.js";
import {conflictAnchor} from "./rowNote.js";
import {side} from "./side.js";

/** Two reports that disagree, side by side, and the sentence that says how. */
export const conflictItem = (h: Make, row: Conflict, {byId, documents, events}: FoundIndex): HTMLElement =>
  h(
    "li",
    {class: "conflict", id: conflictAnchor(row.id)},
    h(
      "div",
      {class: "sides"},
      side(h, byId.get(row.a_id), row.a_value, documents),
      side(h, byId.get(row.b_id), row.b_value, documents)
    ),
    h("p", {class: "explanation", dir: "auto"}, row.explanation),
    row.event_id !== null &&
      events.has(row.event_id) &&
      h("p", {class: "byline"}, h("a", {class: "entity", href: entityHref(row.event_id)}, "All reports of this event"))
  );

/** Reports that disagree, side by side, with the sentence that explains how. No verdict. */
const conflicts =
  (of: (row: Conflict) => boolean, none: string): Block =>
  (tables, {document}) => {
    const h = maker(document);
    const index = indexFound(tables);
    const all = tables.conflicts.filter(of);
    if (all.length === 0) return h("p", {class: "empty"}, none);
    const shown: Child[] = all.slice(0, shownRows).map((row) => conflictItem(h, row, index));
    return withRest(h, h("ul", {class: "conflicts"}, ...shown), all.length - shownRows, null);
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
