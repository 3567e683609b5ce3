import type {DepartureReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {indexIn, subjectBefore, type Subject, type TokenRange} from "../../annotate/clauses.js";
import {isHuman, isWorkplaceWord} from "../../annotate/humans.js";
import {groupsIn} from "./groups.js";
import {hedgeOf} from "./hedging.js";
import {isBody} from "./holders.js";
import {beforeComma, leaverBefore} from "./leaver.js";
import {nameBefore, objectAt} from "./object.js";
import {phraseAt} from "./phrase.js";
import {headWord} from "./posts.js";
import {toReport} from "./report.js";
import type {DepartureRuleId} from "./rules.js";
import type {Sense} from "./senses.js";
import type {Trigger} from "./triggers.js";

/** The noun phrases behind a trigger that may name a place of work: its object, and those behind “from”, “as”, “at”. */
function placesAfter(document: AnnotatedDocument, {after, end}: Trigger, withObject: boolean): TokenRange[] {
  const {tokens} = document;
  const object = withObject ? phraseAt(tokens, after, end) : {from: after, to: after};
  const places: TokenRange[] = object.to > object.from ? [object] : [];
  for (let i = object.to; i < Math.min(end, object.to + 8); i++) {
    const lower = tokens[i]?.lower ?? "";
    if (/^(?:over|because|amid|rather|to|and|,|;)$/.test(lower) || (lower === "after" && !isTenure(document, i))) break;
    if (!/^(?:from|at|of|with|by|in)$/.test(lower)) continue;
    if (/^(?:by|in)$/.test(lower) && !isEmployer(document, i + 1, end)) continue;
    const gerund = /^(?:running|leading|heading|managing|overseeing|chairing)$/.test(tokens[i + 1]?.lower ?? "")
      ? 1
      : 0;
    const phrase = phraseAt(tokens, i + 1 + gerund, end);
    if (phrase.to > phrase.from) places.push(phrase);
    i = Math.max(i, phrase.to - 1);
  }
  return places;
}

/** “after 34 years with the department”. */
const isTenure = ({tokens}: AnnotatedDocument, after: number): boolean =>
  tokens.slice(after, after + 5).some(({lower}) => /^years?$/.test(lower));

/** “fired by Dynamo Lesce”, “in his fleet”: an agency or a club, not a person, a revolution or a month. */
function isEmployer(document: AnnotatedDocument, from: number, end: number): boolean {
  const phrase = phraseAt(document.tokens, from, end);
  const last = document.tokens[phrase.to - 1];
  if (last === undefined) return false;
  if (isWorkplaceWord(last.lower)) return phrase.to - phrase.from > 1;
  return last.pos === "PROPN" && document.tokens[from - 1]?.lower === "by" && !isHuman(document, phrase);
}

/** “The council fired the manager”: who removes people is where they worked, unless it is a person or a revolt. */
function employerBefore(document: AnnotatedDocument, {form, needs}: Trigger, subject: TokenRange) {
  const isRising = needs === "leader" || (/^oust/.test(form) && !isBody(headWord(document, subject)));
  return subject.to > subject.from && !isRising && !isHuman(document, subject) ? [subject] : [];
}

const ruleOf = (sense: Sense, {needs}: Trigger, hasObject: boolean): DepartureRuleId => {
  if (sense === "passive" || sense === "behind") return "departure/was-removed";
  if (sense === "active") return "departure/removed-someone";
  if (sense === "attributive") return "departure/ousted-official";
  return needs === "job" || (needs === "post" && hasObject) ? "departure/left-post" : "departure/left";
};

/** Who leaves: the object of a verb of removing, the subject of any other. */
function whoLeaves(document: AnnotatedDocument, trigger: Trigger, sense: Sense): Subject {
  if (sense === "active" || sense === "attributive") {
    const comma = document.tokens[trigger.after]?.text === "," ? 1 : 0;
    const object = objectAt(document, trigger.after + comma, trigger.end);
    const name = sense === "attributive" ? nameBefore(document, trigger.token, trigger.start) : null;
    return {...object, apposition: object.apposition ?? name};
  }
  return sense === "behind" ? beforeComma(document, trigger) : leaverBefore(document, trigger);
}

/** “(the company's) departing chief”: whose the people are that a trigger stands before. */
function ownerBefore({tokens}: AnnotatedDocument, {token, start}: Trigger): TokenRange[] {
  if (!/^[’']s?$/.test(tokens[token - 1]?.text ?? "")) return [];
  let from = token - 1;
  while (from > start && /^(?:DET|NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  return [{from, to: token - 1}];
}

/** “placed two deputies on (leave)”, “let 30 workers (go)”: where the words end that tell of it. */
function reachOf({tokens}: AnnotatedDocument, {needs, end}: Trigger, from: number): number {
  const closing = {leave: /^leave$/, go: /^go$/, duty: /^(?:dut(?:y|ies)|command|post|position|responsibilities)$/}[
    needs
  ];
  const at = closing && indexIn(tokens, {from, to: Math.min(end, from + 12)}, ({lower}) => closing.test(lower));
  return at === undefined || at < 0 ? 0 : (tokens[at]?.end ?? 0);
}

/** Reports of a verb of leaving or removing: one for each group of people that it tells of. */
export function fromVerb(document: AnnotatedDocument, trigger: Trigger, sense: Sense): DepartureReport[] {
  const {tokens} = document;
  const {token, start, end, after} = trigger;
  const takesObject = sense === "active" || sense === "attributive";
  const who = whoLeaves(document, trigger, sense);
  const hasObject = sense === "left" && phraseAt(tokens, after, end).to > after;
  const places = placesAfter(
    document,
    takesObject ? {...trigger, after: (who.apposition ?? who).to} : trigger,
    hasObject && /post|job|out/.test(trigger.needs)
  );
  const subject = subjectBefore(tokens, token, start);
  const employer = sense === "active" ? employerBefore(document, trigger, subject) : ownerBefore(document, trigger);
  if (!isHuman(document, who) && places.length === 0 && sense !== "active") return [];
  const hedge = hedgeOf(document, trigger, takesObject ? subject : who);
  const {apposition} = who;
  const rule = ruleOf(sense, trigger, hasObject);
  const reach = reachOf(document, trigger, Math.max(after, takesObject ? who.to : after));
  return groupsIn(document, who).map((group) =>
    toReport(document, {rule, trigger, group, apposition, places: [...places, ...employer], hedge, reach})
  );
}
