import type {Rule} from "../../rule.js";

export const statementRules: readonly Rule[] = [];
