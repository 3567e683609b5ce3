import type {DepartureReport} from "../../../src/model/tables/index.js";
import type {Rule} from "../../rule.js";
import type {Extractor} from "../extractor.js";

export const departureRules: readonly Rule[] = [];

/** Passages that report people leaving an office. */
export const departureReports: Extractor<DepartureReport> = (_document) => [];
