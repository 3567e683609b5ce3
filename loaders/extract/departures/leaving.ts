import {overlaps} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {indexIn, beforeVerbGroup, isPassive} from "../../annotate/clauses.js";
import {headcountOf} from "../../annotate/headcount.js";
import {isHuman} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";
import {holdsOffice} from "./holders.js";
import {leaverBefore} from "./leaver.js";
import {phraseAt} from "./phrase.js";
import {hasPost, hasTitle, isPostNoun, lowerOf, wordsOf} from "./posts.js";
import type {Trigger} from "./triggers.js";
import {workplaceIn} from "./workplace.js";

const notLeft = new Set(
  readLexicon("departure-exclusions", ["form", "verb"])
    .filter(({verb}) => verb === "step")
    .map(({form}) => form)
);

/** “Leave a comment”, “Quit smoking”: an order or advice. */
function isImperative({tokens}: AnnotatedDocument, {token, start, form}: Trigger): boolean {
  const isFirst = token === start || /^["“:]$/.test(tokens[token - 1]?.text ?? "");
  return isFirst && /^(?:leave|quit|retire|resign|depart|step down|step aside|lose.*|give up)$/.test(form);
}

/** “resigned to spend more time at home”; not “is resigned to losing”, “gave notice to tenants”, “aside to let her pass”. */
const leadsToAim = ({tokens}: AnnotatedDocument, {after, token, start}: Trigger): boolean =>
  tokens[after + 1]?.pos === "VERB" &&
  !/^(?:let|allow|make)$|ing$/.test(tokens[after + 1]?.lower ?? "") &&
  !isPassive(tokens, token, start);

/** “resigned himself to”, “step down the voltage”, “stepped aside to let”, “the retired chief”. */
function isOtherSense(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {form, after, token, end} = trigger;
  const next = document.tokens[after];
  const before = document.tokens[token - 1];
  const isStep = /^step/.test(form);
  if (next?.lower === "to" && /^(?:resign|retire|g[ai]v|step)/.test(form) && !leadsToAim(document, trigger))
    return true;
  if (isStep && next?.pos === "DET") return true;
  if (form === "quits" && before?.lower === "never") return true;
  if (/^(?:him|her|them|it|my|our)?sel(?:f|ves)$/.test(next?.lower ?? "")) return true;
  if (before?.pos === "DET" || before?.pos === "ADJ" || before?.lower === "it") return true;
  const behind = wordsOf(document, {from: after, to: Math.min(end, after + 6)});
  return isStep && behind.some((word) => notLeft.has(word));
}

const follows = new Set(["PUNCT", "ADP", "ADV", "CCONJ", "SCONJ"]);
const isEnd = ({tokens}: AnnotatedDocument, {after, end}: Trigger): boolean =>
  after >= end || tokens[after] === undefined || follows.has(tokens[after].pos);

/** “retired in March”; not “is retired”, “retired hurt”. */
function retires(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {after, token, form} = trigger;
  const be = form === "retired" ? beforeVerbGroup(document.tokens, token, token - 2) + 1 : -1;
  return (
    (isEnd(document, trigger) || /^(?:last|early|this|next)$/.test(lowerOf(document, after))) &&
    !/^(?:is|are|’s|'s|be)$/.test(lowerOf(document, be)) &&
    document.tokens[after]?.text !== "-"
  );
}

const tail =
  /^(?:at the (?:end|close) of|(?:at|by) (?:year|month)[’'-]|effective\b|after (?:\S+ ){1,3}(?:years|decades|seasons|months) (?:at|as|with|in the (?:job|post|role))\b|as of\b)/;

/** “will leave at the end of June”, “departs after nine years as director”: said of a job without naming it. */
function isFromWork(document: AnnotatedDocument, {after, end}: Trigger): boolean {
  const words = wordsOf(document, {from: after, to: Math.min(end, after + 8)});
  return words[0] === "as" && hasTitle(document, after, end) ? true : tail.test(words.join(" "));
}

/** A subject whose head names people or somebody: trains leave too, and so do countries and the dead. */
function canLeave(document: AnnotatedDocument, trigger: Trigger): boolean {
  const {tokens} = document;
  const {token, form} = trigger;
  const subject = leaverBefore(document, trigger);
  const preposition = indexIn(
    tokens,
    {from: subject.from + 1, to: subject.to},
    ({pos, lower}, i) =>
      pos === "ADP" &&
      !/^(?:than|about|around|over)$/.test(lower) &&
      !/^(?:least|most)$/.test(tokens[i + 1]?.lower ?? "")
  );
  const headEnd = preposition < 0 ? subject.to : preposition;
  const last = tokens[headEnd - 1];
  if (last === undefined || headEnd <= subject.from) return false;
  if (/^walk/.test(form) && headcountOf(document, subject)?.high !== 1) return false;
  const isPlanned = tokens[token - 1]?.lower === "to";
  const range = {from: isPlanned ? subject.from : Math.max(subject.from, headEnd - 1), to: headEnd};
  if (isHuman(document, range) || last.pos === "NUM") return true;
  const isPlace = document.places.some((place) => overlaps(place, last));
  const isOrganization = document.mentions.some(({kind, ...span}) => kind === "organization" && overlaps(span, last));
  return last.pos === "PROPN" && !isPlace && !isOrganization;
}

/** “is out as chief”, “is out at Lumen Bikes”. */
function isOut(document: AnnotatedDocument, {after, end, form}: Trigger): boolean {
  if (/as$/.test(form)) return hasTitle(document, after - 1, end);
  const phrase = phraseAt(document.tokens, after, end);
  const {organization, office} = workplaceIn(document, phrase);
  const last = document.tokens[phrase.to - 1];
  const isPlace = last !== undefined && document.places.some((place) => overlaps(place, last));
  return organization !== null || office !== null || (last?.pos === "PROPN" && !isPlace);
}

/** What must stand beside a verb of leaving, by its `needs`. */
const needed: Readonly<Record<string, (document: AnnotatedDocument, trigger: Trigger) => boolean>> = {
  "": () => true,
  end: (document, trigger) => retires(document, trigger) && canLeave(document, trigger),
  job: (document, trigger) =>
    (isFromWork(document, trigger) || (lowerOf(document, trigger.after) !== "as" && hasPost(document, trigger))) &&
    canLeave(document, trigger),
  post: (document, trigger) =>
    isEnd(document, trigger) ||
    lowerOf(document, trigger.after) === "to" ||
    /day$/.test(lowerOf(document, trigger.after))
      ? isHuman(document, leaverBefore(document, trigger))
      : hasPost(document, trigger),
  relinquish: (document, {after, end}) => isPostNoun(document, phraseAt(document.tokens, after, end)),
  out: (document, trigger) => isOut(document, trigger) && canLeave(document, trigger),
  walk: canLeave
};

/** Whether a verb of leaving tells of people who leave an office: resigned, quit the agency, left his post. */
export const leaves = (document: AnnotatedDocument, trigger: Trigger): boolean =>
  !isOtherSense(document, trigger) &&
  !isImperative(document, trigger) &&
  (needed[trigger.needs]?.(document, trigger) ?? true) &&
  holdsOffice(document, leaverBefore(document, trigger));
