import type {Statement} from "../../../src/model/tables/index.js";
import type {Rule} from "../../rule.js";
import type {Extractor} from "../extractor.js";

export const statementRules: readonly Rule[] = [];

/** What a document reports that somebody said. */
export const statements: Extractor<Statement> = () => [];
