import type {Prose} from "../charts/prose.js";
import {passageHref, type Passage} from "../model/passage.js";
import type {Make} from "./element.js";

/** Words that open a passage; nothing where there are no words. `root` as for passageHref. */
export const passageLink = (h: Make, passage: Passage, words: string, root = ""): Node | null =>
  words === "" ? null : h("a", {class: "passage", href: passageHref(passage, root), dir: "auto"}, words);

/** A sentence in pieces, those from documents as links. */
export const proseNodes = (h: Make, prose: Prose): (Node | string | null)[] =>
  prose.map((piece) => (typeof piece === "string" ? piece : passageLink(h, piece.passage, piece.words)));

/** The address if it is one of the web, else null: a document's address is no place for a script. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const {protocol, href} = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
