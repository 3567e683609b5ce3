import {Readability} from "@mozilla/readability";
import {JSDOM, VirtualConsole} from "jsdom";
import type {Metadata} from "../metadata.js";
import {checkMarkup} from "./markup.js";
import {pageMetadata} from "./pageMetadata.js";
import {toParagraphs} from "./paragraphs.js";

/** Text and metadata of an HTML page. */
export interface Page {
  readonly text: string;
  readonly metadata: Metadata;
}

/** The encoding that a page declares in its first 2 KB: `<meta charset="windows-1252">`. */
export const declaredEncoding = (bytes: Buffer): string | null =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]+)/i.exec(bytes.subarray(0, 2048).toString("latin1"))?.[1] ?? null;

function articleOf(page: Document): Element {
  const reader = new Readability<Node>(page, {serializer: (node) => node});
  const content = reader.parse()?.content;
  return content ? (content as Element) : page.body;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function textOf(article: Element, headline: string | null): string {
  const paragraphs = toParagraphs(article);
  const hasHeadline = headline === null || paragraphs.slice(0, 3).some((text) => plain(text) === plain(headline));
  return (hasHeadline ? paragraphs : [headline, ...paragraphs]).join("\n\n");
}

/**
 * The article of an HTML page: its headline and text as Mozilla's Readability finds them, one paragraph after another
 * with an empty line between. Scripts do not run and nothing is fetched. The text is empty where there is none; throws
 * on a page that is too large or nested too deeply to be an article.
 */
export function readPage(html: string): Page {
  checkMarkup(html);
  const {window} = new JSDOM(html, {virtualConsole: new VirtualConsole()});
  try {
    const {document: page} = window;
    const metadata = pageMetadata(page);
    return {metadata, text: textOf(articleOf(page), metadata.headline)};
  } finally {
    window.close();
  }
}
