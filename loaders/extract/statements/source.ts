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
export const isQuotation = ({unit}: View, i: number): boolean => (unit.pieces[i]?.quotation ?? -1) >= 0;
export const posAt = (view: View, i: number): string => tokenAt(view, i)?.pos ?? "";

export const indexOfStart = ({unit}: View, start: number): number =>
  unit.pieces.findIndex((piece) => piece.start === start);

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
