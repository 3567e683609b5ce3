import type {IncidentReport} from "../../../src/model/tables/index.js";
import type {Rule} from "../../rule.js";
import type {Extractor} from "../extractor.js";

export const incidentRules: readonly Rule[] = [];

/** Passages that report an incident of force. */
export const incidentReports: Extractor<IncidentReport> = (_document) => [];
