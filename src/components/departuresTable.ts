import {sayCount} from "../model/count.js";
import {entityHref} from "../model/entityHref.js";
import {groupBy} from "../model/groupBy.js";
import {sayDate} from "../model/sayDate.js";
import type {Departure, DepartureReport, Tables} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {maker, type Child, type Make} from "./element.js";
import {indexEntities, type EntityIndex} from "./entities/entityIndex.js";
import {linkNames} from "./entities/entityLink.js";
import {passageLink} from "./link.js";
import {reporters} from "./reporters.js";
import {shownRows, withRest} from "./rest.js";
import {table, type Column} from "./table.js";

interface Told {
  readonly departure: Departure;
  readonly reports: readonly DepartureReport[];
}

/** The report that gives a value, so that the value opens the passage that it is from. */
function from(h: Make, {reports}: Told, words: string | null, gives: (report: DepartureReport) => boolean): Child {
  const report = reports.find(gives) ?? reports[0];
  return words === null ? "not given" : report ? passageLink(h, report, words) : words;
}

/** What was left: its names lead to their pages, the other words to the passage that gives it. */
function office(h: Make, told: Told, {byRow}: EntityIndex): Child[] {
  const {office: name, organization, place} = told.departure;
  const words = [name, organization, place].filter(Boolean).join(", ") || "not given";
  const report = told.reports.find((one) => one.office === name) ?? told.reports[0];
  const named = (byRow.get(report?.id ?? "") ?? []).filter(({part}) => part === "office");
  const event = h("a", {class: "entity event-page", href: entityHref(told.departure.id)}, "Report by report");
  return [...linkNames(h, words, named, (text) => (report ? passageLink(h, report, text) : text)), event];
}

const columns = (h: Make, tables: Tables): Column<Told>[] => [
  {name: "Office", cell: (told) => office(h, told, indexEntities(tables))},
  {name: "How many", cell: (told) => from(h, told, sayCount(told.departure), ({low}) => low === told.departure.low)},
  {
    name: "Positions",
    cell: (told) => from(h, told, told.departure.positions.join("; ") || null, (report) => report.positions.length > 0)
  },
  {
    name: "When",
    cell: (told) =>
      from(h, told, told.departure.date && sayDate(told.departure.date), ({date}) => date === told.departure.date)
  },
  {name: "Reason as reported", cell: (told) => from(h, told, told.departure.reason, ({reason}) => reason !== null)},
  {name: "Told by", cell: ({reports}) => reporters(h, reports, tables.documents)}
];

/** Every departure that is in a count, with what is reported of it and by whom. */
export const departuresTable: Block = (tables, {document}) => {
  const h = maker(document);
  const reports = groupBy(tables.departure_reports, ({departure_id}) => departure_id);
  const told = tables.departures.map((departure) => ({departure, reports: reports.get(departure.id) ?? []}));
  if (told.length === 0) return h("p", {class: "empty"}, "No document reports a departure.");
  const shown = table(h, columns(h, tables), told.slice(0, shownRows), {label: "Reported departures"});
  return withRest(h, shown, told.length - shownRows, "kind:departure");
};
