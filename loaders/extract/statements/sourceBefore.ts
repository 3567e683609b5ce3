import {startingIn} from "../../../src/model/span.js";
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

const prepositions =
  /^(?:of|for|in|at|from|with|on|to|under|about|by|near|inside|within|behind|close|familiar|among|against|across|over|representing|involving)$/u;

/**
 * From the last words of a subject to its head: “a spokesman for the agency”, “sources familiar with the plan”,
 * “three sources briefed on the departures”.
 */
function climb(view: View, source: Source): Source {
  let best = source;
  for (let i = source.first - 1; i > 0;) {
    const lower = lowerAt(view, i);
    const pos = posAt(view, i);
    const left = mentionEndingAt(view, i - 1);
    const link =
      prepositions.test(lower) || (pos === "VERB" && /(?:ed|ing|wn|nt)$/u.test(lower)) || /^(?:who|that)$/u.test(lower);
    if (!link && pos === "VERB" && prepositions.test(lowerAt(view, i - 1))) {
      i--;
      continue;
    }
    if (!link) break;
    if (left && /^(?:role|group|person|organization|document)$/u.test(left.kind)) {
      const whole =
        /^(?:of|for|at|from|with)$/u.test(lower) && left.entity === null
          ? {mention: {...left, kind: left.kind}, end: source.end}
          : {};
      best = {...toSource(view, left), last: source.last, ...whole};
      i = best.first - 1;
    } else if (
      prepositions.test(lower) &&
      (posAt(view, i - 1) === "VERB" || posAt(view, i - 1) === "ADJ" || prepositions.test(lowerAt(view, i - 1)))
    )
      i--;
    else if (/^(?:NOUN|PROPN)$/u.test(posAt(view, i - 1))) {
      const phrase = nounPhraseEndingAt(view, i - 1);
      if (!phrase) break;
      best = {...phrase, last: source.last};
      i = best.first - 1;
    } else break;
  }
  return best;
}

const opensApposition = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV|VERB)$/u;

/** Jane Doe, a spokeswoman for …, said: from the closing comma back to what the comma before it closes. */
function beforeApposition(view: View, comma: number): Source | null {
  for (let i = comma - 2; i > 0; i--) {
    if ((view.unit.pieces[i]?.quotation ?? -1) >= 0) continue;
    const lower = lowerAt(view, i);
    if (lower === ";") return null;
    if (lower !== "," && lower !== "(" && lower !== "—" && lower !== "–") continue;
    const inner = mentionEndingAt(view, comma - 1);
    const innerSource = inner && toSource(view, inner);
    const exact = innerSource?.first === i + 1 && /^(?:person|organization)$/u.test(inner?.kind ?? "");
    const mention = mentionEndingAt(view, i - 1);
    const opens = /^(?:who|which|whose|a|an|for|like|of)$/u.test(lowerAt(view, i + 1));
    const phrase = mention ? null : exact || opens ? nounPhraseEndingAt(view, i - 1) : null;
    const outer = mention ? climb(view, toSource(view, mention)) : phrase && climb(view, phrase);
    if (!outer || mention?.kind === "pronoun") continue;
    if (!opensApposition.test(posAt(view, i + 1)) && !opens) continue;
    if (exact && innerSource && outer.mention?.kind !== "person") return {...innerSource, first: outer.first};
    if (mention || opens) return outer;
  }
  return null;
}

/** “A barman who was on duty that night said”: the relative clause has a verb of its own. */
function antecedentOfRelative(view: View, end: number): Source | null {
  let verb = false;
  for (let i = end; i > Math.max(0, end - 16); i--) {
    const lower = lowerAt(view, i);
    if (/^[,;:—–()]$/u.test(lower) || (view.unit.pieces[i]?.quotation ?? -1) >= 0) return null;
    if (/^(?:VERB|AUX)$/u.test(posAt(view, i))) verb = true;
    if (lower !== "who" && !(lower === "whose" && verb)) continue;
    const mention = verb ? mentionEndingAt(view, i - 1) : null;
    return mention ? {...toSource(view, mention), last: end} : null;
  }
  return null;
}

/** The subject that stands before a verb; a relative pronoun gives its antecedent. */
export function sourceBefore(view: View, verb: number): Source | null {
  let i = subjectEnd(view, verb);
  if (i < 0) return null;
  if (/^(?:who|which|that)$/u.test(lowerAt(view, i))) {
    i--;
    if (lowerAt(view, i) === ",") i--;
    const mention = mentionEndingAt(view, i);
    return mention ? {...toSource(view, mention), last: i + 1} : nounPhraseEndingAt(view, i);
  }
  if (/^[,)—–]$/u.test(lowerAt(view, i))) return beforeApposition(view, i);
  const relative = antecedentOfRelative(view, i);
  if (relative) return relative;
  const mention = mentionEndingAt(view, i);
  if (mention) return mention.kind === "pronoun" ? toSource(view, mention) : climb(view, toSource(view, mention));
  const phrase = nounPhraseEndingAt(view, i);
  return phrase && climb(view, phrase);
}

/** The subject of the unit's first clause: what a participle or a coordinated verb shares. */
export function mainSource(view: View, before: number): Source | null {
  const limit = view.unit.pieces[before]?.start ?? 0;
  const own = startingIn(view.mentions, {start: view.unit.start, end: limit});
  const outside = own.filter((m) => indexOfStart(view, m.start) >= 0);
  const subject = outside.find((m) => {
    const first = indexOfStart(view, m.start);
    return !prepositions.test(lowerAt(view, first - 1)) && !/^[’']s$/u.test(lowerAt(view, toSource(view, m).last + 1));
  });
  return subject ? toSource(view, subject) : null;
}
