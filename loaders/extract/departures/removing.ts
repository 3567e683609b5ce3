import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {
  indexIn,
  lastIndexIn,
  isPassive as isPassiveVerb,
  subjectBefore,
  type TokenRange
} from "../../annotate/clauses.js";
import {isHuman, isHumanWord, isPosition, namesIn} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";
import {endsInPeople, holdsOffice, isBody} from "./holders.js";
import {leaverBefore} from "./leaver.js";
import {objectAt} from "./object.js";
import {headWord, isFromPost, lowerOf, wordsOf} from "./posts.js";
import type {Sense} from "./senses.js";
import type {Trigger} from "./triggers.js";
import {workplaceIn} from "./workplace.js";

const fired = new Set(
  readLexicon("departure-exclusions", ["form", "verb"])
    .filter(({verb}) => verb === "fire")
    .map(({form}) => form)
);

/** “fired at”, “fired on the crowd”, “fired up”; “fired on Monday” is none. */
function isAimed(document: AnnotatedDocument, after: number): boolean {
  const next = document.tokens[after + 1];
  if (/^(?:at|upon|into|up|off)$/.test(lowerOf(document, after))) return true;
  return lowerOf(document, after) === "on" && !document.dates.some(({start}) => start === next?.start);
}

/** Removals that are told of things and of people moved about as well. */
const loose =
  /^(?:removed|transferred|suspended|dismissed|terminated|discharged|reassigned|furloughed|purged|toppled)$/;

/** The last words of a subject before its first preposition: “her (account) at the bank”. */
function headOf({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  const preposition = indexIn(
    tokens,
    {from: from + 1, to},
    ({pos}, i) => pos === "ADP" && tokens[i + 1]?.pos !== "NUM"
  );
  const end = preposition < 0 ? to : preposition;
  const noun = lastIndexIn(tokens, {from, to: end}, ({pos}) => /^(?:NOUN|PROPN|PRON)$/.test(pos));
  return noun < 0 ? {from: Math.max(from, end - 1), to: end} : {from: noun, to: noun + 1};
}

/** “discharged from the hospital”, “transferred to a jail”, “suspended in mid-air”: moved, treated or hung. */
const elsewhere =
  /^(?:from (?:the |a )?(?:\S+ )?(?:hospital|clinic|ward|care|school|schools|class|competition|game|match|list|lists|roll|rolls|plane|flight|train|custody|jail|prison|scene)|to (?:the |a )?(?:\S+ ){0,3}(?:hospital|jail|prison|custody|facility)|from (?:twitter|facebook|the platform)|for (?:\S+ ){1,4}(?:games?|match|matches|races?)\b|in (?:mid|the air)|by (?:a|the) (?:rope|wire|chain))/;
const isElsewhere = (document: AnnotatedDocument, {after, end}: Trigger): boolean =>
  elsewhere.test(wordsOf(document, {from: after, to: Math.min(end, after + 8)}).join(" "));

/** “was suspended”; not “got to suspend”. */
const participle = /(?:ed|wn|put|let go|off|out|door|redundant)$/;

/** “was fired”, “has been ousted”: an auxiliary before it, people as its subject. */
function isPassive(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {token, start, after, form} = trigger;
  if (!participle.test(form) || !isPassiveVerb(document.tokens, token, start)) return false;
  const subject = leaverBefore(document, trigger);
  if (/fir/.test(form) && (wordsOf(document, subject).some((word) => fired.has(word)) || isAimed(document, after)))
    return false;
  if (trigger.needs === "leader" && !isLeader(document, subject)) return false;
  if (!holdsOffice(document, subject) || isElsewhere(document, trigger)) return false;
  return isHuman(document, headOf(document, subject)) || (isHuman(document, subject) && !loose.test(form));
}

/** “half of the staff”, “dozens of inspectors”: what is counted stands behind “of”. */
const part =
  /^(?:half|third|quarter|fifth|tenth|all|most|some|many|several|both|none|each|dozens|hundreds|thousands|scores)$/;

/** “the director”, “city manager Ana Ruiz”, “members of the board”: the head is people, not what is theirs. */
function isPeople(document: AnnotatedDocument, {from, to}: TokenRange): boolean {
  const words = wordsOf(document, {from, to});
  if (
    /^(?:his|their|its|our|my|your)$/.test(words[0] ?? "") &&
    !isHumanWord(words.at(-1) ?? "") &&
    !words.includes("of")
  )
    return false;
  if (to === from || words.some((word) => fired.has(word))) return false;
  const of = words.indexOf("of");
  const isCount = of > 0 && (document.tokens[from + of - 1]?.pos === "NUM" || part.test(words[of - 1] ?? ""));
  const noun = indexIn(
    document.tokens,
    {from: from + 1, to},
    ({pos}) => !/^(?:NOUN|PROPN|ADJ|DET|NUM|PART|PRON|PUNCT|ADP|CCONJ)$/.test(pos)
  );
  const ends = [of > 0 && !isCount ? from + of : to, ...(noun < 0 ? [] : [noun])].filter(
    (end) => !/^[’']s?$/.test(lowerOf(document, end - 1))
  );
  return ends.some((end) => isPosition(lowerOf(document, end - 1)) || endsInPeople(document, {from, to: end}));
}

const leader =
  /^(?:president|king|queen|emperor|shah|dictator|leader|ruler|premier|minister|chancellor|government|regime)s?$/;

/** “toppled the president”, “the deposed king”: told of rivals and witnesses as well. */
export const isLeader = (document: AnnotatedDocument, range: TokenRange): boolean =>
  wordsOf(document, range).some((word) => leader.test(word));

/** “dismissed the colonel from his post”, “the board dismissed him”; “dismissed him as a crank” is none. */
function isFromWork(document: AnnotatedDocument, trigger: Trigger, object: TokenRange): boolean {
  if (lowerOf(document, object.to) === "from") return true;
  const subject = leaverBefore(document, trigger);
  const {organization, office} = workplaceIn(document, subject);
  return (
    lowerOf(document, object.to) !== "as" && (organization !== null || office !== null) && !isHuman(document, subject)
  );
}

const accusative = /^(?:him|her|them|me|us|everyone|everybody|anyone|whoever)$/;

/** “fired the director”, “ousted him”: people as its object. */
function isActive(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {token, after, end, form} = trigger;
  if (after >= end) return false;
  if (/^(?:at|on|upon)$/.test(lowerOf(document, token - 1)) && /fir/.test(form)) return false;
  const subject = subjectBefore(document.tokens, token, trigger.start);
  if (/^(?:fir|discharg)/.test(form) && wordsOf(document, subject).some((word) => fired.has(word))) return false;
  const object = objectAt(document, after, end);
  const isPronoun = object.to === after + 1 && accusative.test(lowerOf(document, after));
  if (/^fir/.test(form) && lowerOf(document, object.to) === "up") return false;
  if (/^(?:lay|laid)/.test(form) && namesIn(document, object).length > 0) return false;
  if (trigger.needs === "go" && (isPronoun || lowerOf(document, object.to) !== "go")) return false;
  if (/^let go of/.test(form) && isPronoun) return false;
  if (!/^(?:laid|lay|dismiss)/.test(form) && isBody(headWord(document, object))) return true;
  if (trigger.needs === "leader" && !isLeader(document, object)) return false;
  if (!(isPronoun || isPeople(document, object)) || !holdsOffice(document, object)) return false;
  if (isElsewhere(document, {...trigger, after: object.to})) return false;
  return !/^dismiss/.test(form) || isFromWork(document, trigger, object) || object.apposition !== null;
}

/** “placed on paid leave”, “put two deputies on leave”. */
const isOnLeave = (document: AnnotatedDocument, {after, end}: Trigger): boolean =>
  /^(?:.{0,60}\s)?on (?:[a-z]+ ){0,3}leave\b/.test(
    wordsOf(document, {from: after, to: Math.min(end, after + 14)}).join(" ")
  );

/** “relieved of his command”, “relieved the captain of duty”. */
const isOfDuty = (document: AnnotatedDocument, {after, end}: Trigger): boolean =>
  / of (?:(?:his|her|their|all|its) )?(?:duty|duties|command|post|position|responsibilities)\b/.test(
    ` ${wordsOf(document, {from: after, to: Math.min(end, after + 8)}).join(" ")}`
  );

const beforeVerb =
  /^(?:to|will|would|should|must|can|could|may|might|not|n['’]t|['’]ll|['’]d|never|did|and|or|they|we|you|i|who|just)$/;

/** “fire officials”, “the fire marshal”: the noun. */
function isFireNoun({tokens}: AnnotatedDocument, {form, token, after}: Trigger): boolean {
  if (form !== "fire" || beforeVerb.test(tokens[token - 1]?.lower ?? "")) return false;
  const opens = /^(?:the|his|her|its|their|an?|him|them|us|me)$/.test(tokens[after]?.lower ?? "");
  return !opens || /^F/.test(tokens[token]?.text ?? "");
}

/** A quarterback is sacked, a town is sacked. */
const isOnField = (document: AnnotatedDocument, {after, end}: Trigger): boolean =>
  wordsOf(document, {from: after, to: Math.min(end, after + 4)}).some((word) =>
    /^(?:times|twice|yards|quarterback)$/.test(word)
  );

/** In which sense a verb of removing tells of people removed from an office; null where it tells of none. */
export function removes(document: AnnotatedDocument, trigger: Trigger): Sense | null {
  if (trigger.needs === "duty")
    return !isOfDuty(document, trigger)
      ? null
      : isPassiveVerb(document.tokens, trigger.token, trigger.start)
        ? "passive"
        : "active";
  if (trigger.needs === "leave" && !isOnLeave(document, trigger)) return null;
  if (trigger.needs === "removal" && !isFromPost(document, trigger)) return null;
  if (/^sack/.test(trigger.form) && isOnField(document, trigger)) return null;
  if (isPassive(document, trigger)) return "passive";
  const isOther = participle.test(trigger.form) && isPassiveVerb(document.tokens, trigger.token, trigger.start);
  if (trigger.needs === "passive" || isOther || isFireNoun(document, trigger)) return null;
  return isActive(document, trigger) ? "active" : null;
}
