import type {DecisionLine} from "../../src/model/correctionsCsv.js";
import type {Tables} from "../../src/model/tables/index.js";
import {type Fault, fault, partFaults} from "./fault.js";
import type {Located} from "./locate.js";

/** Two reports that an editor says tell of one event, or of two. */
export interface Pair {
  readonly by: DecisionLine;
  readonly action: "merge" | "split";
  readonly a: string;
  /** For a split: a report of the event that it was taken for; null where there is no other any more. */
  readonly b: string | null;
}

interface Report {
  readonly id: string;
  readonly event: string | null;
}

/** The reports of departures and of incidents, with the events that they are in. */
const reportsOf = (tables: Tables, table: string): Report[] =>
  table.startsWith("departure")
    ? tables.departure_reports.map(({id, departure_id}) => ({id, event: departure_id}))
    : tables.incident_reports.map(({id, incident_id}) => ({id, event: incident_id}));

/** A report by its id, or the first one of an event. */
function reportOf(tables: Tables, table: string, id: string): Report | undefined {
  const reports = reportsOf(tables, table);
  return reports.find((report) => report.id === id) ?? reports.find(({event}) => event === id);
}

function pairOf(by: DecisionLine, a: string, tables: Tables): Pair | Fault {
  const {table, action, row_id, old, new: other} = by.decision;
  const [report, otherId] = [reportOf(tables, table, a), action === "merge" ? other : old];
  const second = otherId === "" ? undefined : reportOf(tables, table, otherId);
  if (!report || (otherId !== "" && !second)) {
    const missing = report ? otherId : row_id;
    return fault(by, `stale: ${table}: expected report or event ${missing}, found none; redo the line or remove it`);
  }
  if (action === "merge") return {by, action, a: report.id, b: second?.id ?? null};
  if (report.event === null)
    return fault(by, `stale: ${table} ${row_id}: expected it in an event, found it in none; remove the line`);
  const mate = reportsOf(tables, table).find(({id, event}) => event === report.event && id !== report.id);
  return {by, action: "split", a: report.id, b: second?.id ?? mate?.id ?? null};
}

/**
 * What editors say of events, as pairs of reports. `located`: the reports as they were found, as ids may have changed.
 * `tables`: as they are with all other decisions.
 */
export function findPairs(
  lines: readonly DecisionLine[],
  located: readonly Located[],
  tables: Tables
): {pairs: Pair[]; faults: Fault[]} {
  const now = new Map(located.map(({by, row}) => [by, row.found.id]));
  const found = lines
    .filter(({decision: {action}}) => action === "merge" || action === "split")
    .map((by) => pairOf(by, now.get(by) ?? by.decision.row_id, tables));
  const {made: pairs, faults} = partFaults(found);
  return {pairs, faults};
}

function checkPair({by, action, a, b}: Pair, tables: Tables, merges: readonly Pair[]): Fault[] {
  const {table} = by.decision;
  const [first, second] = [a, b].map((id) => reportsOf(tables, table).find((report) => report.id === id));
  if (!first || (b !== null && !second))
    return [fault(by, `${action}: expected ${a} and ${b ?? ""}, found one of them`)];
  const apart = [first, second].find((report) => report?.event === null);
  if (apart && (action === "merge" || apart === first))
    return [fault(by, `${action}: ${apart.id} is in no event: what it tells is denied, or only supposed`)];
  if (action === "merge" || first.event !== second?.event) return [];
  const other = merges.find((merge) => [merge.a, merge.b].some((id) => id === a)) ?? merges[0];
  const lines = other ? `contradicts line ${other.by.line}: ` : "";
  return [fault(by, `${lines}${a} is split off ${b ?? ""} and merged with it again; keep one of them`)];
}

/** Whether the events are what editors say of them; where they aren't, decisions contradict each other. */
export const checkPairs = (pairs: readonly Pair[], tables: Tables): Fault[] => {
  const merges = pairs.filter(({action}) => action === "merge");
  return pairs.flatMap((pair) => checkPair(pair, tables, merges));
};
