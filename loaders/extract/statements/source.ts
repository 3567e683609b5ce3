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

/** Where the words begin that lead up to a name: “our Executive Director” Ana Ruiz. */
function leadStart({document, unit}: View, {start, role}: Mention): number {
  const before = document.text.slice(unit.start, start).trimEnd();
  if (role === null || !before.endsWith(role)) return start;
  const words = before.slice(0, before.length - role.length);
  const article =
    /(?:^|\s)(?:the|a|an|our|his|her|its|their|another|one)\s$/iu.exec(words)?.[0].trimStart().length ?? 0;
  return unit.start + words.length - article;
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
    const adverb = posAt(view, i) === "ADV";
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
      const whole = lower === "of" && left.entity === null ? {mention: null, end: source.end} : {};
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
    const mention = mentionEndingAt(view, i - 1);
    if (mention && mention.kind !== "pronoun" && opensApposition.test(posAt(view, i + 1))) {
      const inner = mentionEndingAt(view, comma - 1);
      const name =
        inner?.kind === "person" && view.unit.pieces[i + 1]?.start !== undefined && mention.kind !== "person"
          ? inner
          : mention;
      return name === mention
        ? climb(view, toSource(view, mention))
        : {...toSource(view, name), first: toSource(view, mention).first};
    }
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
  const mention = mentionEndingAt(view, i);
  if (mention) return mention.kind === "pronoun" ? toSource(view, mention) : climb(view, toSource(view, mention));
  const phrase = nounPhraseEndingAt(view, i);
  return phrase && climb(view, phrase);
}

/** The subject that stands after its verb: “…,” said Jane Doe. */
export function sourceAfter(view: View, verb: number): Source | null {
  const i = verb + 1;
  const mention = mentionStartingAt(view, i);
  if (mention) return toSource(view, mention);
  const start = view.unit.pieces[i]?.start ?? Infinity;
  const near = view.mentions.find((m) => m.start >= start && m.start - start < 60 && m.kind !== "pronoun");
  const between = near ? view.document.text.slice(start, near.start) : "";
  if (near && !/[,.;:“”"()]|\b(?:that|to|in|on|at|of|the)\b/u.test(between)) return toSource(view, near);
  if (!/^(?:PROPN|NOUN|DET|ADJ|NUM)$/u.test(posAt(view, i))) return null;
  let last = i;
  while (/^(?:PROPN|NOUN|ADJ|NUM|DET)$/u.test(posAt(view, last + 1))) last++;
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
