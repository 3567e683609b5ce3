import {groupBy} from "../model/groupBy.js";
import type {Passage} from "../model/passage.js";
import type {DocumentRow} from "../model/tables/index.js";
import {shortened} from "../model/words.js";
import type {Child, Make} from "./element.js";
import {passageLink} from "./link.js";

/** The publisher; where it is not known, the headline in quotation marks. */
export const sourceName = ({publisher, headline, id}: Pick<DocumentRow, "id" | "publisher" | "headline">): string =>
  publisher ?? (headline === null ? id : `“${shortened(headline, 48)}”`);

/** Who reports it, each opening the first passage of theirs: “Factually (and passages 2, 3); Observatorial”. */
export function reporters(h: Make, rows: readonly Passage[], documents: readonly DocumentRow[]): Child[] {
  const groups = groupBy(rows, ({document_id}) => document_id);
  return documents
    .filter(({id}) => groups.has(id))
    .flatMap((document, i) => {
      const [first, ...others] = groups.get(document.id) ?? [];
      const links = others.flatMap((row, n) => [n === 0 ? " " : ", ", passageLink(h, row, `passage ${n + 2}`)]);
      return [i === 0 ? null : "; ", first ? passageLink(h, first, sourceName(document)) : null, ...links];
    });
}
