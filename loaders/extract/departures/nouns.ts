import {overlaps} from "../../../src/model/span.js";
import type {DepartureReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {indexIn, lastIndexIn} from "../../annotate/clauses.js";
import type {Subject, TokenRange} from "../../annotate/clauses.js";
import {hedgeOfNoun} from "../../annotate/hedges.js";
import {isHuman, spanOf} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";
import {fromBareNoun} from "./bareNouns.js";
import {groupsIn} from "./groups.js";
import {holdsOffice} from "./holders.js";
import {leaverBefore} from "./leaver.js";
import {type Object, objectAt} from "./object.js";
import {phraseAt} from "./phrase.js";
import {positionsInList} from "./positions.js";
import {isParty} from "./posts.js";
import {toReport} from "./report.js";
import type {Trigger} from "./triggers.js";

const giving = new Set(readLexicon("giving-verbs", ["form"]).map(({form}) => form));

const possessive = /^(?:his|her|their|my|our)$/;

/** “Ruiz's resignation”, “her firing”, “the Ruiz firing”: who stands before the noun; empty where nobody does. */
function possessorOf(document: AnnotatedDocument, {token, start}: Trigger): TokenRange {
  const {tokens} = document;
  let i = token - 1;
  while (i > start && (tokens[i]?.pos === "ADJ" || tokens[i]?.lower === "mass")) i--;
  const before = tokens[i];
  if (possessive.test(before?.lower ?? "")) return {from: i, to: i + 1};
  const isOwner = /^[’']s?$/.test(before?.text ?? "");
  if (!isOwner && !(before?.pos === "PROPN" && i === token - 1)) return {from: token, to: token};
  const to = isOwner ? i : i + 1;
  let from = to;
  const inside = isOwner ? /^(?:DET|ADJ|NOUN|PROPN|NUM)$/ : /^PROPN$/;
  while (from > start && inside.test(tokens[from - 1]?.pos ?? "")) from--;
  return {from, to};
}

/** Whether those before or behind a noun are people: “his”, “Ruiz's”, “six prosecutors”; not “Spain's”. */
function arePeople(document: AnnotatedDocument, who: TokenRange): boolean {
  const {tokens, mentions, entities, places} = document;
  if (who.to <= who.from || !holdsOffice(document, who)) return false;
  const last = tokens[who.to - 1];
  if (last === undefined) return false;
  if (isHuman(document, who) || possessive.test(last.lower)) return true;
  const isOther =
    places.some((place) => overlaps(place, last)) ||
    mentions.some(
      ({kind, entity, ...span}) =>
        kind === "organization" &&
        overlaps(span, last) &&
        ((entity !== null && entities[entity]?.organizationKind !== null) || / /.test(span.name))
    );
  return who.to - who.from === 1 && last.pos === "PROPN" && !isOther && !/^\p{Lu}+$/u.test(last.text);
}

/** “retirement savings”, “firing squad”, “dismissal notice”: the noun only says what kind of thing the next one is. */
const isCompound = ({tokens}: AnnotatedDocument, {after, end}: Trigger): boolean =>
  after < end &&
  (tokens[after]?.text === "-" ||
    (tokens[after]?.pos === "NOUN" &&
      !/^(?:letter|speech|announcement|statement|note|email)s?$/.test(tokens[after].lower)));

/** “eight judges handed in their resignations”: who gives it, before the verb. */
function giverOf(document: AnnotatedDocument, {token, start}: Trigger): Subject | null {
  const {tokens} = document;
  if (!/^(?:his|her|their)$/.test(tokens[token - 1]?.lower ?? "")) return null;
  const verb = lastIndexIn(tokens, {from: Math.max(start, token - 4), to: token}, ({lower}) => giving.has(lower));
  if (verb < 0) return null;
  const subject = leaverBefore(document, {token: verb, start});
  return subject.to > subject.from ? subject : null;
}

/** “his departure from the race”, “a departure from policy”: no office is left. */
const contest =
  /^(?:\S+ )?from (?:the |a )?(?:his |her |their )?(?:\w+ )?(?:race|contest|field|campaign trail|policy|norm|norms|tradition|practice|script|usual|remarks|text|speech)\b/;
const wordsAfter = ({tokens}: AnnotatedDocument, {after, end}: Trigger): string =>
  tokens
    .slice(after, Math.min(end, after + 6))
    .map(({lower}) => lower)
    .join(" ");

/** “the resignation of six prosecutors”. */
function ofPhrase(document: AnnotatedDocument, {after, end}: Trigger): Object {
  return document.tokens[after]?.lower === "of"
    ? objectAt(document, after + 1, end)
    : {from: after, to: after, apposition: null};
}

function workplacesAfter(document: AnnotatedDocument, from: number, end: number): TokenRange[] {
  const {tokens} = document;
  const places: TokenRange[] = [];
  for (let i = from; i < Math.min(end, from + 4); i++)
    if (/^(?:from|at|in)$/.test(tokens[i]?.lower ?? "")) places.push(phraseAt(tokens, i + 1, end));
  return places.filter(({from: first, to}) => to > first);
}

/** “The departures … include the section's chief and deputy chief”. */
function withList(document: AnnotatedDocument, trigger: Trigger): DepartureReport[] {
  const {tokens} = document;
  const {token, after, start, end} = trigger;
  if (!/s$|exodus/.test(trigger.form)) return [];
  const include = indexIn(tokens, {from: after, to: end}, ({lower}) =>
    /^(?:include|included|includes|including)$/.test(lower)
  );
  if (include < 0) return [];
  const {positions, to} = positionsInList(document, include + 1, end);
  if (positions.length === 0) return [];
  const places = workplacesBetween(document, after, include);
  const hedge = hedgeOfNoun(tokens, token, start, end);
  const group = {from: token, to: token, number: null};
  const reach = spanOf(document, {from: include, to}).end;
  return [
    toReport(document, {
      rule: "departure/noun-includes",
      trigger,
      group,
      apposition: null,
      places,
      positions,
      hedge,
      reach
    })
  ];
}

function workplacesBetween(document: AnnotatedDocument, from: number, to: number): TokenRange[] {
  const places: TokenRange[] = [];
  for (let i = from; i < to; i++)
    if (/^(?:from|at|in)$/.test(document.tokens[i]?.lower ?? "")) places.push(phraseAt(document.tokens, i + 1, to));
  return places.filter(({from: first, to: last}) => last > first);
}

/** “her last day is June 30”; not “the last day of the fair”. */
const isLastDay = (document: AnnotatedDocument, {form, after}: Trigger): boolean =>
  form !== "last day" || document.tokens[after]?.pos === "AUX";

/** Reports of a noun: somebody's resignation, the firing of somebody, departures that include positions. */
export function fromNoun(document: AnnotatedDocument, trigger: Trigger): DepartureReport[] {
  const listed = withList(document, trigger);
  if (listed.length > 0) return listed;
  if (!isLastDay(document, trigger) || isCompound(document, trigger)) return [];
  const of = ofPhrase(document, trigger);
  const isOf = of.to > of.from;
  const giver = isOf ? null : giverOf(document, trigger);
  const who = isOf ? of : (giver ?? possessorOf(document, trigger));
  if (contest.test(wordsAfter(document, trigger))) return [];
  if (!isOf && document.tokens[trigger.after]?.lower === "of") return [];
  if (!arePeople(document, who)) return fromBareNoun(document, trigger);
  const hedge = hedgeOfNoun(document.tokens, Math.min(trigger.token, who.from), trigger.start, trigger.end);
  const places = workplacesAfter(document, Math.max(trigger.after, of.to), trigger.end);
  if (places.some(({to}) => isParty(document.tokens[to - 1]?.lower ?? ""))) return [];
  const apposition = isOf ? of.apposition : giver && giver.apposition;
  return groupsIn(document, who).map((group) =>
    toReport(document, {rule: "departure/noun", trigger, group, apposition, places, hedge})
  );
}
