import {passageHref} from "../model/passage.js";
import type {DocumentRow} from "../model/tables/index.js";
import {shortened} from "../model/words.js";
import type {Make} from "./element.js";
import {facts} from "./facts.js";
import type {FoundRow} from "./foundRows.js";
import {sourceName} from "./reporters.js";

/** The value without the passage's own words: “officials: “it was so”” is “officials” beside them. */
function withoutQuote(value: string, exact: string): string {
  const [before = "", quoted = ""] = value.split(": “", 2);
  if (quoted !== "" && exact.includes(quoted.replace(/”$/, ""))) return before;
  return value === exact ? "" : value;
}

/** One side of a disagreement, or one account: the passage, and who says it in which document. */
export function side(
  h: Make,
  row: FoundRow | undefined,
  value: string,
  documents: ReadonlyMap<string, DocumentRow>
): HTMLElement {
  if (!row) return h("div", {class: "side"}, h("p", {dir: "auto"}, value));
  const document = documents.get(row.document_id);
  return h(
    "div",
    {class: "side"},
    h(
      "blockquote",
      {dir: "auto", lang: document?.language},
      h("a", {class: "passage", href: passageHref(row)}, shortened(row.exact, 400))
    ),
    h("p", {class: "byline"}, ...facts(h, [withoutQuote(value, row.exact), document && sourceName(document)]))
  );
}
