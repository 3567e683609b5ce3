import {groupBy} from "../../model/groupBy.js";
import type {Tables} from "../../model/tables/index.js";
import type {Block} from "../block.js";
import {maker, type Make} from "../element.js";
import {questionHref} from "./answerView.js";

const grammar: readonly (readonly [ask: string, finds: string])[] = [
  ["fired prosecutor", "passages with both words; the last may go on: prosecutors"],
  ['"use of force"', "exactly these words, accents and capitals aside"],
  ["speaker:", "statements by somebody, and reports attributed to them"],
  ["office:", "departures from an office or agency, incidents of its officers, statements of its people"],
  ["kind:", "statement, direct, mixed, indirect, departure, incident, figure or text"],
  ["source:", "what one publisher published"],
  ["in:", "one document, by words of its headline"],
  ["after:2026-01 before:2026-02-15", "by the date of the document"],
  ["-word", "without the word; -kind:text, without the field’s value"]
];

/** The names that most rows hold, the most frequent first; none with a sign that is escaped in an address. */
function mostNamed(names: readonly (string | null)[], count: number): string[] {
  const groups = [
    ...groupBy(
      names.filter((name) => name !== null),
      (name) => name
    )
  ];
  return groups
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, count)
    .map(([name]) => name)
    .filter((name) => !/[&+#]/.test(name));
}

/** Questions that have answers: made from the names that these documents hold. */
function suggestions(tables: Tables): string[] {
  const named = tables.statements.filter(({speaker_id}) => speaker_id !== null);
  const field = (name: string, values: readonly string[]): string[] =>
    values.map((value) => `${name}:"${value.replaceAll(/["“”]/g, "")}"`);
  return [
    ...field(
      "speaker",
      mostNamed(
        named.map(({speaker}) => speaker),
        4
      )
    ),
    ...field(
      "office",
      mostNamed(
        tables.departure_reports.map(({office, organization}) => office ?? organization),
        3
      )
    ),
    ...field(
      "source",
      mostNamed(
        tables.documents.map(({publisher}) => publisher),
        2
      )
    ),
    ...(tables.incident_reports.length > 0 ? ["kind:incident"] : []),
    ...(tables.measures.length > 0 ? ["kind:figure"] : [])
  ];
}

const suggestion = (h: Make, text: string): HTMLElement =>
  h("li", null, h("a", {href: questionHref(text), "data-ask": text}, h("bdi", null, text)));

/** What the search page shows while nothing is asked: questions to begin with, and how to ask. */
export const searchStart: Block = (tables, {document}) => {
  const h = maker(document);
  if (tables.documents.length === 0) return h("p", {class: "empty"}, "There is no document to search yet.");
  return h(
    "div",
    {class: "search-start"},
    h("h2", {id: "for-example"}, "For example"),
    h("ul", {class: "suggestions"}, ...suggestions(tables).map((text) => suggestion(h, text))),
    h("h2", {id: "how-to-ask"}, "How to ask"),
    h(
      "dl",
      {class: "grammar"},
      ...grammar.flatMap(([ask, finds]) => [h("dt", null, h("code", null, ask)), h("dd", null, finds)])
    )
  );
};
