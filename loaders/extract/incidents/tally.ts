import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {type Headcount, nobody} from "../../annotate/headcount.js";
import {hedgeOf} from "./hedging.js";
import type {Hit} from "./hit.js";
import type {Trigger} from "./triggers.js";
import {countPeople, fits, isSingle, toTold, type Told} from "./victims.js";

/** How many a passage says were killed and hurt; null where it says nothing of it. */
export interface Tally {
  readonly killed: Headcount | null;
  readonly injured: Headcount | null;
}

/** Whether a verb of shooting carries its death with it: “fatally shot”, “shot dead”, “shot to death”, “fatal shooting of”. */
export function isFatal({tokens}: AnnotatedDocument, {token, after}: Trigger): boolean {
  const before = tokens.slice(Math.max(0, token - 2), token).map(({lower}) => lower);
  const behind = tokens
    .slice(after, after + 3)
    .map(({lower}) => lower)
    .join(" ");
  return (
    before.some((word) => /^(?:fatally|fatal|deadly)$/.test(word)) ||
    /^(?:(?:him|her|them) )?(?:dead|to death|death)\b/.test(behind)
  );
}

/** “the body of a man with a gunshot wound”, “Moss’s body with gunshot wounds”. */
function isBody({tokens}: AnnotatedDocument, {trigger, parties: {victims}}: Hit): boolean {
  if (trigger.outcome !== "wound" || victims === null) return false;
  const isWord = (i: number): boolean => /^(?:body|bodies|remains)$/.test(tokens[i]?.lower ?? "");
  return isWord(victims.to - 1) || (tokens[victims.from - 1]?.lower === "of" && isWord(victims.from - 2));
}

const isDeath = (document: AnnotatedDocument, hit: Hit): boolean =>
  hit.trigger.outcome === "killed" ||
  hit.trigger.outcome === "died" ||
  isFatal(document, hit.trigger) ||
  isBody(document, hit);

/** “the shooting of three men”, “a triple shooting”: a noun that tells whom it hit. */
const isHitNoun = ({trigger, parties}: Hit): boolean =>
  trigger.class === "noun" && /^(?:shooting|stabbing)/.test(trigger.form) && parties.count !== null;

const isWound = (hit: Hit): boolean => hit.trigger.outcome !== "" || isHitNoun(hit);

/** “shot”, “struck”: may tell of people who died too, as “wounded” does not. */
const mayBeDead = (hit: Hit): boolean => hit.trigger.outcome === "hit" || isHitNoun(hit);

interface Casualty {
  readonly hit: Hit;
  readonly told: Told;
}

/** “nobody was hurt”, “the man wasn’t hurt”: told of people, and that it did not happen to them. */
const isNobody = (document: AnnotatedDocument, hit: Hit): boolean =>
  hit.parties.count !== null && (hit.parties.count.high === 0 || hedgeOf(document, hit).polarity === "negative");

/** “do not believe anyone was hurt”: nobody in particular. */
const isAnybody = ({tokens}: AnnotatedDocument, {parties: {victims}}: Hit): boolean =>
  victims !== null && /^(?:anyone|anybody|whoever)$/.test(tokens[victims.from]?.lower ?? "");

const casualties = (document: AnnotatedDocument, hits: readonly Hit[]): Casualty[] =>
  hits.flatMap((hit) => {
    const {victims, count, agents} = hit.parties;
    return victims === null || count === null || isNobody(document, hit) || isAnybody(document, hit)
      ? []
      : [{hit, told: toTold(document, victims, count, agents)}];
  });

const overlap = (a: Told, b: Told): boolean => a.range.from < b.range.to && b.range.from < a.range.to;

/** Whether somebody hit is somebody who died: the same words, the same name, or nothing that tells them apart. */
function isSame(death: Casualty, {hit, told}: Casualty): boolean {
  if (overlap(death.told, told)) return true;
  if (!isSingle(death.told) || !isSingle(told) || told.other || death.told.other || !fits(death.told, told))
    return false;
  if (told.names.length > 0 && death.told.names.length > 0) return true;
  const goesBack = death.told.names.length === 0 && isPointing(death.told) && death.told.range.from > told.range.from;
  return goesBack || (told.names.length === 0 && !/^(?:wound|injur|hurt|graz)/.test(hit.trigger.form));
}

/** “she”, “the man”: told of before. */
const isPointing = ({words, definite}: Told): boolean => definite || /^(?:he|she)$/.test(words);

/** “Four were shot, one fatally”: of a group that was hit, those who died of it, told of behind it. */
function less(
  wounds: readonly Casualty[],
  deaths: readonly Casualty[],
  injured: Headcount,
  killed: Headcount
): Headcount | null {
  const group = wounds.find(({told}) => !isSingle(told));
  const first = deaths[0];
  if (!group || !first || first.told.other || !mayBeDead(group.hit)) return injured;
  const isLater = group.told.range.from > first.told.range.from && !isHitNoun(group.hit);
  if (isLater || group.told.count.low <= killed.low) return injured;
  const high = injured.high === null || killed.high === null ? null : injured.high - killed.low;
  return high === 0 ? null : {low: Math.max(0, injured.low - killed.low), high};
}

/** “a double shooting that left one dead and another wounded”: the noun counts those again whom the rest tells apart. */
function withoutFold(wounds: readonly Casualty[]): readonly Casualty[] {
  const others = wounds.filter(({hit}) => !isHitNoun(hit));
  return others.length > 0 ? others : wounds;
}

/** Killed and hurt in a passage: who was hit and died is counted among the killed only. */
export function tallyOf(document: AnnotatedDocument, hits: readonly Hit[]): Tally {
  const deadly = hits.filter((hit) => isDeath(document, hit));
  const hurtful = hits.filter((hit) => !deadly.includes(hit) && isWound(hit));
  const deaths = casualties(document, deadly);
  const hurt = casualties(document, hurtful).filter((wound) => !deaths.some((death) => isSame(death, wound)));
  const wounds = deaths.length > 0 ? withoutFold(hurt) : hurt;
  const killed = countPeople(deaths.map(({told}) => told));
  const injured = countPeople(wounds.map(({told}) => told));
  return {
    killed: killed ?? (deadly.some((hit) => isNobody(document, hit)) ? nobody : null),
    injured:
      (injured !== null && killed !== null ? less(wounds, deaths, injured, killed) : injured) ??
      (hurtful.some((hit) => isNobody(document, hit)) ? nobody : null)
  };
}
