import type {Count} from "../../../src/model/count.js";
import type {DocumentRow, Incident, IncidentReport} from "../../../src/model/tables/index.js";
import {parsePersonName, fullness} from "../entities/personName.js";
import {countOverDocuments} from "../fit/counts.js";
import {narrowest} from "../fit/dates.js";
import {sameName} from "../fit/names.js";
import {eventId} from "../ids.js";
import {mostCommon} from "../lists.js";
import type {Piece} from "./piece.js";
import {injuredOf, killedOf} from "./tolls.js";

const gravest = ["killed", "wounded", "injured", "none"] as const;

/** Everybody once, under the fullest of the names that fit. */
function distinctNames(names: readonly string[]): string[] {
  const distinct: string[] = [];
  for (const name of [...new Set(names)].sort((a, b) => fullness(parsePersonName(b)) - fullness(parsePersonName(a))))
    if (!distinct.some((other) => sameName(other, name))) distinct.push(name);
  return distinct;
}

/** The age given with a name, or with no name where only one person is hurt. */
function ageOf(reports: readonly IncidentReport[], victim: string, only: boolean): string {
  const given = reports.flatMap(({victims, victim_ages}) => {
    const i = victims.findIndex((name) => sameName(name, victim));
    if (i >= 0) return [victim_ages[i] ?? ""];
    return only && victims.length === 0 && victim_ages.length === 1 ? victim_ages : [];
  });
  return mostCommon(given.filter(Boolean)) ?? "";
}

/** Ages in the order of the names; where nobody is named, those that most reports give. */
function agesOf(reports: readonly IncidentReport[], victims: readonly string[]): string[] {
  if (victims.length === 0) {
    const most = mostCommon(
      reports.filter(({victim_ages}) => victim_ages.length > 0).map((r) => r.victim_ages.join(";"))
    );
    return most === null ? [] : most.split(";");
  }
  const ages = victims.map((victim) => ageOf(reports, victim, victims.length === 1));
  return ages.some(Boolean) ? ages : [];
}

/** The row of an event. Its tolls span what its documents give; they are never added up. */
export function toIncident(
  {reports, documents, outcomes}: Piece,
  documentOf: ReadonlyMap<string, DocumentRow>
): Incident {
  const values = <K extends keyof IncidentReport>(field: K) => reports.map((report) => report[field]);
  const victims = distinctNames(values("victims").flat());
  const [killed, injured] = [killedOf, injuredOf].map((of) => countOverDocuments(reports, of, documentOf)) as [
    Count,
    Count
  ];
  return {
    id: eventId("in", reports),
    kind: mostCommon(values("kind")),
    outcome: gravest.find((outcome) => outcomes.has(outcome)) ?? null,
    killed_low: killed.low,
    killed_high: killed.high,
    injured_low: injured.low,
    injured_high: injured.high,
    shots: mostCommon(values("shots")),
    date: narrowest(values("date")),
    address: mostCommon(values("address")),
    place: mostCommon(values("place")),
    region: mostCommon(values("region")),
    agency: mostCommon(values("agency")),
    officers: distinctNames(values("officers").flat()),
    victims,
    victim_ages: agesOf(reports, victims),
    weapon: mostCommon(values("weapon")),
    reports: reports.length,
    documents: documents.size,
    corroboration: documents.size > 1 ? "multiple" : "single",
    conflicting: false
  };
}
