import {titleComma} from "../charts/sources.js";
import {documentHref, type Passage} from "../model/passage.js";
import {sayDate} from "../model/sayDate.js";
import type {DocumentRow} from "../model/tables/index.js";
import {distinct, shortened} from "../model/words.js";
import type {Make} from "./element.js";

/** Who published a document, its headline and its date: “Factually, Did officers quit …, January 2026”. */
function citation(h: Make, {id, publisher, headline, date_published}: DocumentRow): HTMLElement {
  const date = date_published === null ? null : sayDate(date_published);
  const words = shortened(headline ?? id, 90);
  const title = h("a", {href: documentHref(id), dir: "auto"}, words);
  const end = date === null ? "”" : `${titleComma(words)}” ${date}`;
  return h("span", {class: "citation"}, publisher && h("bdi", null, publisher), publisher && ", ", "“", title, end);
}

/** The documents behind the rows. */
export function sourceLine(h: Make, rows: readonly Passage[], documents: readonly DocumentRow[]): HTMLElement {
  const ids = distinct(rows.map(({document_id}) => document_id));
  const sources = documents.filter(({id}) => ids.includes(id));
  const parts = sources.flatMap((document, i) => [i === 0 ? null : "; ", citation(h, document)]);
  return h("p", {class: "source"}, sources.length === 1 ? "Source: " : "Sources: ", ...parts);
}
