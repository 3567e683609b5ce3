import type {Passage} from "../model/passage.js";
import {sayDate} from "../model/sayDate.js";
import type {DocumentRow} from "../model/tables/index.js";
import {distinct, shortened} from "../model/words.js";

/** What a source line needs to know of a document. */
export type SourceDocument = Pick<DocumentRow, "id" | "publisher" | "headline" | "author" | "date_published" | "url">;

/** The documents behind the rows, in the order in which the tables hold them. */
export function sourcesOf<D extends SourceDocument>(rows: readonly Passage[], documents: readonly D[]): D[] {
  const ids = distinct(rows.map(({document_id}) => document_id));
  return documents.filter(({id}) => ids.includes(id));
}

/** Where more follows a title in quotation marks, its comma stands inside them, unless it ends in a mark of its own. */
export const titleComma = (title: string): string => (/[?!…]$/.test(title) ? "" : ",");

/** “Factually, “Did officers quit …,” January 2026” of one document. */
export function sayCitation({id, publisher, headline, date_published}: SourceDocument): string {
  const title = shortened(headline ?? id, 90);
  const dated = date_published === null ? "”" : `${titleComma(title)}” ${sayDate(date_published)}`;
  return `${publisher ? `${publisher}, ` : ""}“${title}${dated}`;
}

/** The source line of a chart: “Sources: Factually, “Did officers quit …”, January 2026; …”. */
export function saySources(rows: readonly Passage[], documents: readonly SourceDocument[]): string {
  const sources = sourcesOf(rows, documents);
  return `${sources.length === 1 ? "Source" : "Sources"}: ${sources.map(sayCitation).join("; ")}`;
}
