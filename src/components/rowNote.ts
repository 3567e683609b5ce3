import {entityHref} from "../model/entityHref.js";
import {groupBy} from "../model/groupBy.js";
import {passageHref} from "../model/passage.js";
import type {DocumentRow} from "../model/tables/index.js";
import {capitalized} from "../model/words.js";
import type {BlockRule} from "./block.js";
import type {Child, Make} from "./element.js";
import type {EntityIndex} from "./entities/entityIndex.js";
import {linkNames} from "./entities/entityLink.js";
import type {FoundIndex} from "./foundIndex.js";
import type {FoundRow} from "./foundRows.js";
import {whyHere} from "./reading/whyHere.js";
import {sourceName} from "./reporters.js";

/** Links to other documents, or to conflicts, in one note. */
const shown = 6;

/** The id of a conflict's entry on the method page. */
export const conflictAnchor = (id: string): string => `conflict-${id}`;

export interface NoteContext {
  readonly index: FoundIndex;
  readonly entities: EntityIndex;
  readonly rules: ReadonlyMap<string, BlockRule>;
  readonly document: DocumentRow;
}

/** The words of a row: who is named leads to their page, the first other words to the passage. */
function what(h: Make, row: FoundRow, {entities}: NoteContext): HTMLElement {
  const named = entities.byRow.get(row.id) ?? [];
  let isLinked = false;
  const rest = (words: string): Child => {
    const [, before = "", own = ""] = /^([\s,:]*)(.*)$/s.exec(words) ?? [];
    if (isLinked || own === "") return words;
    isLinked = true;
    const after = /[\s,:]*$/.exec(own)?.[0] ?? "";
    const link = h("a", {class: "what", href: `#${row.id}`}, own.slice(0, own.length - after.length));
    return h("span", null, before, link, after);
  };
  return h("span", {class: "line", dir: "auto"}, ...linkNames(h, capitalized(row.words), named, rest));
}

/** The page of the event that a row reports. */
const eventLink = (h: Make, {event, kind}: FoundRow, {hasPage}: EntityIndex): Child =>
  event !== null &&
  hasPage(event) &&
  h("span", {class: "elsewhere"}, h("a", {class: "entity", href: entityHref(event)}, `All of this ${kind}`), ". ");

/** The first passage of each other document that tells of the same event. */
function elsewhere(h: Make, row: FoundRow, {byEvent, documents}: FoundIndex): Child {
  if (row.event === null) return null;
  const others = (byEvent.get(row.event) ?? []).filter(({document_id}) => document_id !== row.document_id);
  const first = [...groupBy(others, ({document_id}) => document_id).values()].flatMap(([other]) => other ?? []);
  const links = first.slice(0, shown).flatMap((other, i) => {
    const document = documents.get(other.document_id);
    return [
      i === 0 ? null : ", ",
      h("a", {href: passageHref(other), dir: "auto"}, document ? sourceName(document) : other.document_id)
    ];
  });
  const rest = first.length > shown ? ` and ${(first.length - shown).toLocaleString("en-US")} more` : null;
  return links.length === 0 ? null : h("span", {class: "elsewhere"}, "Also told by ", ...links, rest, ". ");
}

function conflictLinks(h: Make, row: FoundRow, {conflicts}: FoundIndex): Child {
  const links = (conflicts.get(row.id) ?? []).slice(0, shown).map(({id, field}) => {
    const what = field.replace(/_(?:low|high)$/, "").replaceAll("_", " ");
    return h("a", {href: `/method#${conflictAnchor(id)}`}, `Disagrees with another passage (${what})`);
  });
  if (links.length === 0) return null;
  return h("span", {class: "elsewhere"}, ...links.flatMap((link, i) => [i === 0 ? null : ", ", link]), ". ");
}

/** What stands beside a passage: what was found, by which rule, how sure, who else tells of it. */
export function rowNote(h: Make, row: FoundRow, context: NoteContext): HTMLElement {
  const status = row.status === "extracted" ? null : `, ${row.status} by an editor`;
  return h(
    "li",
    {class: `note ${row.kind}`},
    what(h, row, context),
    ". ",
    row.uncounted && h("span", {class: "why"}, `In no count: ${row.uncounted}. `),
    elsewhere(h, row, context.index),
    eventLink(h, row, context.entities),
    conflictLinks(h, row, context.index),
    h("span", {class: "rule"}, `Rule ${row.rule}, ${row.certainty}`, status),
    whyHere(h, row, context.rules, context.document)
  );
}
