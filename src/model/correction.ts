import {hash, rowId} from "./id.js";
import type {Span} from "./span.js";

/**
 * What an editor can decide, one line of data/corrections.csv each:
 * - `change`: `field` of row `row_id` is `new`, not `old`. Both are written as in the tables' CSV: empty is no value,
 *   `;` parts a list. `start` and `end` move the passage. The second change of a field begins where the first ended.
 * - `confirm`: the row is right as it stands. `field`, `old` and `new` are empty.
 * - `reject`: the passage doesn't say this; the row goes, and with it an event that nobody else reports.
 * - `add`: a row that the extraction missed. `new` is a JSON object of its fields: `document_id`, `start`, `end` and
 *   whatever else is known (`{"document_id": "a", "start": 10, "end": 42, "speaker": "Ada Bell"}`); the rest is
 *   filled in. `row_id` is what `addedRowId` gives, so that later lines can be about it.
 * - `merge`: the reports `row_id` and `new` (ids in departure_reports or incident_reports, or of two events) tell of
 *   one event.
 * - `split`: the report `row_id` tells of an event of its own, not of the one that report `old` tells of.
 * - `alias`: the person (`people`) or organization (`organizations`) `row_id`, named `old`, is also called `new`.
 */
export const actions = ["change", "confirm", "reject", "add", "merge", "split", "alias"] as const;
export type Action = (typeof actions)[number];

/** The columns of data/corrections.csv. A line may end before `passage`. */
export const correctionColumns = [
  "id",
  "table",
  "row_id",
  "field",
  "old",
  "new",
  "action",
  "by",
  "on",
  "why",
  "source",
  "passage"
] as const;
export type CorrectionColumn = (typeof correctionColumns)[number];

/**
 * An editor's decision as data/corrections.csv holds it; what doesn't apply is empty. `by`, `on` (2026-01-20) and
 * `why` are always given; `source` is what the decision rests on beside the document. `passage` is `exact` of the row
 * as the editor saw it (for `add`: the words of its span): if it has changed, the decision is stale, and where the
 * document was renamed or words were put before it, the row is found by it.
 */
export type Decision = Readonly<Record<CorrectionColumn, string>>;

/** The id of a decision: a hash of all that it says, so that the same decision in two files is one. */
export const decisionId = (decision: Omit<Decision, "id">): string =>
  `co-${hash(
    correctionColumns
      .slice(1)
      .map((column) => decision[column as keyof typeof decision])
      .join("\u0000")
  )}`;

/** A decision with empty cells where nothing is given, and its id. */
export function makeDecision(given: Partial<Omit<Decision, "id">>): Decision {
  const cells = Object.fromEntries(correctionColumns.map((column) => [column, ""])) as Record<CorrectionColumn, string>;
  const decision = {...cells, ...given};
  return {...decision, id: decisionId(decision)};
}

/** The tables whose rows stand in documents: those that can be changed, confirmed, rejected and added. */
export const rowTables = ["statements", "departure_reports", "incident_reports", "measures"] as const;
export type RowTable = (typeof rowTables)[number];

const prefixes: Readonly<Record<RowTable, string>> = {
  statements: "st",
  departure_reports: "dr",
  incident_reports: "ir",
  measures: "me"
};

/** The id of an added row, which no extracted row has. */
export const addedRowId = (table: RowTable, documentId: string, {start, end}: Span): string =>
  rowId(prefixes[table], documentId, start, end, "added");

export const isRowTable = (table: string): table is RowTable => rowTables.includes(table as RowTable);
