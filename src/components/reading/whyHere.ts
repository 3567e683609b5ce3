import type {DocumentRow} from "../../model/tables/index.js";
import {textFragmentHref} from "../../model/textFragment.js";
import type {BlockRule} from "../block.js";
import type {Child, Make} from "../element.js";
import type {FoundRow} from "../foundRows.js";
import {webAddress} from "../link.js";

/** The id of a rule's entry on the method page. */
export const ruleAnchor = (id: string): string => `rule-${id.replace(/[^\w-]+/g, "-")}`;

const certainties: Readonly<Record<string, string>> = {
  stated: "The document states what the row holds.",
  implied: "The document does not say so in words: it is inferred from them."
};

const statuses: Readonly<Record<string, string>> = {
  extracted: "No editor has looked at it.",
  confirmed: "An editor has confirmed it.",
  corrected: "An editor has corrected it."
};

function ruleWords(h: Make, {rule}: FoundRow, known: BlockRule | undefined): Child {
  if (!known) return h("p", null, "Rule ", h("code", null, rule), ".");
  const link = h("a", {href: `/method#${ruleAnchor(rule)}`}, h("code", null, rule));
  return h("p", null, "Rule ", link, " finds ", known.finds.replace(/\.?$/, "."));
}

/** The link that opens the original at the passage, where the document has an address. */
function original(h: Make, row: FoundRow, {url, text}: DocumentRow): Child {
  const address = webAddress(url);
  if (address === null) return null;
  const href = textFragmentHref(address, text, row);
  return h("p", null, h("a", {href, rel: "external noopener noreferrer"}, "Open the original at this passage"));
}

/** “Why is this here?”: the rule that found the row, an example of it, how sure it is, and the original. */
export function whyHere(h: Make, row: FoundRow, rules: ReadonlyMap<string, BlockRule>, document: DocumentRow): Child {
  const known = rules.get(row.rule);
  const sure = [certainties[row.certainty], statuses[row.status]].filter(Boolean).join(" ");
  return h(
    "details",
    {class: "why-here"},
    h("summary", null, "Why is this here?"),
    ruleWords(h, row, known),
    known && h("p", null, "For example: ", h("q", null, known.example)),
    h("p", null, sure),
    original(h, row, document)
  );
}
