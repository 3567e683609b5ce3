import {firstFrom, overlaps, type Span, startingIn} from "../../../src/model/span.js";
import {beforeApposition, beforeParenthesis} from "./apposition.js";
import {climb, prepositions} from "./climb.js";
import {coordinatedBefore} from "./coordinated.js";
import {antecedentOfRelative, relativePronoun} from "./relative.js";
import {
  indexOfStart,
  lowerAt,
  mentionEndingAt,
  nounPhraseEndingAt,
  posAt,
  type Source,
  toSource,
  type View
} from "./source.js";

const skipped =
  /^(?:also|has|have|had|then|later|now|again|once|recently|reportedly|repeatedly|earlier|already|ever|even|just|still|did|do|does|not|n't|n’t|never|is|are|was|were|be|been|being|’s|'s|’d|'d|’ve|'ve|’ll|'ll|will|would|could|should|may|might|must|can|today|yesterday|there|here|further|publicly|specifically|quickly|simply|first|flatly|ca|wo|all|both|each|himself|herself|itself|themselves|alike|too|however|only|often|always|sometimes|last|week|month|year|night|morning)$/u;

const asides =
  /^(?:for (?:his|her|its|their) part|meanwhile|however|though|too|in turn|likewise|similarly|of course|by contrast|in contrast|on the other hand|among others|as usual|instead|nevertheless|nonetheless|moreover|again|later)$/u;
const longestAside = 5;

/** “The mayor, for her part, says”: the piece before the comma that opens the aside; the closing comma where none is. */
function beforeAside(view: View, comma: number): number {
  let words = "";
  for (let i = comma - 1; i > Math.max(0, comma - 1 - longestAside); i--) {
    if (lowerAt(view, i) === ",") return asides.test(words.trim()) ? i - 1 : comma;
    words = `${lowerAt(view, i)} ${words}`;
  }
  return comma;
}

/** Passes auxiliaries, negations and adverbs from the verb back to the end of its subject. */
function subjectEnd(view: View, verb: number): number {
  let i = verb - 1;
  while (i >= 0) {
    const lower = lowerAt(view, i);
    if (mentionEndingAt(view, i)) return i;
    if (lower === ",") {
      const aside = beforeAside(view, i);
      if (aside === i) return i;
      i = aside;
      continue;
    }
    const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(lower);
    const timed =
      /^(?:that|this)$/u.test(lower) &&
      /^(?:night|morning|week|day|year|month|afternoon|evening)$/u.test(lowerAt(view, i + 1));
    const adverb = posAt(view, i) === "ADV" || timed || /^(?:day|afternoon|evening)$/u.test(lower);
    if (!skipped.test(lower) && !adverb && !weekday) return i;
    i--;
  }
  return i;
}

/** The subject that stands before a verb; a relative pronoun gives its antecedent. */
export function sourceBefore(view: View, verb: number): Source | null {
  let i = subjectEnd(view, verb);
  if (i < 0) return null;
  if (/^(?:who|which|that)$/u.test(lowerAt(view, i))) return relativePronoun(view, i);
  if (/^[,)—–]$/u.test(lowerAt(view, i))) {
    const named = (lowerAt(view, i) === ")" ? beforeParenthesis(view, i) : null) ?? beforeApposition(view, i);
    return named && coordinatedBefore(view, named);
  }
  i = beforeReduced(view, beforeDate(view, i));
  const relative = antecedentOfRelative(view, i);
  if (relative) return relative;
  const mention = mentionEndingAt(view, i);
  const phrase = mention ? toSource(view, mention) : nounPhraseEndingAt(view, i);
  if (!phrase) return null;
  const head = mention?.kind === "pronoun" ? phrase : climb(view, phrase);
  return coordinatedBefore(view, head);
}

/** “Dana Frost on Tuesday told staff”: the date that stands between a subject and its verb. */
function beforeDate(view: View, i: number): number {
  const {dates} = view.document;
  const last = view.unit.pieces[i];
  const date = last && dates[firstFrom(dates, last.end) - 1];
  if (!date || date.end < last.end) return i;
  let k = i;
  while (k > 0 && (view.unit.pieces[k]?.start ?? 0) >= date.start) k--;
  const subject = /^(?:on|in|at|late|early)$/u.test(lowerAt(view, k)) ? k - 1 : k;
  return subject >= 0 && posAt(view, subject) !== "" ? subject : i;
}

/** “those polled”, “officers interviewed at the scene” said. */
function beforeReduced(view: View, i: number): number {
  const reduced = posAt(view, i) === "VERB" && /(?:ed|wn|en)$/u.test(lowerAt(view, i)) && !mentionEndingAt(view, i);
  return reduced && /^(?:those|people|NOUN)$/u.test(posAt(view, i - 1) === "NOUN" ? "NOUN" : lowerAt(view, i - 1))
    ? i - 1
    : i;
}

/** The subject of the unit's first clause: what a participle or a coordinated verb shares. */
export function mainSource(view: View, before: number): Source | null {
  const limit = view.unit.pieces[before]?.start ?? 0;
  const own = startingIn(view.mentions, {start: view.unit.start, end: limit});
  const others = [view.document.places, view.document.dates].flatMap((known) => startingIn<Span>(known, view.unit));
  const outside = own.filter(
    (m) => indexOfStart(view, m.start) >= 0 && (m.kind === "person" || !others.some((other) => overlaps(other, m)))
  );
  const subject = outside.find((m) => {
    const first = indexOfStart(view, m.start);
    return !prepositions.test(lowerAt(view, first - 1)) && !/^[’']s$/u.test(lowerAt(view, toSource(view, m).last + 1));
  });
  return subject ? toSource(view, subject) : null;
}
