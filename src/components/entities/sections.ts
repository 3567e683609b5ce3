import {sayFigure} from "../../model/sayFigure.js";
import type {Measure, Tables} from "../../model/tables/index.js";
import {distinct} from "../../model/words.js";
import {conflictItem} from "../conflictsList.js";
import {correctionNotice} from "../corrections/notice.js";
import {documentEntries, newestFirst} from "../documentsList.js";
import type {Child, Make} from "../element.js";
import {facts} from "../facts.js";
import {indexFound, type FoundIndex} from "../foundIndex.js";
import {passageLink} from "../link.js";
import {sourceName} from "../reporters.js";
import {indexEntities, type EntityIndex} from "./entityIndex.js";
import {eventsOf, type TiedRow} from "./eventsOf.js";
import type {Tie} from "./ties.js";

/** A part of a page of a person, an office or an event. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many there are of what it shows. */
  readonly count: number;
  readonly content: HTMLElement;
}

/** Items of one section; an office that every document names would make its page heavy. */
const shown = 200;

/** The first items, and how many more there are of what. */
export const firstOf = <T>(h: Make, items: readonly T[], what: string): {first: readonly T[]; rest: Child} => ({
  first: items.slice(0, shown),
  rest:
    items.length > shown && h("p", {class: "notes"}, `${(items.length - shown).toLocaleString("en-US")} more ${what}.`)
});

/** What a page is made from. */
export interface Source {
  readonly h: Make;
  readonly tables: Tables;
  readonly index: EntityIndex;
  readonly found: FoundIndex;
}

export const sourceOf = (h: Make, tables: Tables): Source => ({
  h,
  tables,
  index: indexEntities(tables),
  found: indexFound(tables)
});

/** The rows of somebody, in the order of the tables. */
export const tiedRows = ({found}: Source, ties: readonly Tie[]): TiedRow[] =>
  ties.flatMap((tie) => {
    const row = found.byId.get(tie.row);
    return row ? [{row, tie}] : [];
  });

export function eventSection(source: Source, tied: readonly TiedRow[], kind: "departure" | "incident"): Section {
  const own = tied.filter(({row}) => row.kind === kind);
  return {
    id: `${kind}s`,
    title: kind === "departure" ? "Departures" : "Incidents",
    count: distinct(own.map(({row}) => row.event)).length,
    content: eventsOf(source.h, own, source.found, source.index)
  };
}

function figure({h, found}: Source, row: Measure): HTMLElement {
  const document = found.documents.get(row.document_id);
  const words = [sayFigure(row), row.direction].filter(Boolean).join(" ");
  const known = [
    row.subject,
    row.attributed_to && `according to ${row.attributed_to}`,
    document && sourceName(document)
  ];
  return h("li", null, passageLink(h, row, words), h("p", {class: "byline"}, ...facts(h, known)));
}

export function figureSection(source: Source, tied: readonly TiedRow[]): Section {
  const {h, index} = source;
  const rows = tied.flatMap(({row}) => index.measures.get(row.id) ?? []);
  const {first, rest} = firstOf(h, rows, "are in the table of figures");
  const content = h("div", null, h("ul", {class: "figures"}, ...first.map((row) => figure(source, row))), rest);
  return {id: "figures", title: "Figures attributed", count: rows.length, content};
}

/** Every disagreement between rows of which at least one is among these. `event`: also those about the event. */
export function conflictSection(source: Source, rowIds: readonly string[], event: string | null = null): Section {
  const {h, index, found} = source;
  const about = event === null ? [] : (index.conflicts.get(event) ?? []);
  const conflicts = distinct([...about, ...rowIds.flatMap((id) => found.conflicts.get(id) ?? [])]);
  const {first, rest} = firstOf(h, conflicts, "are on the method page");
  const content = h(
    "div",
    null,
    h("ul", {class: "conflicts"}, ...first.map((row) => conflictItem(h, row, found))),
    rest
  );
  return {id: "disagreements", title: "Reports that disagree", count: conflicts.length, content};
}

export function documentSection({h, tables, found}: Source, ids: readonly string[]): Section {
  const documents = newestFirst(distinct(ids).flatMap((id) => found.documents.get(id) ?? []));
  const {first, rest} = firstOf(h, documents, "are older");
  return {
    id: "documents",
    title: "The documents",
    count: documents.length,
    content: h("div", null, documentEntries(h, first, tables), rest)
  };
}

/** What editors decided about the rows, or about who or what the page is of. */
export const correctionsOf = ({h, index}: Source, ids: readonly string[]): HTMLElement | null =>
  correctionNotice(
    h,
    distinct(ids).flatMap((id) => index.corrections.get(id) ?? [])
  );

function contents(h: Make, sections: readonly Section[]): HTMLElement {
  const items = sections.map(({id, title, count}) =>
    h("li", null, h("a", {href: `#${id}`}, title), ` ${count.toLocaleString("en-US")}`)
  );
  return h("ul", {class: "contents", "aria-label": "On this page"}, ...items);
}

/** A page of sections: what it is of, what is on it, and every section that holds something. */
export function sectionedPage(h: Make, head: readonly Child[], sections: readonly Section[]): HTMLElement {
  const filled = sections.filter(({count}) => count > 0);
  return h(
    "div",
    {class: "entity-page"},
    ...head,
    filled.length > 0 && contents(h, filled),
    ...filled.map(({id, title, content}) => h("section", null, h("h2", {id}, title), content))
  );
}
