import {groupBy} from "../model/groupBy.js";
import {passageHref, type Passage} from "../model/passage.js";
import type {DocumentRow} from "../model/tables/index.js";
import {shortened} from "../model/words.js";
import type {Child, Make} from "./element.js";
import {passageLink} from "./link.js";

/** The publisher; where it is not known, the headline in quotation marks. */
export const sourceName = ({publisher, headline, id}: Pick<DocumentRow, "id" | "publisher" | "headline">): string =>
  publisher ?? (headline === null ? id : `“${shortened(headline, 48)}”`);

const shown = 6;

/** The other passages of a document, as numbers. */
function others(h: Make, rows: readonly Passage[]): Child[] {
  const links = rows.slice(0, shown - 1).flatMap((row, i) => {
    const n = String(i + 2);
    return [" ", h("a", {class: "passage nth", href: passageHref(row), "aria-label": `passage ${n}`}, n)];
  });
  return rows.length < shown ? links : [...links, " …"];
}

/** Who reports it, each opening the first passage of theirs: “Factually 2 3; Observatorial”. */
export function reporters(h: Make, rows: readonly Passage[], documents: readonly DocumentRow[]): Child[] {
  const groups = groupBy(rows, ({document_id}) => document_id);
  return documents
    .filter(({id}) => groups.has(id))
    .flatMap((document, i) => {
      const [first, ...rest] = groups.get(document.id) ?? [];
      return [i === 0 ? null : "; ", first ? passageLink(h, first, sourceName(document)) : null, ...others(h, rest)];
    });
}
