import type {Span} from "../../../src/model/span.js";
import {documentNouns} from "../../annotate/names/vocabulary.js";
import {afterPhrase, type Complement, complementAfter} from "./complement.js";
import {denies, negated, negations, neverSaid} from "./negation.js";
import {isQuotation, lowerAt, mentionStartingAt, posAt, type Source, tokenAt, type View} from "./source.js";
import {sourceAfter} from "./sourceAfter.js";
import {mainSource, sourceBefore} from "./sourceBefore.js";
import {type ReportingVerb, reportingVerbs, verbAt} from "./verbs.js";

/** Words that report, who says it, and what follows them. */
export interface Cue extends Span {
  readonly verb: ReportingVerb;
  /** Index of the verb's piece. */
  readonly at: number;
  readonly source: Source | null;
  readonly order: "before" | "after" | "participle" | "according";
  readonly negative: boolean;
  readonly complement: Complement;
}

const bePassive = /^(?:is|was|were|are|be|been|being|’s|'s|gets|got)$/u;
const according: ReportingVerb = {lemma: "according to", sense: "speech", takes: new Set()};

/** “said by telephone”: how it was said, not by whom. */
const means = /^(?:phone|telephone|e-?mail|text|letter|mail|post|radio|video|fax|message|satellite|way)$/u;

/** “to say”: no cue of its own, but for “declined to say”, “went on to say”. */
const infinitiveOf =
  /^(?:declined|declines|refused|refuses|failed|on|continued|continues|proceeded|likes?|liked|loves?|loved|used)$/u;

/** The cue's own words that come before the verb: “declined to”, “went on to”. */
const governor = (view: View, at: number): number =>
  lowerAt(view, at - 1) === "to" && infinitiveOf.test(lowerAt(view, at - 2))
    ? at - (lowerAt(view, at - 2) === "on" ? 3 : 2)
    : at;

function isFinite(view: View, at: number): boolean {
  const before = lowerAt(view, at - 1);
  if (before === "to") return governor(view, at) !== at;
  const verb = lowerAt(view, at);
  if (/(?:ed|wn|tten|old|aid)$/u.test(verb)) {
    if (/^(?:when|if|once|though|unless|as)$/u.test(before)) return false;
    let i = at - 1;
    while (posAt(view, i) === "ADV" || negations.test(lowerAt(view, i))) i--;
    if (bePassive.test(lowerAt(view, i)) && !/^[’']s$/u.test(lowerAt(view, i))) return false;
    if (lowerAt(view, at + 1) === "by" && !means.test(lowerAt(view, at + 2))) return false;
  }
  return true;
}

/** The comma or dash between a quotation or a clause and its “said Jane Doe”, or nothing at all. */
function followsContent(view: View, at: number): boolean {
  if (at === 0) return true;
  if (isQuotation(view, at - 1)) return true;
  return /^[,—–-]$/u.test(lowerAt(view, at - 1)) && at > 1 && (isQuotation(view, at - 2) || at > 4);
}

const inverts = (view: View, at: number, {lemma, takes}: ReportingVerb): boolean =>
  lemma !== "tell" &&
  lowerAt(view, at) !== "add" &&
  !/ing$/u.test(lowerAt(view, at)) &&
  (takes.has("bare") || takes.has("quotation") || takes.has("infinitive"));

function invertedCue(view: View, at: number, verb: ReportingVerb): Cue | null {
  if (!followsContent(view, at) || !inverts(view, at, verb)) return null;
  const nominal =
    mentionStartingAt(view, at + 1) !== null ||
    /^(?:PROPN|DET|NOUN|ADJ|NUM)$/u.test(posAt(view, at + 1)) ||
    /^(?:his|her|their|its|our|my)$/u.test(lowerAt(view, at + 1)) ||
    /^\p{Lu}/u.test(tokenAt(view, at + 1)?.text ?? "");
  if (!nominal || lowerAt(view, at + 1) === "that") return null;
  const source = sourceAfter(view, at);
  if (!source) return null;
  const complement = complementAfter(view, Math.max(source.last, at), {...verb, takes: new Set()});
  return {...spanOf(view, at, at), verb, at, source, order: "after", negative: false, complement};
}

const spanOf = ({unit}: View, from: number, to: number): Span => ({
  start: unit.pieces[from]?.start ?? 0,
  end: unit.pieces[to]?.end ?? 0
});

/** A subject that is known stands before the commas: “The operator, for its part, says the timetable is fair.” */
function hasSubject(view: View, at: number): boolean {
  const source = sourceBefore(view, at);
  return source !== null && (source.mention !== null || source.last < at - 3);
}

function verbCue(view: View, at: number, verb: ReportingVerb, previous: Cue | undefined): Cue | null {
  const inverted = sourceBeforeIsPlain(view, at) ? null : invertedCue(view, at, verb);
  if (inverted && !isApposed(view, at)) return inverted;
  if (isAdjective(view, at, verb)) return null;
  const passive = passiveCue(view, at, verb) ?? quotedAs(view, at, verb);
  if (passive) return passive;
  if (!isFinite(view, at)) return null;
  const from = governor(view, at);
  const before = posAt(view, from - 1);
  const progressive = /ing$/u.test(lowerAt(view, at)) && before !== "AUX" && !bePassive.test(lowerAt(view, from - 1));
  const coordinated =
    /^(?:and|but|or)$/u.test(lowerAt(view, from - 1)) ||
    (before === "ADV" && /^(?:and|but|or)$/u.test(lowerAt(view, from - 2)));
  if (progressive && !coordinated && !looseParticiple(view, at)) return null;
  if (coordinated && infinitiveToo(view, at, verb)) return null;
  const last = verb.lemma === "point" && lowerAt(view, at + 1) === "out" ? at + 1 : at;
  const complement = complementAfter(view, at, verb);
  const negative = negated(view, at) || denies(verb, complement);
  const base = {...spanOf(view, from, last), verb, at, negative, complement};
  if (progressive || coordinated) {
    const source =
      progressive && !coordinated
        ? participleSource(view, from, previous)
        : (previous?.source ?? mainSource(view, from));
    return source && {...base, source, order: "participle"};
  }
  const source = sourceBefore(view, from);
  if (
    source &&
    verb.sense === "speech" &&
    complement.form !== "quotation" &&
    /^what(?:ever)?$/u.test(lowerAt(view, source.first - 1))
  )
    return null;
  return source && {...base, source, order: "before", negative: base.negative || neverSaid(view, source)};
}

/** “Ana Ruiz, asked about it, said”: a subject stands before the comma. */
const isApposed = (view: View, at: number): boolean =>
  /^[,—–]$/u.test(lowerAt(view, at - 1)) && !isQuotation(view, at - 2) && hasSubject(view, at);

/** “some polls indicating that”: the noun before a participle; behind a comma who speaks or acts in the sentence. */
function participleSource(view: View, from: number, previous: Cue | undefined): Source | null {
  const behindNoun = /^(?:NOUN|PROPN|NUM)$/u.test(posAt(view, from - 1)) && lowerAt(view, from) !== "adding";
  return (behindNoun ? sourceBefore(view, from) : null) ?? previous?.source ?? mainSource(view, from);
}

/** “its stated aim”, “the suggested price”, “goes without saying”. */
function isAdjective(view: View, at: number, verb: ReportingVerb): boolean {
  const before = lowerAt(view, at - 1);
  if (/ing$/u.test(lowerAt(view, at)) && /^(?:without|by|of|for|in)$/u.test(before))
    return before !== "by" || !/^that$/u.test(lowerAt(view, complementAfter(view, at, verb).first));
  if (
    /^(?:called|titled|entitled|dubbed|labeled|labelled|named|known)$/u.test(lowerAt(view, at)) &&
    isQuotation(view, at + 1) &&
    !/^(?:AUX|PRON)$/u.test(posAt(view, at - 1))
  )
    return true;
  const owned = /^(?:[’']s|the|a|an|his|her|its|their|our|my)$/u.test(before);
  return owned && /^(?:NOUN|ADJ|PROPN)$/u.test(posAt(view, at + 1)) && !isQuotation(view, at - 2);
}

/** “was described by Ana Ruiz as …”. */
function passiveCue(view: View, at: number, verb: ReportingVerb): Cue | null {
  if (!verb.takes.has("predicate") || lowerAt(view, at + 1) !== "by") return null;
  const source = sourceAfter(view, at + 1);
  if (!source || lowerAt(view, source.last + 1) !== "as") return null;
  const complement = {form: "predicate" as const, first: source.last + 2, audience: null};
  return {...spanOf(view, at, at), verb, at, source, order: "before", negative: false, complement};
}

/** “quoted the governor as saying that”, “was quoted as saying”: who is quoted speaks. */
function quotedAs(view: View, at: number, verb: ReportingVerb): Cue | null {
  if (lowerAt(view, at) !== "saying" || lowerAt(view, at - 1) !== "as") return null;
  for (let i = at - 2; i > Math.max(0, at - 14); i--) {
    if (!/^(?:quoted|quotes|quoting|cited|cites|citing|described|reported)$/u.test(lowerAt(view, i))) continue;
    const source = bePassive.test(lowerAt(view, i - 1)) ? sourceBefore(view, i) : sourceBefore(view, at - 1);
    const complement = complementAfter(view, at, verb);
    return source && {...spanOf(view, at, at), verb, at, source, order: "before", negative: false, complement};
  }
  return null;
}

/** “…, saying that”, “a letter warning that”; not “groups protesting the plan”. */
function looseParticiple(view: View, at: number): boolean {
  const before = lowerAt(view, at - 1);
  return (
    at === 0 ||
    /^[,—–]$/u.test(before) ||
    documentNouns.has(before) ||
    /^(?:saying|by)$/u.test(before === "by" ? before : lowerAt(view, at)) ||
    posAt(view, at - 1) === "ADV"
  );
}

/** “were quick to praise him and call it a success”: the second verb is an infinitive as the first is. */
function infinitiveToo(view: View, at: number, verb: ReportingVerb): boolean {
  if (lowerAt(view, at) !== verb.lemma) return false;
  for (let i = at - 1; i > 0; i--) if (lowerAt(view, i) === "to" && posAt(view, i + 1) === "VERB") return true;
  return false;
}

/** “…,” Jane Doe said: a subject stands right before the verb, so that what follows is no subject. */
function sourceBeforeIsPlain(view: View, at: number): boolean {
  return at > 0 && !isQuotation(view, at - 1) && !/^[,—–-]$/u.test(lowerAt(view, at - 1));
}

/** After a comma or at the beginning a phrase is who says it; “sorted according to the size” tells how. */
function namesSource(view: View, at: number, {first, last}: Source): boolean {
  if (posAt(view, last) === "PROPN") return true;
  return (at === 0 || /^[,—–]$/u.test(lowerAt(view, at - 1))) && /^(?:DET|PRON)$/u.test(posAt(view, first));
}

function accordingCue(view: View, at: number): Cue | null {
  const source = sourceAfter(view, at + 1);
  if (!source || !(source.mention || documentNouns.has(lowerAt(view, source.last)) || namesSource(view, at, source)))
    return null;
  const first = Math.max(afterPhrase(view, at + 2), source.last + 1);
  const complement = {form: "none" as const, first, audience: null};
  return {...spanOf(view, at, at + 1), verb: according, at, source, order: "according", negative: false, complement};
}

const longestSubject = 8;

/** `“…,” the Saudis state`: after a quotation that ends with a comma and a phrase comes a verb, whatever the tagger says. */
function verbBehindQuotation(view: View, at: number): ReportingVerb | null {
  const verb = reportingVerbs.get(lowerAt(view, at));
  const inverted =
    isQuotation(view, at - 1) && /^(?:notes|reports|states|claims|quips|cautions)$/u.test(lowerAt(view, at));
  if (!verb || !/^(?:NOUN|PROPN|ADJ)$/u.test(posAt(view, at)) || !(inverted || ends(view, at + 1))) return null;
  if (isQuotation(view, at - 1) && !inverted) return null;
  for (let i = at - 1; i >= Math.max(0, at - longestSubject); i--) {
    const quotation = view.document.quotations[view.unit.pieces[i]?.quotation ?? -1];
    if (quotation) return view.document.text.charAt(quotation.end - 1) === "," ? verb : null;
    if (/^(?:VERB|AUX|PUNCT|PRON)$/u.test(posAt(view, i))) return null;
  }
  return null;
}

const ends = (view: View, i: number): boolean =>
  i >= view.unit.pieces.length || isQuotation(view, i) || /^(?:ADP|PUNCT|ADV)$/u.test(posAt(view, i));

/** The cues of a unit from left to right. */
export function findCues(view: View): Cue[] {
  const {unit, document} = view;
  const cues: Cue[] = [];
  for (const [i, piece] of unit.pieces.entries()) {
    if (piece.token < 0) continue;
    const lower = lowerAt(view, i);
    if (lower === "according" && lowerAt(view, i + 1) === "to") {
      const cue = accordingCue(view, i);
      if (cue) cues.push(cue);
      continue;
    }
    const verb = verbAt(document.tokens, piece.token) ?? verbBehindQuotation(view, i);
    const cue = verb && verbCue(view, i, verb, cues.at(-1));
    if (cue) cues.push(cue);
  }
  return cues;
}
