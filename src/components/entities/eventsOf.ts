import {groupBy} from "../../model/groupBy.js";
import {passageHref} from "../../model/passage.js";
import {distinct, shortened} from "../../model/words.js";
import type {Make} from "../element.js";
import {facts} from "../facts.js";
import type {FoundIndex} from "../foundIndex.js";
import type {FoundRow} from "../foundRows.js";
import {sourceName} from "../reporters.js";
import type {EntityIndex} from "./entityIndex.js";
import {entityLink} from "./entityLink.js";
import {eventFacts, eventTitle, partWords} from "./eventWords.js";
import type {Tie} from "./ties.js";

/** Passages that stand below one event; its page has all. */
const shown = 4;

/** Events that one page lists. */
const shownEvents = 200;

export interface TiedRow {
  readonly row: FoundRow;
  readonly tie: Tie;
}

/** A passage: its words, which open it, who reports it, and why it is in no count where it is in none. */
export function passageItem(h: Make, row: FoundRow, {documents}: FoundIndex): HTMLElement {
  const document = documents.get(row.document_id);
  return h(
    "li",
    {class: "statement-item"},
    h("blockquote", {dir: "auto", lang: document?.language}, passage(h, row)),
    h(
      "p",
      {class: "byline"},
      ...facts(h, [document && sourceName(document), row.uncounted && `in no count: ${row.uncounted}`])
    )
  );
}

const passage = (h: Make, row: FoundRow): HTMLElement =>
  h("a", {class: "passage", href: passageHref(row)}, shortened(row.exact, 300));

function item(
  h: Make,
  event: string | null,
  tied: readonly TiedRow[],
  found: FoundIndex,
  index: EntityIndex
): HTMLElement {
  const parts = distinct(tied.map(({tie}) => partWords[tie.part]));
  const rest = tied.length - shown;
  const name = event === null ? h("span", null, "Tied to no event") : entityLink(h, eventTitle(index, event), event);
  return h(
    "li",
    {class: "event"},
    h("h3", null, name),
    h("p", {class: "byline"}, ...facts(h, [...(event === null ? [] : eventFacts(index, event)), parts.join("; ")])),
    h("ul", {class: "passages"}, ...tied.slice(0, shown).map(({row}) => passageItem(h, row, found))),
    rest > 0 && h("p", {class: "notes"}, `${rest.toLocaleString("en-US")} more of its passages are on its page.`)
  );
}

/** Events with the passages that tie them to a person or an office, and how; passages of no event come last. */
export function eventsOf(h: Make, tied: readonly TiedRow[], found: FoundIndex, index: EntityIndex): HTMLElement {
  const groups = [...groupBy(tied, ({row}) => row.event)].sort(([a], [b]) => Number(a === null) - Number(b === null));
  const list = groups.slice(0, shownEvents).map(([event, rows]) => item(h, event, rows, found, index));
  const rest = groups.length - shownEvents;
  const more = rest > 0 && h("li", {class: "notes"}, `${rest.toLocaleString("en-US")} more are in the tables.`);
  return h("ol", {class: "events"}, ...list, more);
}
