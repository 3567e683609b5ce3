import {groupBy} from "../model/groupBy.js";
import type {Passage} from "../model/passage.js";
import type {DocumentRow} from "../model/tables/index.js";
import {shortened} from "../model/words.js";
import type {Child, Make} from "./element.js";
import {passageLink} from "./link.js";

/** The publisher; where it is not known, the headline in quotation marks. */
export const sourceName = ({publisher, headline, id}: Pick<DocumentRow, "id" | "publisher" | "headline">): string =>
  publisher ?? (headline === null ? id : `“${shortened(headline, 48)}”`);

/** Who reports it, each opening the first passage of theirs: “Factually, Observatorial (2 passages)”. */
export function reporters(h: Make, rows: readonly Passage[], documents: readonly DocumentRow[]): Child[] {
  const groups = groupBy(rows, ({document_id}) => document_id);
  return documents
    .filter(({id}) => groups.has(id))
    .flatMap((document, i) => {
      const passages = groups.get(document.id) ?? [];
      const others = passages.slice(1).map((row, n) => passageLink(h, row, ` ${n + 2}`));
      const first = passages[0] ? passageLink(h, passages[0], sourceName(document)) : null;
      return [i === 0 ? null : "; ", first, ...others];
    });
}
