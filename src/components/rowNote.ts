import {groupBy} from "../model/groupBy.js";
import {passageHref} from "../model/passage.js";
import type {Tables} from "../model/tables/index.js";
import {capitalized, shortened} from "../model/words.js";
import type {BlockRule} from "./block.js";
import type {Child, Make} from "./element.js";
import type {FoundRow} from "./foundRows.js";

/** The id of a rule's entry on the method page. */
export const ruleAnchor = (id: string): string => `rule-${id.replace(/[^\w-]+/g, "-")}`;

/** The id of a conflict's entry on the method page. */
export const conflictAnchor = (id: string): string => `conflict-${id}`;

export interface NoteContext {
  readonly tables: Tables;
  /** Rows of every document. */
  readonly all: readonly FoundRow[];
  readonly rules: readonly BlockRule[];
}

function ruleName(h: Make, {rule}: FoundRow, rules: readonly BlockRule[]): Child {
  const known = rules.find(({id}) => id === rule);
  return known ? h("a", {href: `/method#${ruleAnchor(rule)}`, title: known.finds}, rule) : rule;
}

/** The first passage of each other document that tells of the same event. */
function elsewhere(h: Make, row: FoundRow, {tables, all}: NoteContext): Child {
  if (row.event === null) return null;
  const others = all.filter(({event, document_id}) => event === row.event && document_id !== row.document_id);
  const first = [...groupBy(others, ({document_id}) => document_id).values()].flatMap(([other]) => other ?? []);
  const links = first.flatMap((other, i) => {
    const source = tables.documents.find(({id}) => id === other.document_id);
    const name = source?.publisher ?? (source?.headline ? `“${shortened(source.headline, 40)}”` : other.document_id);
    return [i === 0 ? null : ", ", h("a", {href: passageHref(other)}, name)];
  });
  return links.length === 0 ? null : h("span", {class: "elsewhere"}, "Also told by ", ...links, ". ");
}

function conflicts(h: Make, row: FoundRow, {tables}: NoteContext): Child {
  const found = tables.conflicts.filter(({a_id, b_id}) => a_id === row.id || b_id === row.id);
  const links = found.map(({id, field}) =>
    h(
      "a",
      {href: `/method#${conflictAnchor(id)}`},
      `Disagrees with another passage (${field.replace(/_(?:low|high)$/, "").replaceAll("_", " ")})`
    )
  );
  return links.length === 0
    ? null
    : h("span", {class: "elsewhere"}, ...links.flatMap((link, i) => [i === 0 ? null : ", ", link]), ". ");
}

/** What stands beside a passage: what was found, by which rule, how sure, who else tells of it. */
export function rowNote(h: Make, row: FoundRow, context: NoteContext): HTMLElement {
  const status = row.status === "extracted" ? null : `, ${row.status} by an editor`;
  return h(
    "li",
    {class: `note ${row.kind}`},
    h("a", {class: "what", href: `#${row.id}`}, capitalized(row.words)),
    ". ",
    row.uncounted && h("span", {class: "why"}, `In no count: ${row.uncounted}. `),
    elsewhere(h, row, context),
    conflicts(h, row, context),
    h("span", {class: "rule"}, "Rule ", ruleName(h, row, context.rules), `, ${row.certainty}`, status)
  );
}
