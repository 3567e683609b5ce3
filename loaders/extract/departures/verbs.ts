import type {DepartureReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {nounPhraseAt, subjectBefore, type TokenRange} from "../../annotate/clauses.js";
import {hedgeOfVerb} from "../../annotate/hedges.js";
import {isHuman, isWorkplaceWord} from "../../annotate/humans.js";
import {groupsIn} from "./groups.js";
import {toReport} from "./report.js";
import type {DepartureRuleId} from "./rules.js";
import type {Sense} from "./senses.js";
import type {Trigger} from "./triggers.js";

/** The noun phrases behind a trigger that may name a place of work: its object, and those behind “from”, “as”, “at”. */
function placesAfter(document: AnnotatedDocument, {after, end}: Trigger, withObject: boolean): TokenRange[] {
  const {tokens} = document;
  const object = withObject ? nounPhraseAt(tokens, after, end) : {from: after, to: after};
  const places: TokenRange[] = object.to > object.from ? [object] : [];
  for (let i = object.to; i < Math.min(end, object.to + 8); i++) {
    const lower = tokens[i]?.lower ?? "";
    if (/^(?:over|because|amid|rather|to|and|,|;)$/.test(lower) || (lower === "after" && !isTenure(document, i))) break;
    if (!/^(?:from|at|of|with|by)$/.test(lower) || (lower === "by" && !isEmployer(document, i + 1, end))) continue;
    const phrase = nounPhraseAt(tokens, i + 1, end);
    if (phrase.to > phrase.from) places.push(phrase);
    i = Math.max(i, phrase.to - 1);
  }
  return places;
}

/** “after 34 years with the department”. */
const isTenure = ({tokens}: AnnotatedDocument, after: number): boolean =>
  tokens.slice(after, after + 5).some(({lower}) => /^years?$/.test(lower));

/** “fired by Dynamo Lesce”: an agency or a club, not a person or a revolution. */
function isEmployer(document: AnnotatedDocument, from: number, end: number): boolean {
  const phrase = nounPhraseAt(document.tokens, from, end);
  const last = document.tokens[phrase.to - 1];
  return last?.pos === "PROPN" && (isWorkplaceWord(last.lower) || !isHuman(document, phrase));
}

/** “The council fired the manager”: who removes people is where they worked, unless it is a person. */
function employerBefore(document: AnnotatedDocument, subject: TokenRange): TokenRange[] {
  return subject.to > subject.from && !isHuman(document, subject) ? [subject] : [];
}

const ruleOf = (sense: Sense, {needs}: Trigger, hasObject: boolean): DepartureRuleId => {
  if (sense === "passive") return "departure/was-removed";
  if (sense === "active") return "departure/removed-someone";
  if (sense === "attributive") return "departure/ousted-official";
  return needs === "job" || (needs === "post" && hasObject) ? "departure/left-post" : "departure/left";
};

/** Reports of a verb of leaving or removing: one for each group of people that it tells of. */
export function fromVerb(document: AnnotatedDocument, trigger: Trigger, sense: Sense): DepartureReport[] {
  const {tokens} = document;
  const {token, start, end, after} = trigger;
  const subject = subjectBefore(tokens, token, start);
  const object = nounPhraseAt(tokens, after, end);
  const takesObject = sense === "active" || sense === "attributive";
  const pronoun = {from: after, to: after + 1};
  const who = takesObject
    ? object.to > object.from && !/^(?:her|him|them)$/.test(tokens[after]?.lower ?? "")
      ? object
      : pronoun
    : subject;
  const hasObject = sense === "left" && object.to > object.from;
  const places = placesAfter(
    document,
    takesObject ? {...trigger, after: who.to} : trigger,
    hasObject && /post|job/.test(trigger.needs)
  );
  const employer = sense === "active" ? employerBefore(document, subject) : [];
  if (!isHuman(document, who) && places.length === 0) return [];
  const hedge = hedgeOfVerb(tokens, token, subject.from, start, end);
  const apposition = takesObject ? null : subject.apposition;
  const rule = ruleOf(sense, trigger, hasObject);
  return groupsIn(document, who).map((group) =>
    toReport(document, {rule, trigger, group, apposition, places: [...places, ...employer], hedge})
  );
}
