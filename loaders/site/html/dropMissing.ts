import {posix} from "node:path";

/** Folders of pages that a site may do without. */
const optional = ["people", "offices", "events"];

/** Those of the folders of people, offices and events of which a site has no page at all. */
export function absentFolders(files: readonly string[]): string[] {
  const folders = new Set(files.map((file) => file.split("/", 1)[0]));
  return optional.filter((folder) => !folders.has(folder));
}

/**
 * Turns names that lead into one of these folders into words: who takes the pages of people out of a site needs not change
 * what names them. Where there are such pages, a dead link among them stays one.
 */
export function dropMissing(document: Document, path: string, absent: readonly string[]): void {
  if (absent.length === 0) return;
  for (const link of document.querySelectorAll("a.entity[href]")) {
    const target = posix.join(posix.dirname(path), link.getAttribute("href") ?? "");
    if (absent.some((folder) => target.startsWith(`${folder}/`))) link.replaceWith(...link.childNodes);
  }
}
