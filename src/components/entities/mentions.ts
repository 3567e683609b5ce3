import type {Span} from "../../model/span.js";
import type {DocumentRow, Tables} from "../../model/tables/index.js";
import {indexEntities} from "./entityIndex.js";

/** Where a document names a person or an office in full, or by a name that nobody else bears. */
export interface Mention extends Span {
  readonly document: DocumentRow;
}

/** Mentions that are kept of each: enough to find where a role or another name is given. */
const kept = 200;

function make(tables: Tables): Map<string, Mention[]> {
  const {names, hasPage} = indexEntities(tables);
  const mentions = new Map<string, Mention[]>();
  for (const document of tables.documents)
    for (const {id, start, end} of names.all.find(document.text)) {
      if (!hasPage(id)) continue;
      const list = mentions.get(id) ?? [];
      mentions.set(id, list);
      if (list.length < kept) list.push({document, start, end});
    }
  return mentions;
}

const made = new WeakMap<Tables, Map<string, Mention[]>>();

/** Where each person and each office with a page is named. All documents are read once for the same tables. */
export function mentionsOf(tables: Tables): ReadonlyMap<string, readonly Mention[]> {
  const mentions = made.get(tables) ?? make(tables);
  made.set(tables, mentions);
  return mentions;
}
