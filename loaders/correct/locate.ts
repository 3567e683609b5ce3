import type {DecisionLine} from "../../src/model/correctionsCsv.js";
import {type Fault, fault, say} from "./fault.js";
import {type Row, type Rows, rowsWithWords, rowWithId} from "./foundRows.js";

/** A decision and the row that it is about. */
export interface Located {
  readonly by: DecisionLine;
  readonly row: Row;
}

/** The words that a row has had in the course of its corrections, which may have moved its ends. */
function wordsOf({table, found}: Row, lines: readonly DecisionLine[], {documents}: Rows): Set<string> {
  const ends = (name: "start" | "end"): number[] => [
    found[name],
    ...lines
      .filter(({decision}) => decision.table === table && decision.row_id === found.id && decision.field === name)
      .map(({decision}) => Number(decision.new))
  ];
  const text = documents.get(found.document_id)?.text ?? "";
  return new Set(ends("start").flatMap((start) => ends("end").map((end) => text.slice(start, end))));
}

const advice = "look at the passage, then redo the line or remove it";

/**
 * The row of a decision: by its id, if it has the words that the editor saw; else the only row that has them, as ids
 * change with the name of the document and with where the words stand in it. `lines`: all decisions.
 */
export function locate(by: DecisionLine, rows: Rows, lines: readonly DecisionLine[]): Located | Fault {
  const {table, row_id, passage} = by.decision;
  const byId = rowWithId(rows, table, row_id);
  if (byId && (passage === "" || byId.shown.exact === passage || wordsOf(byId, lines, rows).has(passage)))
    return {by, row: byId};
  const same = passage === "" ? [] : rowsWithWords(rows, table, passage);
  if (same[0] && same.length === 1) return {by, row: same[0]};
  const expected = passage === "" ? "it" : say(passage);
  const found =
    same.length > 1
      ? `${same.length} rows with these words and none with this id`
      : byId
        ? say(byId.shown.exact)
        : "no such row";
  return fault(by, `stale: ${table} ${row_id}: expected ${expected}, found ${found}; ${advice}`);
}
