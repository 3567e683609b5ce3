import {distinct} from "../model/words.js";
import type {Block} from "./block.js";
import {maker, type Make} from "./element.js";

function select(h: Make, name: string, label: string, options: readonly string[]): HTMLElement {
  const all = [h("option", {value: ""}, "All"), ...options.map((option) => h("option", {value: option}, option))];
  return h("label", null, h("span", null, label), h("select", {name}, ...all));
}

/** The form that filters statements. It is hidden until the page's script makes it work. */
export const statementForm: Block = (tables, {document}) => {
  const h = maker(document);
  const affiliations = distinct(tables.statements.flatMap(({speaker_affiliation}) => speaker_affiliation ?? []));
  return h(
    "form",
    {class: "filter", id: "statement-filter", role: "search", "aria-label": "Statements", hidden: true},
    h(
      "label",
      null,
      h("span", null, "Words or speaker"),
      h("input", {type: "search", name: "words", autocomplete: "off"})
    ),
    select(h, "affiliation", "Affiliation", affiliations.sort()),
    select(h, "kind", "Kind", ["direct", "mixed", "indirect"]),
    h("output", {class: "filter-status"})
  );
};
