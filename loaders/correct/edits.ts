import {groupBy} from "../../src/model/groupBy.js";
import {editKey, type Edits} from "./applied.js";
import {type Changed, changeRow} from "./changes.js";
import {type Fault, isFault} from "./fault.js";
import {type PlacedRow, type Row, type Rows, rowWithId} from "./foundRows.js";
import type {Located} from "./locate.js";

const keyOf = ({table, found}: Row): string => editKey(table, found.id);

/** Every row that a decision is about; a merge is about two. */
const rowsOf = ({by, row}: Located, rows: Rows): Row[] => {
  const other = by.decision.action === "merge" ? rowWithId(rows, row.table, by.decision.new) : undefined;
  return other ? [row, other] : [row];
};

/** An editor has changed the row, or has looked at it and left it as it was found. */
function statusOf(actions: readonly string[], changed: Changed | undefined, {found}: Row): string {
  const isChanged = found.status === "corrected" || Object.keys(changed?.values ?? {}).length > 0;
  return isChanged || actions.includes("merge") || actions.includes("split") ? "corrected" : "confirmed";
}

/** What decisions make of the rows that they are about, and which of them can't be. */
export function toEdits(
  located: readonly Located[],
  added: readonly Located[],
  changes: readonly Changed[],
  rows: Rows
): {edits: Edits; faults: Fault[]} {
  const changed = new Map(changes.map((change) => [keyOf(change.row), change]));
  const about = located.flatMap((one) => rowsOf(one, rows).map((row) => ({row, action: one.by.decision.action})));
  const edited = new Map<string, PlacedRow | null>();
  const faults: Fault[] = [];
  for (const [key, own] of groupBy(about, ({row}) => keyOf(row))) {
    const [first] = own;
    const change = changed.get(key);
    const actions = own.map(({action}) => action);
    if (!first) continue;
    const row = change ? changeRow(change, rows) : first.row.found;
    if (isFault(row)) faults.push(row);
    else edited.set(key, actions.includes("reject") ? null : {...row, status: statusOf(actions, change, first.row)});
  }
  const own = added.map(({row}) => ({...row, found: edited.get(keyOf(row)) ?? row.found}));
  return {edits: {edited, added: own}, faults};
}
