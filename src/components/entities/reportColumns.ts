import {sayCount} from "../../model/count.js";
import {sayDate} from "../../model/sayDate.js";
import {sayToll} from "../../model/sayToll.js";
import type {DepartureReport, IncidentReport} from "../../model/tables/index.js";

/** What a report says of one thing, in words; null where it says nothing of it. */
export interface ReportColumn<R> {
  readonly name: string;
  readonly say: (report: R) => string | null;
}

const listed = (names: readonly string[]): string | null => names.join("; ") || null;
const joined = (...parts: readonly (string | null)[]): string | null => parts.filter(Boolean).join(", ") || null;
const dated = ({date, date_as_reported}: {date: string | null; date_as_reported: string | null}): string | null =>
  date === null ? date_as_reported && `“${date_as_reported}”` : sayDate(date);

/** The number in the document’s words where it has some. */
function number(report: DepartureReport): string | null {
  if (report.as_reported !== null) return `“${report.as_reported}”`;
  return report.low === null && report.high === null ? null : `${sayCount(report)}, inferred`;
}

export const departureColumns: readonly ReportColumn<DepartureReport>[] = [
  {name: "How many", say: number},
  {name: "From", say: ({office, organization, place}) => joined(office, organization, place)},
  {name: "Who", say: ({people, positions}) => joined(listed(people), listed(positions))},
  {name: "How", say: ({manner, in_protest}) => joined(manner, in_protest ? "in protest" : null)},
  {name: "When", say: dated},
  {name: "Reason", say: ({reason}) => reason},
  {name: "According to", say: ({attributed_to}) => attributed_to}
];

const hurt = ({victims, victim_ages}: IncidentReport): string | null =>
  listed(victims.map((name, i) => [name, victim_ages[i]].filter(Boolean).join(", ")));

/** A report that gives no outcome says nothing of it. */
const outcome = (report: IncidentReport): string | null =>
  report.outcome === null && report.killed_low === null && report.injured_low === null ? report.kind : sayToll(report);

export const incidentColumns: readonly ReportColumn<IncidentReport>[] = [
  {name: "Outcome", say: outcome},
  {name: "When", say: dated},
  {name: "Where", say: ({address, place, region}) => joined(address, place, region)},
  {name: "Who was hurt", say: hurt},
  {name: "Force used by", say: ({officers, agency}) => joined(listed(officers), agency)},
  {name: "Weapon", say: ({weapon}) => weapon},
  {name: "Shots", say: ({shots}) => (shots === null ? null : String(shots))},
  {name: "Reported accused", say: ({suspects}) => listed(suspects)},
  {name: "According to", say: ({attributed_to}) => attributed_to}
];
