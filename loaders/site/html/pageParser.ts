import {JSDOM} from "jsdom";

/** After so many pages a window is let go, with what it holds. */
const pagesOfWindow = 200;

/** Reads pages as documents in a window that they share: one of its own takes longer to make than most pages to read. */
export function pageParser(): (html: string) => Document {
  let {window} = new JSDOM();
  let read = 0;
  return (html) => {
    if (++read % pagesOfWindow === 0) {
      window.close();
      ({window} = new JSDOM());
    }
    return new window.DOMParser().parseFromString(html, "text/html");
  };
}

/** The HTML of a document: its type, and all that stands beside its root too. */
export function serializePage(document: Document): string {
  const {DOCUMENT_TYPE_NODE, COMMENT_NODE} = document;
  return [...document.childNodes]
    .map((node) => {
      if (node.nodeType === DOCUMENT_TYPE_NODE) return `<!DOCTYPE ${node.nodeName}>`;
      return node.nodeType === COMMENT_NODE ? `<!--${node.nodeValue ?? ""}-->` : (node as Element).outerHTML;
    })
    .join("");
}
