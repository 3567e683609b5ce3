import type {IncidentReport} from "../../../src/model/tables/index.js";
import type {Extractor} from "../extractor.js";
import {withContext} from "./context.js";
import {dateUses} from "./dating.js";
import {withMain} from "./main.js";
import {withNamed} from "./named.js";
import {findPassages, type Passage} from "./passages.js";
import {toReport} from "./report.js";

export {incidentRules} from "./rules.js";

/** A number of people that somebody counted; “protesters” is none. */
const isCounted = (low: number | null, high: number | null): boolean => high !== null || (low ?? 0) > 2;

/** Something that tells one incident from another: a day, a place, a name, a number. */
const isParticular = ({kind, polarity, modality, ...report}: IncidentReport): boolean =>
  [report.date, report.place, report.region, report.address, report.shots].some((value) => value !== null) ||
  isCounted(report.killed_low, report.killed_high) ||
  isCounted(report.injured_low, report.injured_high) ||
  report.victims.length + report.officers.length > 0 ||
  kind === "death in custody" ||
  polarity === "negative" ||
  modality === "other";

/** “the Minneapolis shootings”: more than one incident, and none of them told. */
const isOfMany = ({hits}: Passage): boolean =>
  hits.every(
    ({trigger, parties}) =>
      /^(?:shootings|killings|attacks|stabbings|bombings|slayings|deaths)$/.test(trigger.form) && parties.count === null
  );

/** Passages that report an incident of force, in the order in which they stand. */
export const incidentReports: Extractor<IncidentReport> = (document) => {
  const passages = findPassages(document).filter((passage) => !isOfMany(passage));
  if (passages.length === 0) return [];
  const dates = dateUses(document);
  const reports = passages.map((passage) => toReport(document, dates, passage)).filter(isParticular);
  return withNamed(document, withContext(document, dates, withMain(reports)));
};
