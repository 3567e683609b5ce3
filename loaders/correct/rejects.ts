import {groupBy} from "../../src/model/groupBy.js";
import {type Fault, fault} from "./fault.js";
import type {Located} from "./locate.js";

/** A row that one editor rejects and another changes, confirms, merges or splits off: which of them holds? */
export function rejectContradictions(located: readonly Located[]): Fault[] {
  const rows = groupBy(located, ({row}) => `${row.table} ${row.found.id}`);
  return [...rows.values()].flatMap((own) => {
    const rejected = own.find(({by}) => by.decision.action === "reject");
    if (!rejected) return [];
    return own
      .filter(({by}) => by.decision.action !== "reject")
      .map(({by}) => {
        const {table, row_id, action} = by.decision;
        return fault(
          by,
          `contradicts line ${rejected.by.line}: ${table} ${row_id}: ${action} and reject; keep one of them`
        );
      });
  });
}
