import type {Tables} from "../../src/model/tables/index.js";

/** An editor's decision as data/corrections.csv holds it. */
export interface Decision {
  readonly line: number;
  readonly id: string;
}

/**
 * Applies an editor's decisions to the tables. None can be applied yet: throws, naming the line, rather than passing
 * over a decision in silence.
 */
export function correct(tables: Tables, decisions: readonly Decision[]): Tables {
  const first = decisions[0];
  if (first)
    throw new Error(
      `data/corrections.csv:${first.line}: correction “${first.id}” can't be applied yet: this version only extracts; remove the row`
    );
  return tables;
}
