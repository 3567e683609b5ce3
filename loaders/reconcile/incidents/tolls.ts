import {isCounted, type Count} from "../../../src/model/count.js";
import type {IncidentReport} from "../../../src/model/tables/index.js";
import {boundInterval, qualifierForms} from "../../annotate/numbers/interval.js";

const openers = qualifierForms.filter((form) => {
  const {low, high} = boundInterval(1, form);
  return low !== null && high === null;
});
const opener = new RegExp(`\\b(?:${openers.map((form) => form.replaceAll(" ", "\\s")).join("|")})\\s|\\d\\+`, "i");

/** An open toll without a word that opens it is a bare plural, “killed people”: some, and no figure. */
function toll({exact}: IncidentReport, low: number | null, high: number | null): Count {
  return {low, high, qualifier: low !== null && high === null && !opener.test(exact) ? "several" : null};
}

/** How many a report says were killed. */
export const killedOf = (report: IncidentReport): Count => toll(report, report.killed_low, report.killed_high);

/** How many a report says were wounded or injured and not killed. */
export const injuredOf = (report: IncidentReport): Count => toll(report, report.injured_low, report.injured_high);

/** Numbers by how often they are reported. */
export type Tally = ReadonlyMap<string, {readonly count: Count; readonly times: number}>;

const keyOf = ({low, high}: Count): string => `${low ?? ""}-${high ?? ""}`;

export const toTally = (count: Count): Tally => new Map(isCounted(count) ? [[keyOf(count), {count, times: 1}]] : []);

/** Both tallies as one. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const tally = new Map(a);
  for (const [key, {count, times}] of b) tally.set(key, {count, times: times + (tally.get(key)?.times ?? 0)});
  return tally;
}

/** The number reported most often; null where none is. */
export function mostTold(tally: Tally): Count | null {
  let most: {count: Count; times: number} | null = null;
  for (const told of tally.values()) if (most === null || told.times > most.times) most = told;
  return most?.count ?? null;
}
