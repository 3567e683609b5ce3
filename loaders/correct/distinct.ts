import {checkDecision} from "../../src/model/checkCorrection.js";
import {decisionId} from "../../src/model/correction.js";
import type {DecisionLine} from "../../src/model/correctionsCsv.js";
import {type Fault, fault} from "./fault.js";

/** The same decision twice is one, whatever its id; the first line of it stands. */
export const distinctDecisions = (lines: readonly DecisionLine[]): DecisionLine[] =>
  [...new Map([...lines].reverse().map((one) => [decisionId(one.decision), one])).values()].reverse();

/** What is wrong with decisions by themselves: their cells, or an id that two of them have. */
export function checkForm(lines: readonly DecisionLine[]): Fault[] {
  const byId = new Map<string, DecisionLine>();
  return lines.flatMap((one) => {
    const {decision} = one;
    const why = checkDecision(decision);
    if (why !== null) return [fault(one, why)];
    const other = byId.get(decision.id);
    byId.set(decision.id, one);
    return other ? [fault(one, `id “${decision.id}” is that of another decision in line ${other.line}`)] : [];
  });
}
