import type {Tables} from "../../src/model/tables/index.js";
import {validate} from "./index.js";

const shown = 10;

/** Gives the tables if every row of them is valid; throws an error that lists the first faults if not. */
export function refuseErrors(tables: Tables): Tables {
  const faults = validate(tables);
  if (faults.length === 0) return tables;
  const list = faults.slice(0, shown).map(({message}) => `\n  ${message}`);
  const more = faults.length > shown ? `\n  and ${faults.length - shown} more` : "";
  throw new Error(`invalid tables, nothing written:${list.join("")}${more}`);
}
