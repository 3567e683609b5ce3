import {sayDate} from "../model/sayDate.js";
import {byPosition, type Span} from "../model/span.js";
import type {DocumentRow, Tables} from "../model/tables/index.js";
import {textDirection} from "../model/textDirection.js";
import type {Block, BlockContext, BlockRule} from "./block.js";
import {correctionNotice} from "./corrections/notice.js";
import {correctionsOfDocument} from "./corrections/ofPage.js";
import {maker, type Child, type Make} from "./element.js";
import {indexEntities} from "./entities/entityIndex.js";
import {facts} from "./facts.js";
import {indexFound} from "./foundIndex.js";
import type {FoundRow} from "./foundRows.js";
import {jsonLdScript} from "./jsonLd.js";
import {webAddress} from "./link.js";
import {markedLine, paragraphId, splitRows, textLines} from "./markedText.js";
import {kindSwitches} from "./reading/kindSwitches.js";
import {linkedDocument, linkedQuotations} from "./reading/quotations.js";
import {rowSteps} from "./reading/rowSteps.js";
import {rowNote, type NoteContext} from "./rowNote.js";

function wanted(tables: Tables, {param}: BlockContext): DocumentRow {
  const found = indexFound(tables).documents.get(param ?? "");
  if (!found) throw new Error(`unknown document: ${String(param)}`);
  return found;
}

const byRule = new WeakMap<readonly BlockRule[], ReadonlyMap<string, BlockRule>>();

/** The rules by their ids, made once for the same rules. */
function rulesById(rules: readonly BlockRule[]): ReadonlyMap<string, BlockRule> {
  const known = byRule.get(rules) ?? new Map(rules.map((rule) => [rule.id, rule]));
  byRule.set(rules, known);
  return known;
}

function byline(h: Make, {publisher, author, date_published, url, note, words}: DocumentRow): Child[] {
  const address = webAddress(url);
  const known = [
    publisher ?? "Publisher not known",
    author,
    date_published === null ? "date not known" : sayDate(date_published),
    `${words.toLocaleString("en-US")} words`,
    address && h("a", {href: address, rel: "external noopener noreferrer"}, "the original")
  ];
  return [
    h("p", {class: "byline"}, ...facts(h, known)),
    address && h("p", {class: "address"}, address),
    note && h("p", {class: "editor-note"}, "Editor’s note: ", h("bdi", null, note), ".")
  ];
}

/** A row in several pieces lights up as a whole when its address is opened. */
function highlights(h: Make, article: HTMLElement): Child {
  const ids = splitRows(article).filter((id) => /^[\w-]+$/.test(id));
  if (ids.length === 0) return null;
  const rules = ids.map((id) => `:root:has(#${id}:target) mark[data-row="${id}"]{background:var(--highlight)}`);
  return h("style", null, rules.join("\n"));
}

function paragraph(h: Make, line: Span, number: number, rows: readonly FoundRow[], context: NoteContext): HTMLElement {
  const {text} = context.document;
  const starting = rows.filter(({start}) => start >= line.start && start < line.end).sort(byPosition);
  return h(
    "div",
    {class: "paragraph", id: paragraphId(number)},
    h("p", {dir: textDirection(text.slice(line.start, line.end))}, ...markedLine(h, text, line, rows)),
    starting.length > 0 && h("ul", {class: "margin", lang: "en"}, ...starting.map((row) => rowNote(h, row, context)))
  );
}

/** The text of record. It says its own language and direction; the notes beside it are in those of the page. */
function article(h: Make, rows: readonly FoundRow[], context: NoteContext): HTMLElement {
  const {text, language} = context.document;
  return h(
    "article",
    {class: `document ${textDirection(text)}`, lang: language ?? ""},
    ...textLines(text).map((line, i) => paragraph(h, line, i + 1, rows, context))
  );
}

const quotations = (tables: Tables, row: DocumentRow, rows: readonly FoundRow[], document: Document): HTMLElement => {
  const index = indexEntities(tables);
  const statements = rows.flatMap(({id}) => index.statements.get(id) ?? []);
  return jsonLdScript(document, {"@graph": [linkedDocument(row), ...linkedQuotations(row, statements, index)]});
};

/** A document's text of record: every row's span marked by kind, with an anchor, and a note beside it. */
export const documentPage: Block = (tables, context) => {
  const h = maker(context.document);
  const document = wanted(tables, context);
  const index = indexFound(tables);
  const rows = index.byDocument.get(document.id) ?? [];
  const notes = {index, entities: indexEntities(tables), rules: rulesById(context.rules), document};
  const text = article(h, rows, notes);
  return h(
    "div",
    {class: "document-page"},
    ...byline(h, document),
    correctionNotice(h, correctionsOfDocument(tables, document)),
    kindSwitches(h, rows),
    highlights(h, text),
    text,
    rows.length > 0 && rowSteps(h),
    quotations(tables, document, rows, context.document)
  );
};

/** The headline of a document, for the heading and the title of its page. */
export const documentTitle: Block = (tables, context) => {
  const {headline, id, language} = wanted(tables, context);
  const words = headline ?? id;
  return maker(context.document)("span", {lang: language, dir: textDirection(words)}, words);
};
