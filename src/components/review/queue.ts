import type {RowTable} from "../../model/correction.js";
import type {Doubt, Listed, ReviewIndex} from "./reviewData.js";
import {decisionsOn, type Work} from "./work.js";

/** Which rows an editor wants to see; empty strings ask for all. */
export interface Wish {
  readonly table: "" | RowTable;
  readonly document: string;
  readonly doubt: "" | "any" | Doubt;
  /** `open`: neither looked at by an editor nor decided in this work. */
  readonly state: "" | "open";
}

export const noWish: Wish = {table: "", document: "", doubt: "", state: ""};

const isOpen = ({id, status}: Listed, work: Work): boolean =>
  status === "extracted" && decisionsOn(work, id).length === 0;

const fits = (row: Listed, {table, document, doubt, state}: Wish, work: Work): boolean =>
  (table === "" || row.table === table) &&
  (document === "" || row.document_id === document) &&
  (doubt === "" || (doubt === "any" ? row.doubts.length > 0 : row.doubts.includes(doubt))) &&
  (state === "" || isOpen(row, work));

/** The rows to look at: the doubtful ones first, then in the order of the documents. `kept`: stays whatever is asked. */
export function makeQueue({documents, rows}: ReviewIndex, wish: Wish, work: Work, kept: string | null): Listed[] {
  const order = new Map(documents.map(({id}, i) => [id, i]));
  const rank = ({doubts}: Listed): number => (doubts.length > 0 ? 0 : 1);
  const place = ({document_id}: Listed): number => order.get(document_id) ?? 0;
  return rows
    .filter((row) => row.id === kept || fits(row, wish, work))
    .sort((a, b) => rank(a) - rank(b) || place(a) - place(b) || a.start - b.start);
}
