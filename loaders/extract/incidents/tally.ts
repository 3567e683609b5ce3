import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {addHeadcounts, type Headcount, nobody} from "../../annotate/headcount.js";
import {namesIn} from "../../annotate/humans.js";
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

const isOne = ({low, high}: Headcount): boolean => low === 1 && high === 1;

const wordsOf = ({tokens}: AnnotatedDocument, {from, to}: TokenRange): string[] =>
  tokens.slice(from, to).map(({lower}) => lower);

/** “another man”, “a second woman”: somebody not told of before. */
const isAnother = (words: readonly string[]): boolean =>
  words.some((word) => /^(?:another|other|others|second|third)$/.test(word));

/** A single person without a name, who may be one told of elsewhere in the passage: “he”, “the victim”, “a man”. */
const isSomebody = (document: AnnotatedDocument, {victims, count}: Parties): boolean =>
  victims !== null &&
  count !== null &&
  isOne(count) &&
  namesIn(document, victims).length === 0 &&
  !isAnother(wordsOf(document, victims));

/**
 * Counts of hits on different people: those that two triggers tell of are counted once, by their span or their name;
 * a single person without a name only where nobody else is told of.
 */
function total(document: AnnotatedDocument, hits: readonly Hit[]): Headcount | null {
  const counted: TokenRange[] = [];
  const named = new Set<string>();
  let sum: Headcount | null = null;
  let somebody: Headcount | null = null;
  for (const {parties} of hits) {
    const {victims, count} = parties;
    if (victims === null || count === null || counted.some((other) => same(other, victims))) continue;
    counted.push(victims);
    const names = namesIn(document, victims);
    if (names.length > 0 && names.every((name) => named.has(name))) continue;
    for (const name of names) named.add(name);
    if (isSomebody(document, parties)) somebody = count;
    else sum = sum === null ? count : addHeadcounts(sum, count);
  }
  return sum ?? somebody;
}

const isNobody = ({parties}: Hit): boolean => parties.count !== null && parties.count.high === 0;

/** Whether somebody shot is somebody who died: the same words, the same name, or “he” where one person died. */
function isSame(document: AnnotatedDocument, death: Hit, hit: Hit): boolean {
  if (same(death.parties.victims, hit.parties.victims)) return true;
  const {count} = death.parties;
  if (count === null || !isOne(count) || !hit.parties.victims || !death.parties.victims) return false;
  const names = namesIn(document, death.parties.victims);
  if (namesIn(document, hit.parties.victims).some((name) => names.includes(name))) return true;
  return !/^(?:wound|injur|hurt|graz)/.test(hit.trigger.form) && isSomebody(document, hit.parties);
}

/** Killed and hurt in a passage: who was hit and died is counted among the killed only. */
export function tallyOf(document: AnnotatedDocument, hits: readonly Hit[]): Tally {
  const deaths = hits.filter((hit) => isDeath(hit) || isFatal(document, hit.trigger));
  const wounds = hits.filter(
    (hit) =>
      !deaths.includes(hit) && hit.trigger.outcome !== "" && !deaths.some((death) => isSame(document, death, hit))
  );
  return {
    killed:
      total(
        document,
        deaths.filter((hit) => !isNobody(hit))
      ) ?? (deaths.some(isNobody) ? nobody : null),
    injured:
      total(
        document,
        wounds.filter((hit) => !isNobody(hit))
      ) ?? (wounds.some(isNobody) ? nobody : null)
  };
}
