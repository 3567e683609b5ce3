import {sayDate} from "../model/sayDate.js";
import {byPosition, type Span} from "../model/span.js";
import type {DocumentRow, Tables} from "../model/tables/index.js";
import type {Block, BlockContext} from "./block.js";
import {correctionNotice} from "./corrections/notice.js";
import {correctionsOfDocument} from "./corrections/ofPage.js";
import {maker, type Child, type Make} from "./element.js";
import {indexFound} from "./foundIndex.js";
import {foundKinds, sayFound, type FoundRow} from "./foundRows.js";
import {webAddress} from "./link.js";
import {markedLine, splitRows, textLines} from "./markedText.js";
import {rowNote, type NoteContext} from "./rowNote.js";

function wanted(tables: Tables, {param}: BlockContext): DocumentRow {
  const found = tables.documents.find(({id}) => id === param);
  if (!found) throw new Error(`unknown document: ${String(param)}`);
  return found;
}

function byline(h: Make, {publisher, author, date_published, url, note, words}: DocumentRow): Child[] {
  const address = webAddress(url);
  const facts = [
    publisher ?? "Publisher not known",
    author,
    date_published === null ? "date not known" : sayDate(date_published),
    `${words.toLocaleString("en-US")} words`
  ];
  const original = address && h("a", {href: address, rel: "external noopener noreferrer"}, "the original");
  return [
    h("p", {class: "byline"}, facts.filter(Boolean).join(" · "), original && " · ", original),
    note && h("p", {class: "editor-note"}, `Editor’s note: ${note}.`)
  ];
}

/** What the colours mean, and how many of each the document holds. */
function legend(h: Make, rows: readonly FoundRow[]): HTMLElement {
  const items = foundKinds.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [h("li", null, h("span", {class: `key ${kind}`}, sayFound(kind, count)))];
  });
  if (items.length === 0) return h("p", {class: "legend"}, "Nothing was found in this document.");
  return h("ul", {class: "legend"}, ...items);
}

/** A row in several pieces lights up as a whole when its address is opened. */
function highlights(h: Make, article: HTMLElement): Child {
  const ids = splitRows(article).filter((id) => /^[\w-]+$/.test(id));
  if (ids.length === 0) return null;
  const rules = ids.map((id) => `:root:has(#${id}:target) mark[data-row="${id}"]{background:var(--highlight)}`);
  return h("style", null, rules.join("\n"));
}

function paragraph(h: Make, text: string, line: Span, rows: readonly FoundRow[], context: NoteContext): HTMLElement {
  const starting = rows.filter(({start}) => start >= line.start && start < line.end).sort(byPosition);
  return h(
    "div",
    {class: "paragraph"},
    h("p", null, ...markedLine(h, text, line, rows)),
    starting.length > 0 && h("ul", {class: "margin"}, ...starting.map((row) => rowNote(h, row, context)))
  );
}

/** A document's text of record: every row's span marked by kind, with an anchor, and a note beside it. */
export const documentPage: Block = (tables, context) => {
  const h = maker(context.document);
  const document = wanted(tables, context);
  const index = indexFound(tables);
  const rows = index.byDocument.get(document.id) ?? [];
  const lines = textLines(document.text);
  const notes = {index, rules: context.rules};
  const article = h(
    "article",
    {class: "document", lang: document.language},
    ...lines.map((line) => paragraph(h, document.text, line, rows, notes))
  );
  return h(
    "div",
    {class: "document-page"},
    ...byline(h, document),
    correctionNotice(h, correctionsOfDocument(tables, document)),
    legend(h, rows),
    highlights(h, article),
    article
  );
};

/** The headline of a document, for the heading and the title of its page. */
export const documentTitle: Block = (tables, context) => {
  const {headline, id} = wanted(tables, context);
  return maker(context.document)("span", null, headline ?? id);
};
