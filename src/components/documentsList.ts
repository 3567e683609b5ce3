import {compareDates} from "../model/edtf.js";
import {documentHref} from "../model/passage.js";
import {sayDate} from "../model/sayDate.js";
import type {DocumentRow, Tables} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {maker, type Make} from "./element.js";
import {facts} from "./facts.js";
import {indexFound} from "./foundIndex.js";
import {foundKinds, sayFound, type FoundRow} from "./foundRows.js";
import {withRest} from "./rest.js";

function sayCounts(rows: readonly FoundRow[]): string {
  const counts = foundKinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).length] as const);
  return counts.flatMap(([kind, count]) => (count === 0 ? [] : [sayFound(kind, count)])).join(", ") || "nothing found";
}

function entry(
  h: Make,
  {id, headline, publisher, date_published}: DocumentRow,
  rows: readonly FoundRow[]
): HTMLElement {
  const date = date_published === null ? "date not known" : sayDate(date_published);
  return h(
    "li",
    null,
    h("a", {class: "headline", href: documentHref(id), dir: "auto"}, headline ?? id),
    h("p", {class: "byline"}, ...facts(h, [publisher ?? "Publisher not known", date])),
    h("p", {class: "found-here"}, sayCounts(rows))
  );
}

/** The documents, the newest first; those without a date last. */
export const newestFirst = (documents: readonly DocumentRow[]): DocumentRow[] =>
  [...documents].sort((a, b) => {
    if (a.date_published === null || b.date_published === null)
      return Number(a.date_published === null) - Number(b.date_published === null);
    return compareDates(b.date_published, a.date_published);
  });

/** A list of documents with who published each, when, and what was found in it. */
export function documentEntries(h: Make, documents: readonly DocumentRow[], tables: Tables): HTMLElement {
  const {byDocument} = indexFound(tables);
  return h("ol", {class: "documents"}, ...documents.map((row) => entry(h, row, byDocument.get(row.id) ?? [])));
}

/** Lines of the list: each takes a third of a kilobyte. */
const shownDocuments = 1000;

/** Every document, the newest first, up to so many that the page stays light. */
export const documentsList: Block = (tables, {document}) => {
  const h = maker(document);
  const entries = documentEntries(h, newestFirst(tables.documents).slice(0, shownDocuments), tables);
  return withRest(h, entries, tables.documents.length - shownDocuments, "kind:text");
};
