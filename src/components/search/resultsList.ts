import {documentHref, passageHref} from "../../model/passage.js";
import {sayDate} from "../../model/sayDate.js";
import type {IndexedRow} from "../../model/search/index.js";
import {tokenize} from "../../model/search/tokens.js";
import type {Child, Make} from "../element.js";
import {sourceName} from "../reporters.js";
import type {Hit} from "./showHit.js";

/** How many words of a paragraph's ends say which it is. */
const ends = 6;

const encoded = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

/** The part of an address that lets a browser look up a paragraph: a text fragment of its first and last words. */
function textFragment(paragraph: string): string {
  const tokens = tokenize(paragraph);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return "";
  if (tokens.length <= ends * 2) return `#:~:text=${encoded(paragraph.slice(first.start, last.end))}`;
  const head = paragraph.slice(first.start, tokens[ends - 1]?.end);
  const tail = paragraph.slice(tokens.at(-ends)?.start, last.end);
  return `#:~:text=${encoded(head)},${encoded(tail)}`;
}

const rowHref = ({document}: Hit, {id}: IndexedRow, root: string): string =>
  passageHref({id, document_id: document.id}, root);

const hrefOf = (hit: Hit, root: string): string =>
  hit.rows[0] ? rowHref(hit, hit.rows[0], root) : documentHref(hit.document.id, root) + textFragment(hit.paragraph);

/** What was found in the passage: who said it, what is reported, when. */
function rowItem(h: Make, hit: Hit, row: IndexedRow, root: string): HTMLElement {
  const date = row.date === null || row.words.includes(sayDate(row.date)) ? null : `, ${sayDate(row.date)}`;
  return h("li", null, h("a", {href: rowHref(hit, row, root), dir: "auto"}, row.words), date);
}

/** A paragraph may hold many; the document shows all of them. */
const shownRows = 5;

function rowItems(h: Make, hit: Hit, root: string): HTMLElement[] {
  const rest = hit.rows.length - shownRows;
  const items = hit.rows.slice(0, shownRows).map((row) => rowItem(h, hit, row, root));
  return rest > 0 ? [...items, h("li", null, `and ${rest.toLocaleString("en-US")} more in the document`)] : items;
}

function attribution(h: Make, {document}: Hit): Child[] {
  const {headline, publisher, date} = document;
  return [
    h("bdi", null, sourceName(document)),
    " · ",
    date === null ? "date not known" : sayDate(date),
    publisher !== null && headline !== null && " · ",
    publisher !== null && headline !== null && h("bdi", {class: "in-document"}, headline)
  ];
}

function item(h: Make, hit: Hit, root: string): HTMLElement {
  const pieces = hit.pieces.map(({text, marked}) => (marked ? h("mark", null, text) : text));
  return h(
    "li",
    {class: "result"},
    h("blockquote", {lang: hit.language, dir: "auto"}, h("a", {class: "passage", href: hrefOf(hit, root)}, ...pieces)),
    h("p", {class: "byline"}, ...attribution(h, hit)),
    hit.rows.length > 0 && h("ul", {class: "result-rows"}, ...rowItems(h, hit, root))
  );
}

/** Passages that were found, each with what was asked for marked, who published it, and what it was found to say. */
export const resultsList = (h: Make, hits: readonly Hit[], root: string): HTMLElement =>
  h("ol", {class: "results"}, ...hits.map((hit) => item(h, hit, root)));
