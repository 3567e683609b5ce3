import type {IncidentReport} from "../../../src/model/tables/index.js";
import type {Extractor} from "../extractor.js";
import {withContext} from "./context.js";
import {withMain} from "./main.js";
import {findPassages} from "./passages.js";
import {toReport} from "./report.js";

export {incidentRules} from "./rules.js";

/** Something that tells one incident from another: a day, a place, a name, a number or those who acted. */
const isParticular = ({kind, polarity, modality, ...report}: IncidentReport): boolean =>
  [
    report.date,
    report.place,
    report.region,
    report.address,
    report.agency,
    report.killed_low,
    report.injured_low,
    report.shots
  ].some((value) => value !== null) ||
  report.victims.length + report.officers.length > 0 ||
  kind === "death in custody" ||
  polarity === "negative" ||
  modality === "other";

/** Passages that report an incident of force, in the order in which they stand. */
export const incidentReports: Extractor<IncidentReport> = (document) =>
  withContext(
    document,
    withMain(
      findPassages(document)
        .map((passage) => toReport(document, passage))
        .filter(isParticular)
    )
  );
