import type {AnnotatedDocument} from "../annotate/annotatedDocument.js";
import type {Rule} from "../rule.js";
import {departureReports, departureRules} from "./departures/index.js";
import {entities} from "./entities.js";
import type {Found} from "./extractor.js";
import {incidentReports, incidentRules} from "./incidents/index.js";
import {measureRules, measures} from "./measures/index.js";
import {statementRules, statements} from "./statements/index.js";

/** What finds the rows of each table. */
export const extractors = {
  statements,
  departure_reports: departureReports,
  incident_reports: incidentReports,
  measures,
  entities
} as const satisfies {[K in keyof Found]: (document: AnnotatedDocument) => Found[K]};

/** Every rule by which a row is found. */
export const allRules: readonly Rule[] = [...statementRules, ...departureRules, ...incidentRules, ...measureRules];

/** All that is found in one document. */
export const extract = (document: AnnotatedDocument): Found => ({
  statements: extractors.statements(document),
  departure_reports: extractors.departure_reports(document),
  incident_reports: extractors.incident_reports(document),
  measures: extractors.measures(document),
  entities: extractors.entities(document)
});
