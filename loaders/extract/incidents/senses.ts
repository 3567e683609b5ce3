import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {nounPhraseAt} from "../../annotate/clauses.js";
import {isHuman} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";
import type {Parties} from "./casualties.js";
import type {Trigger} from "./triggers.js";

const exclusions = readLexicon("incident-exclusions", ["form", "where"]);
const wordsWhere = (where: string): RegExp =>
  new RegExp(
    `\\b(?:${exclusions
      .filter((row) => row.where === where)
      .map(({form}) => form)
      .join("|")})\\b`,
    "i"
  );
const otherSense = wordsWhere("sentence");
const accident = wordsWhere("accident");
const force = new Set(readLexicon("force-agents", ["form"]).map(({form}) => form));

const lowerOf = (document: AnnotatedDocument, i: number): string => document.tokens[i]?.lower ?? "";
const wordsAfter = (document: AnnotatedDocument, {after, end}: Trigger, n: number): string =>
  document.tokens
    .slice(after, Math.min(end, after + n))
    .map(({lower}) => lower)
    .join(" ");

/** Whether a word names those who may use force: officers, agents, soldiers. */
export const isForceWord = (word: string): boolean => force.has(word);

const projectile =
  /\b(?:shots?|rounds?|guns?|weapons?|pistols?|rifles?|handguns?|bullets?|times|gas|taser|projectiles|balls|grenades?)\b/;

/** “fired four times”, “fired at a car”: not “fired the coach”. */
const isGunfire = (document: AnnotatedDocument, trigger: Trigger): boolean => {
  if (/^(?:DET|ADJ|PROPN)$/.test(document.tokens[trigger.token - 1]?.pos ?? "") && trigger.form === "fire")
    return false;
  const rest = wordsAfter(document, trigger, 6);
  if (/^(?:\w+ ){0,2}(?:tear gas|gas|rubber|pepper|flash|smoke)/.test(rest)) return false;
  return projectile.test(rest) && !/^up\b/.test(rest)
    ? true
    : /^(?:at|on|upon|into|back)\b/.test(rest) && isAimed(document, trigger);
};

function isAimed(document: AnnotatedDocument, {after}: Trigger): boolean {
  const target = document.tokens[after + 1];
  return lowerOf(document, after) !== "on" || !document.dates.some(({start}) => start === target?.start);
}

const physical =
  /\b(?:gunpoint|cruiser|squad car|patrol car|batons?|officers?|deput(?:y|ies)|troopers?|handguns?|firearms?|knifepoint|knife|machete|gun|gunman|gunmen|armed|bomb|grenade|rocket|missile|bullets?|terror\w*|suicide|militants?|killed|wounded|injured|dead|stabb\w+|shot|shooting|hammer|axe|bat|fists?|police|victims?|troops|soldiers|rebels|mortar|shell\w*|drone|airstrikes?|ambush\w*)\b/i;
const byWords =
  /\b(?:budget|policy|speech|tweet|ad|ads|record|media|campaign|debate|critics?|rhetoric|argument|verbal\w*|personal|political\w*)\b/i;

/** An attack in the flesh: words of weapons or casualties stand in its sentence, words of debate do not. */
function isPhysical(document: AnnotatedDocument, {sentence}: Trigger): boolean {
  const span = document.sentences[sentence] ?? {start: 0, end: 0};
  const words = document.text.slice(span.start, span.end);
  return physical.test(words) && !byWords.test(words);
}

/** “shot at a parked ambulance”, “shot in the leg”: behind a verb of shooting. */
const isShotAt = (document: AnnotatedDocument, trigger: Trigger): boolean =>
  /^(?:at|in the (?!foot\b)|to death|dead\b)/.test(wordsAfter(document, trigger, 3));

/** A shot that somebody takes or that is a noun: “her shot hit the post”, “two shots of rum”. */
const isShotNoun = (document: AnnotatedDocument, {token, form}: Trigger): boolean =>
  form === "shot" &&
  /^(?:DET|ADJ|NUM)$/.test(document.tokens[token - 1]?.pos ?? "") &&
  !/^(?:fatally|who|both|all)$/.test(lowerOf(document, token - 1)) &&
  !isHeadlineCount(document, token);

/** “Two shot in Dayton”, “One shot, two hurt”: two shots would have an s. */
const isHeadlineCount = (document: AnnotatedDocument, token: number): boolean =>
  document.tokens[token - 1]?.pos === "NUM" &&
  (!/^(?:one|1)$/.test(lowerOf(document, token - 1)) ||
    /^(?:in|at|near|outside|after|during|,|;)$/.test(lowerOf(document, token + 1)));

const caring = /\b(?:hospitals?|medical|trauma|emergency|clinic|surgery|health|injur\w+|wounds?|morgue)\b/;

/** “was taken to a hospital”: not “was taken to school”. */
const isCare = (document: AnnotatedDocument, trigger: Trigger, count: Parties["count"]): boolean =>
  count !== null &&
  (!/^(?:taken|rushed|transported|airlifted|flown|brought|treated)$/.test(trigger.form) ||
    caring.test(wordsAfter(document, trigger, 9)));

/** “shot into a house”; not “shot into the lead”. */
const shotInto =
  /^(?:into|toward|towards) (?:\w+ ){1,3}?(?:house|home|car|vehicle|truck|crowd|building|apartment|store|bar|bus|window)s?\b/;

function ofClass(document: AnnotatedDocument, trigger: Trigger, {count}: Parties): boolean {
  const {kind, form, after} = trigger;
  if (trigger.class === "care") return isCare(document, trigger, count);
  if (/^fir(?:e|es|ed|ing)$/.test(form)) return isGunfire(document, trigger);
  if (kind === "shooting" && trigger.class === "verb") {
    if (/fire$|gunned/.test(form)) return true;
    if (/^(?:them|our|it)sel(?:f|ves) in the foot\b/.test(wordsAfter(document, trigger, 4))) return false;
    if (isShotNoun(document, trigger) || /^(?:down|up|through)$/.test(lowerOf(document, after))) return false;
    return count !== null || isShotAt(document, trigger) || shotInto.test(wordsAfter(document, trigger, 5));
  }
  if (kind === "shooting") return true;
  if (kind === "use of force")
    return form !== "bit" && form !== "restrained" ? true : isForced(document, trigger) && count !== null;
  if (/gunpoint|pulled|pointed|brandished|armed robber/.test(form)) return true;
  if (/^(?:attack|assault|explosion|explod|blast|detonat|airstrike|ambush|clash|blew|robbe|carjack|home)/.test(form))
    return isPhysical(document, trigger);
  if (/^(?:hit|struck|beat|beaten)$/.test(form))
    return count?.high === 0 || (count !== null && isPhysical(document, trigger));
  if (trigger.kind === "attack") return trigger.class === "noun" || count !== null || form === "detonated";
  return count !== null || isArmed(document, trigger);
}

const armed =
  /\b(?:gunm[ae]n|gunfire|shooting|shootings|shot|bomb\w*|grenades?|rockets?|missiles?|militants?|insurgents?|rebels|terror\w*|attack(?:s|ed|er|ers)?|airstrikes?|explosions?|blasts?|mortar|shelling|stabb\w+|ambush\w*|clashes)\b/i;

/** A death or injury without a number where weapons or those who use them stand in its sentence. */
function isArmed(document: AnnotatedDocument, {sentence}: Trigger): boolean {
  const span = document.sentences[sentence] ?? {start: 0, end: 0};
  return armed.test(document.text.slice(span.start, span.end));
}

/** A dog bites and a restraint counts where police or guards stand in the sentence. */
function isForced(document: AnnotatedDocument, {start, end, form}: Trigger): boolean {
  const words = document.tokens.slice(start, end).map(({lower}) => lower);
  return words.some(isForceWord) && (form !== "bit" || words.includes("dog"));
}

/** “attempted murder of two men”, “attempted first-degree murder”: nobody died of it. */
const isAttempted = ({tokens}: AnnotatedDocument, {token, kind, start}: Trigger): boolean =>
  kind === "killing" && tokens.slice(Math.max(start, token - 5), token).some(({lower}) => lower === "attempted");

/** Whether a trigger reports force, or a death or injury that force may have caused. */
export function isIncident(document: AnnotatedDocument, trigger: Trigger, parties: Parties): boolean {
  const span = document.sentences[trigger.sentence] ?? {start: 0, end: 0};
  const words = document.text.slice(span.start, span.end);
  if (otherSense.test(words) || isAttempted(document, trigger)) return false;
  if (trigger.kind === "shooting" && /\b(?:gun|range|drink|whisky|game)\s+shop\b/i.test(words)) return false;
  return ofClass(document, trigger, parties);
}

/** Whether a sentence of deaths or injuries tells of an accident or an illness. */
export const isAccident = (words: string): boolean => accident.test(words);

/** Whether words name people who hold or die in custody. */
export const isCustody = (words: string): boolean =>
  /\b(?:in|under) (?:the )?(?:\w+ ){0,3}custody\b|\bin (?:a )?jail cell\b|\bin detention\b|\b(?:in|inside) (?:his|her|their) (?:jail |prison )?cells?\b|\b(?:inmate|detainee|prisoner)s? (?:died|was found dead|were found dead|who died)\b/i.test(
    words
  );

/** Whether a noun phrase at a token is human: for what follows “after officers”. */
export const namesForce = (document: AnnotatedDocument, from: number, end: number): boolean => {
  const phrase = nounPhraseAt(document.tokens, from, end);
  return (
    isHuman(document, phrase) && document.tokens.slice(phrase.from, phrase.to).some(({lower}) => isForceWord(lower))
  );
};
