import type {Tables} from "../../src/model/tables/index.js";
import type {ReadCorrections} from "../read/corrections.js";

/**
 * Applies an editor's decisions to the tables. None can be applied yet: throws, naming the line, rather than passing
 * over a decision in silence.
 */
export function correct(tables: Tables, {file, lines}: ReadCorrections): Tables {
  const first = lines[0];
  if (first)
    throw new Error(
      `${file}:${first.line}: correction “${first.decision.id}” can't be applied yet: this version only extracts; remove the row`
    );
  return tables;
}
