import {compareDates} from "../model/edtf.js";
import {entityHref} from "../model/entityHref.js";
import {groupBy} from "../model/groupBy.js";
import {sayDate} from "../model/sayDate.js";
import {sayToll} from "../model/sayToll.js";
import type {Incident, IncidentReport, Tables} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {maker, type Child, type Make} from "./element.js";
import {indexEntities} from "./entities/entityIndex.js";
import {linkNames} from "./entities/entityLink.js";
import type {Part} from "./entities/ties.js";
import {passageLink} from "./link.js";
import {reporters} from "./reporters.js";
import {shownRows, withRest} from "./rest.js";
import {table, type Column} from "./table.js";

interface Told {
  readonly incident: Incident;
  readonly reports: readonly IncidentReport[];
}

/** The report that gives a value, so that the value opens the passage that it is from. */
function from(h: Make, {reports}: Told, words: string, gives: (report: IncidentReport) => boolean): Child {
  const report = reports.find(gives) ?? reports[0];
  return report ? passageLink(h, report, words) : words;
}

/** The words, in which the names of those with a part in the reports lead to their pages. */
function naming(
  h: Make,
  told: Told,
  tables: Tables,
  words: string,
  parts: readonly Part[],
  report?: IncidentReport
): Child[] {
  const {byRow} = indexEntities(tables);
  const source = report ?? told.reports[0];
  const named = told.reports.flatMap(({id}) => (byRow.get(id) ?? []).filter(({part}) => parts.includes(part)));
  const distinct = [...new Map(named.map((tie) => [tie.words, tie])).values()];
  return linkNames(h, words, distinct, (text) => (source ? passageLink(h, source, text) : text));
}

const columns = (h: Make, tables: Tables): Column<Told>[] => [
  {
    name: "When",
    cell: (told) =>
      from(
        h,
        told,
        told.incident.date ? sayDate(told.incident.date) : "not given",
        ({date}) => date === told.incident.date
      )
  },
  {
    name: "Where",
    cell: (told) => {
      const {address, place, region} = told.incident;
      const words = [address, place, region].filter(Boolean).join(", ");
      return [
        from(h, told, words, (report) => report.place === place),
        h("a", {class: "entity event-page", href: entityHref(told.incident.id)}, "Report by report")
      ];
    }
  },
  {name: "Kind", cell: (told) => from(h, told, told.incident.kind ?? "", ({kind}) => kind === told.incident.kind)},
  {
    name: "Outcome",
    cell: (told) => from(h, told, sayToll(told.incident), ({outcome}) => outcome === told.incident.outcome)
  },
  {
    name: "Hurt",
    cell: (told) => {
      const {victims, victim_ages} = told.incident;
      const words = victims.map((name, i) => [name, victim_ages[i]].filter(Boolean).join(", ")).join("; ");
      return naming(
        h,
        told,
        tables,
        words,
        ["victim"],
        told.reports.find((report) => report.victims.length > 0)
      );
    }
  },
  {
    name: "Force used by",
    cell: (told) => {
      const {officers, agency} = told.incident;
      const words = [...officers, agency].filter(Boolean).join(", ");
      const source = told.reports.find((report) => report.agency === agency);
      return naming(h, told, tables, words, ["officer", "agency"], source);
    }
  },
  {
    name: "Shots",
    numeric: true,
    cell: (told) =>
      from(h, told, told.incident.shots === null ? "" : String(told.incident.shots), ({shots}) => shots !== null)
  },
  {name: "Told by", cell: ({reports}) => reporters(h, reports, tables.documents)}
];

const byDate = (a: Incident, b: Incident): number =>
  a.date === null || b.date === null ? Number(a.date === null) - Number(b.date === null) : compareDates(a.date, b.date);

/** Every incident that is in a count, with what is reported of it and by whom. */
export const incidentsTable: Block = (tables, {document}) => {
  const h = maker(document);
  const reports = groupBy(tables.incident_reports, ({incident_id}) => incident_id);
  const told = [...tables.incidents]
    .sort(byDate)
    .map((incident) => ({incident, reports: reports.get(incident.id) ?? []}));
  if (told.length === 0) return h("p", {class: "empty"}, "No document reports an incident.");
  const shown = table(h, columns(h, tables), told.slice(0, shownRows), {label: "Reported incidents"});
  return withRest(h, shown, told.length - shownRows, "kind:incident");
};
