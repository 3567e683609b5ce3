import type {Decision} from "../../src/model/correction.js";
import type {DecisionLine} from "../../src/model/correctionsCsv.js";
import type {Correction} from "../../src/model/tables/index.js";
import type {PlacedRow} from "./foundRows.js";

const given = (text: string): string | null => (text === "" ? null : text);

function toRow(decision: Decision, row: PlacedRow | undefined): Correction {
  const {id, table, row_id, action, by, on} = decision;
  return {
    id,
    table,
    row_id: row?.id ?? row_id,
    field: given(action === "alias" ? "aliases" : decision.field),
    old: given(decision.old),
    new: given(decision.new),
    action: action as Correction["action"],
    by,
    on,
    why: decision.why,
    source: given(decision.source),
    state: "applied",
    document_id: row?.document_id ?? null,
    exact: row?.exact ?? null
  };
}

/** The decisions as rows of the tables, by day. `rows`: the rows that they are about, as they were found. */
export const trailOf = (lines: readonly DecisionLine[], rows: ReadonlyMap<DecisionLine, PlacedRow>): Correction[] =>
  lines
    .map((line) => toRow(line.decision, rows.get(line)))
    .sort((a, b) => ((a.on ?? "") + a.id < (b.on ?? "") + b.id ? -1 : 1));
