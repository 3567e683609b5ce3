import {cellText, parseCell} from "../../model/cellText.js";
import {checkDecision} from "../../model/checkCorrection.js";
import {type Decision, decisionId} from "../../model/correction.js";
import type {AnyRow, Field} from "../../model/schema.js";
import {schemas} from "../../model/tables/index.js";
import {findRow, type Listed, type ReviewDocument, type ReviewIndex, type ReviewRow} from "./reviewData.js";

/** A decision that is not in the data yet. */
export interface Pending {
  readonly decision: Decision;
  /** The document that it is about; null: a name, which may stand in many. */
  readonly document_id: string | null;
  /** Whether it has been put into a file. */
  readonly saved: boolean;
}

/** What an editor has done and not yet seen in the pages. */
export interface Work {
  /** The version of the data that it was begun on. */
  readonly version: string;
  readonly pending: readonly Pending[];
}

export const noWork = (version: string): Work => ({version, pending: []});

const ofEvents = ["merge", "split"];

/** Whether a later decision takes the place of an earlier one. */
function overtakes(later: Decision, earlier: Decision): boolean {
  if (later.table !== earlier.table || later.row_id !== earlier.row_id) return false;
  if (ofEvents.includes(later.action)) return ofEvents.includes(earlier.action);
  if (later.action === "alias") return earlier.new === later.new;
  if (later.action === "add") return earlier.action === "add";
  if (earlier.action === "change") return later.action === "reject" || later.field === earlier.field;
  return ["confirm", "reject"].includes(earlier.action);
}

/** The work with more decisions; those that they overtake go. */
export function decideMore(work: Work, more: readonly Pending[]): Work {
  const left = work.pending.filter(({decision}) => !more.some((later) => overtakes(later.decision, decision)));
  return {...work, pending: [...left, ...more]};
}

/** The work without the changes of a row's fields that are back at what they were. */
export const withoutChanges = (work: Work, rowId: string, kept: readonly string[]): Work => ({
  ...work,
  pending: work.pending.filter(
    ({decision: {action, row_id, field}}) => action !== "change" || row_id !== rowId || kept.includes(field)
  )
});

export const undo = (work: Work, id: string): Work => ({
  ...work,
  pending: work.pending.filter(({decision}) => decision.id !== id)
});

export const markSaved = (work: Work, ids: readonly string[]): Work => ({
  ...work,
  pending: work.pending.map((one) => (ids.includes(one.decision.id) ? {...one, saved: true} : one))
});

/** The work without what the data follows by now. */
export const withoutApplied = (work: Work, {applied}: ReviewIndex): Work => ({
  ...work,
  pending: work.pending.filter(({decision}) => !applied.includes(decision.id))
});

export const decisionsOn = (work: Work, rowId: string): Decision[] =>
  work.pending.map(({decision}) => decision).filter(({row_id}) => row_id === rowId);

/** The row with the changes of its fields that are pending. */
export function changedRow({table}: Pick<Listed, "table">, row: ReviewRow, decisions: readonly Decision[]): ReviewRow {
  const fields: readonly Field[] = schemas[table].fields;
  const changed = decisions.flatMap(({action, field: name, new: text}) => {
    const field = fields.find((one) => one.name === name);
    return action === "change" && field ? [[name, parseCell(field, text)] as const] : [];
  });
  return {...row, ...Object.fromEntries(changed)};
}

/** Why a pending decision no longer fits the data, in a sentence; null where it does. */
export function whyUnfit({decision}: Pending, loaded: ReviewDocument | null): string | null {
  const {action, row_id, field, old, passage} = decision;
  if (action === "alias" || action === "add") return null;
  const found = loaded && findRow(loaded, row_id);
  if (!found) return "The row is no longer in the data.";
  const {row} = found;
  if (passage !== "" && row.exact !== passage) return `The passage has changed; it was: “${passage}”.`;
  const value = cellText((row as unknown as AnyRow)[field]);
  return action === "change" && value !== old ? `The value is now “${value}”, not “${old}”.` : null;
}

function isPending(value: unknown): value is Pending {
  if (typeof value !== "object" || value === null) return false;
  const {decision, document_id, saved} = value as Partial<Pending>;
  return (
    typeof decision === "object" &&
    Object.values(decision).every((cell) => typeof cell === "string") &&
    decisionId(decision) === decision.id &&
    checkDecision(decision) === null &&
    (document_id === null || typeof document_id === "string") &&
    typeof saved === "boolean"
  );
}

/** The work that a browser has kept, as far as it can be read; null: none. */
export function parseWork(kept: string | null): Work | null {
  if (kept === null) return null;
  try {
    const {version, pending} = JSON.parse(kept) as Partial<Work>;
    if (typeof version !== "string" || !Array.isArray(pending)) return null;
    return {version, pending: (pending as unknown[]).filter(isPending)};
  } catch {
    return null;
  }
}
