/**
 * The address of the site as a page at its top has it, without a slash at its end: `https://site.example/below`. What
 * is saved lies elsewhere, so that its links have to be whole.
 */
export const siteRoot = (document: Document): string => new URL(".", document.baseURI).href.replace(/\/$/, "");
