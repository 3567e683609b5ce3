import type {Span} from "../../../src/model/span.js";
import type {AnnotatedDocument, Mention} from "../../annotate/annotatedDocument.js";
import {phraseStart} from "../../annotate/phrases/nounPhrase.js";
import type {Token} from "../../segment/segmentedDocument.js";
import type {Unit} from "./pieces.js";

/** Who said it: the span nearest the words, and the mention it is, where it is one. */
export interface Source extends Span {
  readonly mention: Mention | null;
  /** Index in the unit of its first piece. */
  readonly first: number;
  readonly last: number;
}

/** Looks things up in a unit by the index of a piece. */
export interface View {
  readonly document: AnnotatedDocument;
  readonly unit: Unit;
  readonly mentions: readonly Mention[];
}

export const tokenAt = ({document, unit}: View, i: number): Token | undefined =>
  document.tokens[unit.pieces[i]?.token ?? -1];
export const lowerAt = (view: View, i: number): string => tokenAt(view, i)?.lower ?? "";
const posAt = (view: View, i: number): string => tokenAt(view, i)?.pos ?? "";

const indexOfStart = ({unit}: View, start: number): number => unit.pieces.findIndex((piece) => piece.start === start);

/** The widest mention that ends with a piece. */
export function mentionEndingAt(view: View, i: number): Mention | null {
  const end = view.unit.pieces[i]?.end;
  const own = view.mentions.filter((mention) => mention.end === end);
  const named = own.find(({kind}) => kind === "person");
  return named ?? own[0] ?? null;
}

/** The mention that begins with a piece, one that names a person before one that describes. */
export function mentionStartingAt(view: View, i: number): Mention | null {
  const start = view.unit.pieces[i]?.start;
  if (start === undefined) return null;
  const own = view.mentions.filter((mention) => mention.start === start);
  return own.find(({kind}) => kind === "person") ?? own.at(0) ?? null;
}

/** Where the phrase begins that a mention closes: “our Executive Director” Ana Ruiz, “the” Calder Valley Gazette. */
function leadStart(view: View, mention: Mention): number {
  const {document, unit, mentions} = view;
  if (mention.kind === "pronoun") return mention.start;
  const before = document.text.slice(unit.start, mention.start).trimEnd();
  const titled = mention.role !== null && before.endsWith(mention.role);
  const start = titled ? unit.start + before.length - (mention.role?.length ?? 0) : mention.start;
  const piece = unit.pieces.findIndex((one) => one.start === start);
  const token = unit.pieces[piece]?.token ?? -1;
  if (token < 0) return start;
  const from = phraseStart(document.tokens, token, document.sentences[mention.sentence]?.firstToken ?? token);
  const lead = Math.max(unit.start, document.tokens[from]?.start ?? start);
  const whole = mentions.find((one) => one.start < lead && lead < one.end)?.start ?? lead;
  const quoted = unit.pieces.some((one) => one.quotation >= 0 && one.start >= whole && one.start < start);
  return quoted ? start : Math.max(unit.start, whole);
}

export const toSource = (view: View, mention: Mention): Source => {
  const lead = leadStart(view, mention);
  const first = view.unit.pieces.findIndex((piece) => piece.start >= lead);
  const last = view.unit.pieces.findIndex((piece) => piece.end === mention.end);
  return {start: mention.start, end: mention.end, mention, first, last};
};

const skipped =
  /^(?:also|has|have|had|then|later|now|again|once|recently|reportedly|repeatedly|earlier|already|ever|even|just|still|did|do|does|not|n't|n’t|never|is|are|was|were|be|been|being|’s|'s|’d|'d|’ve|'ve|’ll|'ll|will|would|could|should|may|might|must|can|today|yesterday|there|here|further|publicly|specifically|quickly|simply|first|flatly|ca|wo|all|both|each|himself|herself|itself|themselves|alike|too|however|only|often|always|sometimes|last|week|month|year|night|morning)$/u;

/** Passes auxiliaries, negations and adverbs from the verb back to the end of its subject. */
function subjectEnd(view: View, verb: number): number {
  let i = verb - 1;
  while (i >= 0) {
    const lower = lowerAt(view, i);
    if (mentionEndingAt(view, i)) return i;
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

/** A noun phrase that is no known mention: “the latest Quinnipiac numbers”. */
export function nounPhraseEndingAt(view: View, i: number): Source | null {
  const {document, unit} = view;
  const token = unit.pieces[i]?.token ?? -1;
  if (
    token < 0 ||
    !/^(?:NOUN|PROPN|NUM|PRON|DET|ADJ)$/u.test(posAt(view, i)) ||
    /^(?:who|which|that|it|there)$/u.test(lowerAt(view, i))
  )
    return null;
  const sentence = document.sentences[document.tokens[token]?.sentence ?? 0];
  const from = phraseStart(document.tokens, token, sentence?.firstToken ?? token);
  const start = Math.max(document.tokens[from]?.start ?? 0, unit.start);
  const first = unit.pieces.findIndex((piece) => piece.start >= start);
  return {start: unit.pieces[first]?.start ?? start, end: unit.pieces[i]?.end ?? start, mention: null, first, last: i};
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

/** “the shopkeeper, Devinder Sohal.”: the name after a description is who it is. */
function namedAfter(view: View, source: Source): Source {
  if (source.mention?.kind === "person") return source;
  let comma = source.last + 1;
  for (let steps = 0; steps < 8 && /^(?:ADP|DET|NOUN|PROPN|ADJ|PART)$/u.test(posAt(view, comma)); steps++) comma++;
  if (lowerAt(view, comma) !== ",") return source;
  const name = mentionStartingAt(view, comma + 1);
  if (!name || !/^(?:person|organization)$/u.test(name.kind) || name.entity === null) return source;
  const {last} = toSource(view, name);
  const closed = last + 1 >= view.unit.pieces.length || /^[.,;—–]$/u.test(lowerAt(view, last + 1));
  return closed && name.kind === "person" ? {...toSource(view, name), first: source.first} : source;
}

/** The subject that stands after its verb: “…,” said Jane Doe. */
export function sourceAfter(view: View, verb: number): Source | null {
  const source = firstAfter(view, verb + 1);
  return source && namedAfter(view, source);
}

function firstAfter(view: View, i: number): Source | null {
  const mention = mentionStartingAt(view, i);
  if (mention) return toSource(view, mention);
  const start = view.unit.pieces[i]?.start ?? Infinity;
  const led = view.mentions.find((m) => m.kind === "person" && m.start > start && m.start - start < 80);
  if (led && toSource(view, led).first === i) return toSource(view, led);
  const near = view.mentions.find((m) => m.start >= start && m.start - start < 60 && m.kind !== "pronoun");
  const between = near ? view.document.text.slice(start, near.start) : "";
  if (
    near &&
    !/[,.;:“”"()’']|\b(?:that|to|in|on|at|of|the|with|from|for)\s*$|\b(?:that|to|in|on|at|of|with|from|for)\b/u.test(
      between
    )
  )
    return toSource(view, near);
  if (!/^(?:PROPN|NOUN|DET|ADJ|NUM|PRON)$/u.test(posAt(view, i))) return null;
  let last = i;
  while (/^(?:PROPN|NOUN|ADJ|NUM|DET)$/u.test(posAt(view, last + 1)) || /^[’']s$/u.test(lowerAt(view, last + 1)))
    last++;
  return {start, end: view.unit.pieces[last]?.end ?? start, mention: null, first: i, last};
}

/** The subject of the unit's first clause: what a participle or a coordinated verb shares. */
export function mainSource(view: View, before: number): Source | null {
  const limit = view.unit.pieces[before]?.start ?? 0;
  const own = view.mentions.filter((m) => m.start >= view.unit.start && m.end <= limit);
  const outside = own.filter((m) => indexOfStart(view, m.start) >= 0);
  const subject = outside.find((m) => {
    const first = indexOfStart(view, m.start);
    return !prepositions.test(lowerAt(view, first - 1)) && !/^[’']s$/u.test(lowerAt(view, toSource(view, m).last + 1));
  });
  return subject ? toSource(view, subject) : null;
}
