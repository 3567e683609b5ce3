import type {IncidentReport} from "../../../src/model/tables/index.js";

const another =
  /\b(?:separate|another|unrelated|previous|earlier|similar|other) (?:\w+ )?(?:incident|shooting|attack|case|killing|stabbing)\b/i;

/** “so far this year”, “since January”, “last year”: a count of many incidents, or one of long ago. */
const background =
  /\b(?:so far (?:this|in)|year[- ]to[- ]date|this (?:year|month)(?:[’']s)? (?:total|tally|toll)|(?:this|last) year, (?:at least )?(?:\d+|police|there)|(?:since|over) the (?:start|beginning|past (?:year|month|decade))|in recent (?:years|months)|years? (?:ago|earlier)|same (?:time|period) last year|compared (?:with|to)|homicides? (?:this|last) year|statistics)\b/i;

const isReal = ({polarity, modality}: IncidentReport): boolean => polarity === "positive" && modality === "asserted";
const surnames = (names: readonly string[]): string[] => names.map((name) => name.split(" ").at(-1) ?? name);
/** Whether dates tell of different times: “2026” and a day of it do not. */
const areApart = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a);
const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;

/** Whether a report can tell of the incident that others tell of. */
function fits(report: IncidentReport, main: IncidentReport): boolean {
  if (another.test(report.exact) || background.test(report.exact)) return false;
  if (areApart(report.date, main.date) || differ(report.place, main.place)) return false;
  const names = surnames(report.victims);
  const known = surnames(main.victims);
  return (
    names.length === 0 || known.length === 0 || names.some((name) => known.includes(name)) || report.date === main.date
  );
}

/** What the reports of one incident give together: the first value of each field. */
function merged(reports: readonly IncidentReport[]): IncidentReport | undefined {
  const [first, ...rest] = reports;
  if (first === undefined) return undefined;
  const pick = <K extends "date" | "address" | "place" | "region">(field: K): IncidentReport[K] =>
    first[field] ?? rest.find((report) => report[field] !== null)?.[field] ?? null;
  const victims = [...new Set(reports.flatMap((report) => report.victims))];
  return {
    ...first,
    date: pick("date"),
    address: pick("address"),
    place: pick("place"),
    region: pick("region"),
    victims
  };
}

/**
 * Tells the reports of the incident that a document is chiefly about, the one it tells of first, from those of
 * others, which have another date, town or victim or are called separate.
 */
export function withMain(reports: readonly IncidentReport[]): IncidentReport[] {
  const told: IncidentReport[] = [];
  for (const report of reports) {
    if (!isReal(report)) continue;
    const main = merged(told);
    if (main === undefined || fits(report, main)) told.push(report);
  }
  return reports.map((report) => ({...report, main: told.includes(report)}));
}
