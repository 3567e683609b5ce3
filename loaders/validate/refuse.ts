import type {Tables} from "../../src/model/tables/index.js";
import {validate} from "./index.js";

const shown = 10;

/** The decision that changed the row of a fault, as its cells may each be right and the row not. */
function decisionOn(message: string, {corrections}: Tables): string {
  const [, table, id] = /^(\w+) (\S+): /.exec(message) ?? [];
  const ids = corrections.filter((row) => row.table === table && row.row_id === id).map((row) => row.id);
  return ids.length === 0 ? "" : ` (the row as data/corrections.csv has it: ${ids.join(", ")})`;
}

/** Gives the tables if every row of them is valid; throws an error that lists the first faults if not. */
export function refuseErrors(tables: Tables): Tables {
  const faults = validate(tables);
  if (faults.length === 0) return tables;
  const list = faults.slice(0, shown).map(({message}) => `\n  ${message}${decisionOn(message, tables)}`);
  const more = faults.length > shown ? `\n  and ${faults.length - shown} more` : "";
  throw new Error(`invalid tables, nothing written:${list.join("")}${more}`);
}
