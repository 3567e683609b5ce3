import type {Decision} from "../../src/model/correction.js";
import type {DecisionLine} from "../../src/model/correctionsCsv.js";
import type {Correction} from "../../src/model/tables/index.js";
import type {Row} from "./foundRows.js";

const given = (text: string): string | null => (text === "" ? null : text);

const eventOf = ({shown}: Row): string | null => (shown.departure_id ?? shown.incident_id ?? null) as string | null;

function toRow(decision: Decision, row: Row | undefined): Correction {
  const {id, table, row_id, action, by, on} = decision;
  return {
    id,
    table,
    row_id: row?.found.id ?? row_id,
    field: given(action === "alias" ? "aliases" : decision.field),
    old: given(decision.old),
    new: given(decision.new),
    action: action as Correction["action"],
    by,
    on,
    why: decision.why,
    source: given(decision.source),
    state: "applied",
    document_id: row?.found.document_id ?? null,
    event_id: row ? eventOf(row) : null,
    exact: row?.found.exact ?? null
  };
}

/** The decisions as rows of the tables, by day. `rows`: the rows that they are about, as they were found. */
export const trailOf = (lines: readonly DecisionLine[], rows: ReadonlyMap<DecisionLine, Row>): Correction[] =>
  lines
    .map((line) => toRow(line.decision, rows.get(line)))
    .sort((a, b) => ((a.on ?? "") + a.id < (b.on ?? "") + b.id ? -1 : 1));
