import type {Span} from "../../../src/model/span.js";
import {isQuotation, lowerAt, mentionStartingAt, nounPhraseEndingAt, posAt, type View} from "./source.js";
import type {ReportingVerb} from "./verbs.js";

/** What follows a cue: the words it reports, from a piece on, or nothing, and where the unit goes on. */
export interface Complement {
  readonly form: "quotation" | "clause" | "infinitive" | "noun" | "predicate" | "none";
  /** Index of the first piece of what is reported; for “none”, of what stands after the cue and its adverbials. */
  readonly first: number;
  readonly audience: Span | null;
}

const clauseWords = /^(?:that|whether|if|how|why|what|where|when|who|which|because)$/u;
const timeWords =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|earlier|later|recently|afterward|afterwards|last|this|then|again|back|out|also|simply|further|instead|bluntly|aloud|jan\.|feb\.|january|february|march|april|june|july|august|september|october|november|december|sept\.|oct\.|nov\.|dec\.|aug\.)$/u;
const partOfDay = /^(?:week|month|year|night|afternoon|morning|evening)$/u;
const objectPronouns = /^(?:him|her|them|me|us|you|it|himself|herself|themselves|reporters|everyone|people)$/u;

const size = (view: View): number => view.unit.pieces.length;

const isPunctuation = (view: View, i: number): boolean => i >= size(view) || /^[.!?…]+$/u.test(lowerAt(view, i));

/** A finite verb outside quotation marks somewhere before the clause ends, or a quotation that may hold it. */
function hasVerb(view: View, from: number): boolean {
  for (let i = from; i < size(view); i++) {
    const pos = posAt(view, i);
    if (pos === "VERB" || pos === "AUX") return true;
    if (isQuotation(view, i) && i > from) return true;
  }
  return false;
}

/** The first verb of what follows is finite: “announced the road is open”, not “announced a plan to open the road”. */
function finiteClause(view: View, from: number): boolean {
  for (let i = from; i < size(view); i++) {
    const lower = lowerAt(view, i);
    const pos = posAt(view, i);
    if (/^(?:to|that|who|which|and|,|:|;)$/u.test(lower) || isQuotation(view, i)) return false;
    if (pos === "AUX") return true;
    if (pos === "VERB" && i > from)
      return !/ing$/u.test(lower) && !(/(?:ed|en|wn)$/u.test(lower) && posAt(view, i + 1) === "ADP");
  }
  return false;
}

/** After “said” nearly anything nominal is a clause, after “announced” it may be an object; videos show people doing. */
function opensClause(view: View, i: number, {lemma, sense}: ReportingVerb): boolean {
  if (!/^(?:say|tell|think|believe)$/u.test(lemma) && sense !== "evidence") return finiteClause(view, i);
  return hasVerb(view, i) || (lemma === "say" && size(view) - i > 5);
}

/** Index after the noun phrase that begins at a piece: its mention or the nouns that stand together. */
export function afterPhrase(view: View, i: number): number {
  if (
    objectPronouns.test(lowerAt(view, i)) &&
    !(lowerAt(view, i) === "her" && /^(?:NOUN|ADJ)$/u.test(posAt(view, i + 1)))
  )
    return i + 1;
  const mention = mentionStartingAt(view, i);
  let end = i;
  if (mention) {
    while (end < size(view) && (view.unit.pieces[end]?.end ?? Infinity) <= mention.end) end++;
    if (/^[’']s$/u.test(lowerAt(view, end))) return afterPhrase(view, end + 1);
    return lowerAt(view, end) === "and" && mentionStartingAt(view, end + 1) ? afterPhrase(view, end + 1) : end;
  }
  if (posAt(view, end) === "DET" || /^(?:his|her|their|its|our|my|your)$/u.test(lowerAt(view, end))) end++;
  while (/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(posAt(view, end)) || /^[’']s$/u.test(lowerAt(view, end))) end++;
  return end;
}

/** Where an adverbial that begins with a preposition ends: before “that”, a quotation, a comma or the end. */
function afterAdverbial(view: View, from: number): number {
  let i = from + 1;
  while (i < size(view) && !isQuotation(view, i) && !isPunctuation(view, i)) {
    if (/^(?:that|whether|[,:;—–])$/u.test(lowerAt(view, i))) return i;
    if (posAt(view, i) === "AUX" || (posAt(view, i) === "VERB" && i > from + 1 && !isReduced(view, i))) break;
    i++;
  }
  if (i >= size(view) || isPunctuation(view, i) || isQuotation(view, i)) return i;
  return afterShortPhrase(view, from + 1);
}

/** “a report released Friday”, “a letter calling on them”: a participle that belongs to the noun before it. */
function isReduced(view: View, i: number): boolean {
  const lower = lowerAt(view, i);
  if (!/(?:ed|en|wn|nt|ing)$/u.test(lower) || !/^(?:NOUN|PROPN)$/u.test(posAt(view, i - 1))) return false;
  const next = lowerAt(view, i + 1);
  return /ing$/u.test(lower) || /^(?:ADP|ADV)$/u.test(posAt(view, i + 1)) || timeWords.test(next) || next === "that";
}

/** No “that” in sight: the adverbial is the preposition and the phrase after it. */
function afterShortPhrase(view: View, i: number): number {
  const end = Math.max(afterPhrase(view, i), posAt(view, i) === "VERB" ? i + 1 : i);
  return end > i && isReduced(view, end) && !/ing$/u.test(lowerAt(view, end)) ? end + 1 : end;
}

/** “a plan that officials say will cost less”: the subject of what is said stands before the cue. */
const leavesGap = (view: View, i: number, {lemma}: ReportingVerb): boolean =>
  /^(?:say|believe|think|allege|claim|argue|insist|hope|warn|predict|estimate)$/u.test(lemma) &&
  (posAt(view, i) === "AUX" || (posAt(view, i) === "VERB" && !/ing$/u.test(lowerAt(view, i)))) &&
  !/^(?:to|do|does|did)$/u.test(lowerAt(view, i));

function clauseForm(view: View, i: number, cue: number, verb: ReportingVerb): Complement["form"] | null {
  const lower = lowerAt(view, i);
  const {takes} = verb;
  if (isQuotation(view, i)) return "quotation";
  if (lower === ":") return isQuotation(view, i + 1) ? "quotation" : takes.has("bare") ? "clause" : null;
  if (lower === "that" && size(view) - i < 5 && !hasVerb(view, i)) return null;
  if (clauseWords.test(lower) && (takes.has("clause") || takes.has("quotation") || takes.has("addressee")))
    return "clause";
  if (lower === "to" || (lower === "not" && lowerAt(view, i + 1) === "to"))
    return takes.has("infinitive") ? "infinitive" : null;
  if (takes.has("preposition") && /^(?:of|to|as|for|about|against)$/u.test(lower)) return "predicate";
  if (takes.has("bare") && i === cue + 1 && leavesGap(view, i, verb)) return "clause";
  const nominal =
    /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV)$/u.test(posAt(view, i)) || (/ing$/u.test(lower) && posAt(view, i) === "VERB");
  if (takes.has("bare") && nominal && opensClause(view, i, verb)) return "clause";
  if (takes.has("predicate") && nominal) return "predicate";
  return takes.has("noun") && (nominal || /ing$/u.test(lower)) ? "noun" : null;
}

const longestParenthesis = 8;

/** “said, without evidence, that …”: after words between commas that hold no clause comes what is said. */
function pastParenthesis(view: View, comma: number): number | null {
  for (let i = comma + 1; i < Math.min(size(view), comma + longestParenthesis); i++) {
    if (isQuotation(view, i) || /^(?:VERB|AUX)$/u.test(posAt(view, i))) return null;
    if (lowerAt(view, i) === ",") return i > comma + 1 && lowerAt(view, i + 1) === "that" ? i + 1 : null;
  }
  return null;
}

const hasClauseAhead = (view: View, i: number): boolean => {
  for (let k = i; k < size(view); k++) {
    if (isQuotation(view, k) || /^(?:that|whether|to|of|[,:])$/u.test(lowerAt(view, k))) return true;
  }
  return false;
};

/**
 * What follows the cue whose last piece is `cue`: an addressee (“told reporters”), adverbials (“on Friday”, “in a
 * statement”), then a clause, a quotation or nothing.
 */
export function complementAfter(view: View, cue: number, verb: ReportingVerb): Complement {
  let i = cue + 1;
  let audience: Span | null = null;
  let afterPreposition = false;
  if (verb.lemma === "point" && lowerAt(view, i) === "out") i++;
  const onlyQuotes = verb.takes.size === 1 && verb.takes.has("quotation");
  for (let steps = 0; steps < 8 && i < size(view); steps++) {
    const lower = lowerAt(view, i);
    if (isPunctuation(view, i)) break;
    if (!audience && addresses(view, i, verb)) {
      const start = lower === "to" ? i + 1 : i;
      const end = afterPhrase(view, start);
      if (end > start) {
        audience = {start: view.unit.pieces[start]?.start ?? 0, end: view.unit.pieces[end - 1]?.end ?? 0};
        i = end;
        continue;
      }
    }
    if (lower === ",") {
      if (isQuotation(view, i + 1) || lowerAt(view, i + 1) === "that") {
        i++;
        continue;
      }
      const past = pastParenthesis(view, i);
      if (past === null) return {form: "none", first: i, audience};
      i = past;
      continue;
    }
    const time = timeWords.test(lower) || (partOfDay.test(lower) && timeWords.test(lowerAt(view, i - 1)));
    if (afterPreposition && /^(?:who|whom|whose|which)$/u.test(lower)) break;
    const form = time ? null : clauseForm(view, i, cue, verb);
    if (form) return {form, first: lower === ":" ? i + 1 : i, audience};
    if (
      posAt(view, i) === "ADV" ||
      time ||
      (posAt(view, i) === "NUM" && timeWords.test(lowerAt(view, i - 1))) ||
      partOfDay.test(lower)
    )
      i++;
    else if (onlyQuotes) break;
    else if (posAt(view, i) === "ADP" || /^(?:to|during|via|after|before|following)$/u.test(lower)) {
      i = Math.max(i + 1, afterAdverbial(view, i));
      afterPreposition = true;
    } else break;
  }
  return {form: "none", first: i, audience};
}

function addresses(view: View, i: number, verb: ReportingVerb): boolean {
  const lower = lowerAt(view, i);
  if (isQuotation(view, i) || clauseWords.test(lower)) return false;
  if (lower === "to")
    return verb.takes.has("bare") && mentionStartingAt(view, i + 1) !== null && posAt(view, i + 1) !== "VERB";
  if (!verb.takes.has("addressee") && !verb.takes.has("preposition")) return false;
  if (timeWords.test(lower)) return false;
  const nominal =
    objectPronouns.test(lower) ||
    mentionStartingAt(view, i) !== null ||
    /^(?:DET|PROPN|NOUN|ADJ|NUM|PRON)$/u.test(posAt(view, i));
  if (!nominal) return false;
  if (
    verb.lemma === "tell" ||
    verb.lemma === "remind" ||
    verb.lemma === "inform" ||
    verb.lemma === "notify" ||
    verb.lemma === "assure"
  )
    return true;
  return objectPronouns.test(lower) || (hasClauseAhead(view, afterPhrase(view, i)) && !startsClause(view, i));
}

/** “warned the plan would fail”: the phrase is the subject of what is said, not the one who is warned. */
function startsClause(view: View, i: number): boolean {
  const end = afterPhrase(view, i);
  return /^(?:AUX|VERB)$/u.test(posAt(view, end)) && nounPhraseEndingAt(view, end - 1) !== null;
}
