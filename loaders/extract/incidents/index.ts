import type {IncidentReport} from "../../../src/model/tables/index.js";
import type {Extractor} from "../extractor.js";
import {withMain} from "./main.js";
import {findPassages} from "./passages.js";
import {toReport} from "./report.js";

export {incidentRules} from "./rules.js";

/** Something that tells one incident from another: a day, a place, a name, a number or those who acted. */
const isParticular = ({
  date,
  place,
  region,
  address,
  victims,
  officers,
  agency,
  killed_low,
  injured_low,
  shots,
  kind
}: IncidentReport): boolean =>
  [date, place, region, address, agency, killed_low, injured_low, shots].some((value) => value !== null) ||
  victims.length + officers.length > 0 ||
  kind === "death in custody";

/** Passages that report an incident of force, in the order in which they stand. */
export const incidentReports: Extractor<IncidentReport> = (document) =>
  withMain(
    findPassages(document)
      .map((passage) => toReport(document, passage))
      .filter(isParticular)
  );
