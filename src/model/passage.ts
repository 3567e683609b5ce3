/** Enough of a row to open its passage. */
export interface Passage {
  readonly id: string;
  readonly document_id: string;
}

/**
 * The address of the page of a document, or of a passage in it.
 * `root` is the address of the site's root as seen from the page: empty in the static HTML, whose links
 * Framework makes relative and gives their ending; `.` or `..` where a page draws in the browser.
 */
export const documentHref = (documentId: string, root = ""): string =>
  `${root}/documents/${encodeURIComponent(documentId)}${root === "" ? "" : ".html"}`;

/** The address of a row's passage on the page of its document. */
export const passageHref = ({id, document_id}: Passage, root = ""): string =>
  `${documentHref(document_id, root)}#${id}`;
