import {sayNumber} from "../model/count.js";
import type {Tables} from "../model/tables/index.js";
import {capitalized} from "../model/words.js";
import type {Block} from "./block.js";
import {documentEntries, newestFirst} from "./documentsList.js";
import {maker, type Make} from "./element.js";
import {foundRows} from "./foundRows.js";

/** The newest documents. */
export const whatIsNew: Block = (tables, {document}) =>
  documentEntries(maker(document), newestFirst(tables.documents).slice(0, 4), tables);

const sayOf = (n: number, one: string, many: string): string => `${sayNumber(n)} ${n === 1 ? one : many}`;

function sentences(tables: Tables): string[] {
  const found = foundRows(tables);
  const implied = found.filter(({certainty}) => certainty === "implied").length;
  const uncounted = found.filter(({uncounted}) => uncounted !== null).length;
  const looked = found.filter(({status}) => status !== "extracted").length;
  const events = [...tables.departures, ...tables.incidents];
  const single = events.filter(({corroboration}) => corroboration === "single").length;
  return [
    `${sayOf(found.length, "passage", "passages")} in ${sayOf(tables.documents.length, "document", "documents")} are rows of a table. Every row keeps the words it rests on and where they stand.`,
    `${sayOf(implied, "row is", "rows are")} inferred by us; in all others the document states what the row holds. ${capitalized(sayOf(looked, "row has", "rows have"))} been looked at by an editor.`,
    `Of ${sayOf(events.length, "event", "events")}, ${sayOf(single, "is", "are")} told by one document only.`,
    tables.conflicts.length === 0
      ? "No two reports disagree."
      : `${sayOf(tables.conflicts.length, "pair of reports disagrees", "pairs of reports disagree")}. Both sides stand beside one another, and we give no verdict.`,
    `${sayOf(uncounted, "passage says", "passages say")} that something did not happen, or only may; they are in no count.`
  ];
}

const links = ["/documents/", "/method#rules", "/method#tables", "/method#conflicts", "/method#uncounted"];

/** How sure the tables are, in sentences made from them. */
export const howSure: Block = (tables, {document}) => {
  const h: Make = maker(document);
  const items = sentences(tables).map((sentence, i) =>
    h("li", null, capitalized(sentence), " ", h("a", {href: links[i], "aria-label": "How we know"}, "How"))
  );
  return h("ul", {class: "sure"}, ...items);
};
