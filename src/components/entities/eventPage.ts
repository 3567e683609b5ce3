import {compareDates} from "../../model/edtf.js";
import {groupBy} from "../../model/groupBy.js";
import {sayDate} from "../../model/sayDate.js";
import type {DepartureReport, IncidentReport, Tables} from "../../model/tables/index.js";
import {capitalized, distinct} from "../../model/words.js";
import type {Block, BlockContext} from "../block.js";
import {maker, type Child} from "../element.js";
import type {FoundRow} from "../foundRows.js";
import {passageLink} from "../link.js";
import {sourceName} from "../reporters.js";
import {table, type Column} from "../table.js";
import {indexEntities} from "./entityIndex.js";
import {entityLink, linkNames} from "./entityLink.js";
import {passageItem} from "./eventsOf.js";
import {eventFacts, eventTitle, partWords} from "./eventWords.js";
import {departureColumns, incidentColumns, type ReportColumn} from "./reportColumns.js";
import {
  conflictSection,
  correctionsOf,
  documentSection,
  firstOf,
  sectionedPage,
  sourceOf,
  type Source
} from "./sections.js";

function wanted(tables: Tables, {param}: BlockContext): string {
  const {departures, incidents} = indexEntities(tables);
  if (param === null || (!departures.has(param) && !incidents.has(param)))
    throw new Error(`unknown event: ${String(param)}`);
  return param;
}

/** The event’s reports, in the order in which their documents were published; those without a date last. */
function reportsOf({found}: Source, id: string): FoundRow[] {
  const published = ({document_id}: FoundRow): string => found.documents.get(document_id)?.date_published ?? "";
  return [...(found.byEvent.get(id) ?? [])].sort((a, b) => compareDates(published(a), published(b)));
}

/** Who is named in the reports, and as what. */
function named({h, index}: Source, rows: readonly FoundRow[]): Child {
  const ties = rows.flatMap(({id}) => index.byRow.get(id) ?? []);
  const items = [...groupBy(ties, ({entity}) => entity)].map(([entity, own]) => {
    const name = index.people.get(entity)?.name ?? index.organizations.get(entity)?.name ?? entity;
    const parts = distinct(own.map(({part}) => partWords[part])).join("; ");
    return h("div", null, h("dt", null, capitalized(parts)), h("dd", null, entityLink(h, name, entity)));
  });
  return items.length === 0 ? null : h("dl", {class: "reported"}, ...items);
}

/** A row for each report: what it says of the event, each cell its passage. Columns of which no report says anything are left out. */
function reportTable<R extends DepartureReport | IncidentReport>(
  source: Source,
  reports: readonly R[],
  columns: readonly ReportColumn<R>[]
): HTMLElement {
  const {h, found, index} = source;
  const cell = (row: R, words: string | null): Child | Child[] => {
    if (words === null) return h("span", {class: "untold"}, "not told");
    const own = (index.byRow.get(row.id) ?? []).filter(({words: name}) => words.includes(name));
    return own.length === 0
      ? passageLink(h, row, words)
      : linkNames(h, words, own, (text) => passageLink(h, row, text));
  };
  const told = columns.filter(({say}) => reports.some((row) => say(row) !== null));
  const shown: Column<R>[] = [
    {
      name: "Reported by",
      cell: (row) => {
        const document = found.documents.get(row.document_id);
        return passageLink(h, row, document ? sourceName(document) : row.document_id);
      }
    },
    {
      name: "Published",
      cell: ({document_id}) => {
        const date = found.documents.get(document_id)?.date_published ?? null;
        return date === null ? "not known" : sayDate(date);
      }
    },
    ...told.map(({name, say}) => ({name, cell: (row: R) => cell(row, say(row))}))
  ];
  return table(h, shown, reports, {label: "What each report says"});
}

function reports(source: Source, rows: readonly FoundRow[]): HTMLElement {
  const {index} = source;
  const departures = rows.flatMap(({id}) => index.departureReports.get(id) ?? []);
  return departures.length > 0
    ? reportTable(source, departures, departureColumns)
    : reportTable(
        source,
        rows.flatMap(({id}) => index.incidentReports.get(id) ?? []),
        incidentColumns
      );
}

/** Everything that documents say of a departure or an incident: each report, and where they disagree. */
export const eventPage: Block = (tables, context) => {
  const source = sourceOf(maker(context.document), tables);
  const {h, found, index} = source;
  const id = wanted(tables, context);
  const rows = reportsOf(source, id);
  const counted = rows.filter(({uncounted}) => uncounted === null);
  const {first, rest} = firstOf(h, rows, "are in the tables");
  const list = h("div", null, h("ul", {class: "passages"}, ...first.map((row) => passageItem(h, row, found))), rest);
  const head = [
    h("p", {class: "standfirst"}, [...eventFacts(index, id)].filter(Boolean).join(" · ")),
    named(source, rows),
    correctionsOf(source, [id, ...rows.map((row) => row.id)])
  ];
  return sectionedPage(h, head, [
    {
      id: "reports",
      title: "Report by report",
      count: counted.length,
      content: reports(source, firstOf(h, counted, "").first)
    },
    conflictSection(
      source,
      rows.map((row) => row.id),
      id
    ),
    {id: "passages", title: "The passages", count: rows.length, content: list},
    documentSection(
      source,
      rows.map(({document_id}) => document_id)
    )
  ]);
};

/** What an event is called, for the heading and the title of its page. */
export const eventPageTitle: Block = (tables, context) =>
  maker(context.document)("span", null, eventTitle(indexEntities(tables), wanted(tables, context)));
