/** Enough of a row to open its passage. */
export interface Passage {
  readonly id: string;
  readonly document_id: string;
}

/**
 * The address of the page of a document, or of a passage in it.
 * `root` is the address of the site's root as seen from the page: empty in the static HTML, whose links
 * Framework makes relative and gives their ending; `.` or `..` where a page draws in the browser.
 * Ids hold no `?`, `#` or `%`. Of what else has a meaning in addresses, nothing has one in the last part of a path; and
 * Framework escapes the escapes of `&`, `=`, `+`, `$`, `,` and `;` a second time.
 */
export const documentHref = (documentId: string, root = ""): string =>
  `${root}/documents/${encodeURI(documentId)}${root === "" ? "" : ".html"}`;

/** The address of a row's passage on the page of its document. */
export const passageHref = ({id, document_id}: Passage, root = ""): string =>
  `${documentHref(document_id, root)}#${id}`;
