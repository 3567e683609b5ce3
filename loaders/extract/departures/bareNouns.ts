import type {DepartureReport} from "../../../src/model/tables/index.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {indexIn} from "../../annotate/clauses.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {type Hedge, hedgeOfNoun} from "../../annotate/hedges.js";
import {isHuman} from "../../annotate/humans.js";
import {groupsIn} from "./groups.js";
import {isBody} from "./holders.js";
import {objectAt} from "./object.js";
import {phraseAt} from "./phrase.js";
import {toReport} from "./report.js";
import type {Trigger} from "./triggers.js";
import {workplaceIn} from "./workplace.js";

const strong = /^(?:resignations?|firings?|ousters?|layoffs?|sackings?|dismissals?)$/;
const many = /^(?:departures|exodus|exits|retirements)$/;

const isWorkplace = (document: AnnotatedDocument, range: TokenRange): boolean => {
  const {organization, office} = workplaceIn(document, range);
  return range.to > range.from && (organization !== null || office !== null);
};

/** “at the Park Service”, “from the Office of Lunar Law”, “of the advisory board”. */
function placesBehind(document: AnnotatedDocument, {after, end}: Trigger): TokenRange[] {
  const {tokens} = document;
  const places: TokenRange[] = [];
  for (let i = after; i < Math.min(end, after + 5) && !/^(?:VERB|AUX|PUNCT|SCONJ)$/.test(tokens[i]?.pos ?? ""); i++)
    if (/^(?:from|at|in|of|within)$/.test(tokens[i]?.lower ?? "")) places.push(phraseAt(tokens, i + 1, end));
  return places.filter((place) => isWorkplace(document, place) || isBody(tokens[place.to - 1]?.lower ?? ""));
}

/** “the agency's layoffs”, “FBI firings”. */
function placeBefore(document: AnnotatedDocument, {token, start}: Trigger): TokenRange[] {
  const {tokens} = document;
  let to = token;
  while (to > start && tokens[to - 1]?.pos === "ADJ") to--;
  const isOwner = /^[’']s?$/.test(tokens[to - 1]?.text ?? "");
  if (isOwner) to--;
  let from = to;
  while (from > start && /^(?:DET|NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  const range = {from, to};
  return to > from && !isHuman(document, range) && isWorkplace(document, range) ? [range] : [];
}

const opens = /^(?:once|if|unless|should|before|until)$/;
const open = /^(?:will|would|could|may|might|can|should|['’]ll)$/;

function hedgeAt({tokens}: AnnotatedDocument, {token, after, start, end}: Trigger): Hedge {
  const hedge = hedgeOfNoun(tokens, token, start, end);
  const isOpen =
    tokens.slice(Math.max(start, token - 3), token).some(({lower}) => opens.test(lower)) ||
    open.test(tokens[after]?.lower ?? "");
  return isOpen && hedge.polarity === "positive" ? {...hedge, modality: "other"} : hedge;
}

/** “the layoffs, which affect (230 people)”. */
function countBehind(document: AnnotatedDocument, {after, end}: Trigger): TokenRange | null {
  const {tokens} = document;
  const verb = indexIn(tokens, {from: after, to: Math.min(end, after + 4)}, ({lower}) =>
    /^(?:affect|involv|hit|total)/.test(lower)
  );
  if (verb < 0) return null;
  const object = objectAt(document, verb + 1, end);
  return object.to > object.from && isHuman(document, object) ? object : null;
}

/**
 * Reports of a noun with which nobody stands: “the firings at the agency”, “the layoffs”. Words of leaving that mean
 * other things as well need a place of work beside them.
 */
export function fromBareNoun(document: AnnotatedDocument, trigger: Trigger): DepartureReport[] {
  const {token, after, end, form} = trigger;
  const {tokens} = document;
  const behind = placesBehind(document, trigger);
  const places = [...behind, ...placeBefore(document, trigger)];
  if (tokens[after]?.lower === "of" && behind.length === 0) return [];
  if (!strong.test(form) && !many.test(form)) return [];
  const isDefinite =
    /^(?:the|these|those|this)$/.test(tokens[token - 1]?.lower ?? "") && tokens[after]?.lower !== "that";
  if (places.length === 0 && !(isDefinite && /^(?:firings|layoffs|resignations|sackings|ouster)$/.test(form)))
    return [];
  const group = countBehind(document, {...trigger, end}) ?? {from: token, to: token};
  const hedge = hedgeAt(document, trigger);
  return groupsIn(document, group).map((one) =>
    toReport(document, {rule: "departure/noun-bare", trigger, group: one, apposition: null, places, hedge})
  );
}
