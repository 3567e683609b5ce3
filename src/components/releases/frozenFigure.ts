import {entityHref} from "../../model/entityHref.js";
import {documentHref} from "../../model/passage.js";
import type {Tables} from "../../model/tables/index.js";
import {rowHrefs} from "../dataset/rowHref.js";
import {eventIds, officeIds, personIds} from "../entities/entityIndex.js";

/** Finds where an address of an old figure leads now: its passage, else its document; null where neither is there. */
export type Follow = (href: string) => string | null;

/** What became of the passages of an old figure in the tables as they are now. */
export function followPassages(tables: Tables): Follow {
  const documents = new Set(tables.documents.map(({id}) => id));
  const hrefOf = rowHrefs(tables);
  const entities = new Set([personIds, officeIds, eventIds].flatMap((ids) => ids(tables)).map((id) => entityHref(id)));
  return (href) => {
    if (entities.has(href)) return href;
    const [, path = "", row] = /^\/documents\/([^#]+)(?:#(.+))?$/.exec(href) ?? [];
    const document_id = decodeURIComponent(path);
    const tableNames = ["statements", "departure_reports", "incident_reports", "measures"] as const;
    const passages = row === undefined ? [] : tableNames.map((table) => hrefOf(table, {id: row, document_id}));
    const found = passages.find((one) => one !== null);
    return found ?? (documents.has(document_id) ? documentHref(document_id) : null);
  };
}

/**
 * A figure as it was frozen, with its drawings, words and numbers untouched. Its links lead to passages that are there
 * now; words whose document is gone are no links. It is HTML that this project wrote; what runs code is taken out of it
 * all the same.
 */
export function frozenFigure(document: Document, html: string, follow: Follow): HTMLElement {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  for (const element of holder.querySelectorAll("script, iframe, object, embed, link, meta, foreignObject"))
    element.remove();
  for (const element of holder.querySelectorAll("*"))
    for (const {name} of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name);
  for (const link of holder.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (/^https?:/.test(href)) continue;
    const now = follow(href);
    if (now === null) link.removeAttribute("href");
    else link.setAttribute("href", now);
  }
  return holder;
}
