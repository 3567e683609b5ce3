import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {addHeadcounts, type Headcount, nobody} from "../../annotate/headcount.js";
import type {Parties} from "./casualties.js";
import type {Trigger} from "./triggers.js";

/** A trigger that reports an incident, with whom it tells of. */
export interface Hit {
  readonly trigger: Trigger;
  readonly parties: Parties;
}

/** How many a passage says were killed and hurt; null where it says nothing of it. */
export interface Tally {
  readonly killed: Headcount | null;
  readonly injured: Headcount | null;
}

const isDeath = ({trigger}: Hit): boolean => trigger.outcome === "killed" || trigger.outcome === "died";

/** Whether a verb of shooting carries its death with it: “fatally shot”, “shot dead”, “shot to death”, “fatal shooting of”. */
export function isFatal({tokens}: AnnotatedDocument, {token, after}: Trigger): boolean {
  const before = tokens.slice(Math.max(0, token - 2), token).map(({lower}) => lower);
  const behind = tokens
    .slice(after, after + 3)
    .map(({lower}) => lower)
    .join(" ");
  return before.some((word) => /^(?:fatally|fatal|deadly)$/.test(word)) || /^(?:dead|to death|death)\b/.test(behind);
}

const same = (a: TokenRange | null, b: TokenRange | null): boolean =>
  a !== null && b !== null && a.from < b.to && b.from < a.to;

/** Counts of hits on different people; those that two triggers tell of are counted once. */
function total(hits: readonly Hit[]): Headcount | null {
  const counted: TokenRange[] = [];
  let sum: Headcount | null = null;
  for (const {parties} of hits) {
    const {victims, count} = parties;
    if (victims === null || count === null || counted.some((other) => same(other, victims))) continue;
    counted.push(victims);
    sum = sum === null ? count : addHeadcounts(sum, count);
  }
  return sum;
}

const isNobody = ({parties}: Hit): boolean => parties.count !== null && parties.count.high === 0;

/** Killed and hurt in a passage: who was hit and died is counted among the killed only. */
export function tallyOf(document: AnnotatedDocument, hits: readonly Hit[]): Tally {
  const deaths = hits.filter((hit) => isDeath(hit) || isFatal(document, hit.trigger));
  const wounds = hits.filter(
    (hit) =>
      !deaths.includes(hit) &&
      hit.trigger.outcome !== "" &&
      !deaths.some((death) => same(death.parties.victims, hit.parties.victims))
  );
  return {
    killed: total(deaths.filter((hit) => !isNobody(hit))) ?? (deaths.some(isNobody) ? nobody : null),
    injured: total(wounds.filter((hit) => !isNobody(hit))) ?? (wounds.some(isNobody) ? nobody : null)
  };
}
