import {rowTables} from "../../model/correction.js";
import {shortened} from "../../model/words.js";
import type {Make} from "../element.js";
import type {Wish} from "./queue.js";
import type {Session} from "./session.js";

const tableWords: Readonly<Record<string, string>> = {
  statements: "statements",
  departure_reports: "departures",
  incident_reports: "incidents",
  measures: "figures"
};

type Choice = readonly [value: string, words: string];

function select(h: Make, name: keyof Wish, label: string, choices: readonly Choice[], chosen: string): HTMLElement {
  const options = choices.map(([value, words]) => h("option", {value, selected: value === chosen}, words));
  return h("label", null, h("span", null, label), h("select", {name}, ...options));
}

/** Chooses which rows come up. */
export function filterBar(h: Make, session: Session): HTMLElement {
  const wish = session.wish();
  const documents = session.index.documents.map(({id, headline}): Choice => [id, shortened(headline ?? id, 60)]);
  const form = h(
    "form",
    {class: "filter desk-filter", role: "search", "aria-label": "Rows"},
    select(
      h,
      "table",
      "Table",
      [["", "All tables"], ...rowTables.map((table): Choice => [table, tableWords[table] ?? table])],
      wish.table
    ),
    select(
      h,
      "doubt",
      "Doubt",
      [
        ["", "All rows, doubtful first"],
        ["any", "Any doubt"],
        ["implied", "Implied, not stated"],
        ["conflicting", "Conflicting"],
        ["issue", "With an issue"]
      ],
      wish.doubt
    ),
    select(
      h,
      "state",
      "State",
      [
        ["", "All"],
        ["open", "Not looked at yet"]
      ],
      wish.state
    ),
    select(h, "document", "Document", [["", "All documents"], ...documents], wish.document)
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const value = (name: string): string => form.querySelector<HTMLSelectElement>(`[name="${name}"]`)?.value ?? "";
    session.ask({
      table: value("table"),
      doubt: value("doubt"),
      state: value("state"),
      document: value("document")
    } as Wish);
  });
  return form;
}
