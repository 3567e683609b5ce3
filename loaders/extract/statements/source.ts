import {firstFrom} from "../../../src/model/span.js";
import type {AnnotatedDocument, Mention} from "../../annotate/annotatedDocument.js";
import {phraseStart} from "../../annotate/phrases/nounPhrase.js";
import type {Token} from "../../segment/segmentedDocument.js";
import type {Speaker} from "./found.js";
import type {Unit} from "./pieces.js";

/** Who said it: the span nearest the words, and the mention it is, where it is one. */
export interface Source extends Speaker {
  /** Index in the unit of its first piece. */
  readonly first: number;
  readonly last: number;
}

/** Looks things up in a unit by the index of a piece. */
export interface View {
  readonly document: AnnotatedDocument;
  readonly unit: Unit;
  /** Those of its paragraph, in the order in which they stand. */
  readonly mentions: readonly Mention[];
  /** The same by where they start and end: where several do, a person, else the widest. */
  readonly byStart: ReadonlyMap<number, Mention>;
  readonly byEnd: ReadonlyMap<number, Mention>;
}

const prefer = (map: Map<number, Mention>, at: number, mention: Mention): void => {
  const known = map.get(at);
  if (!known || (mention.kind === "person" && known.kind !== "person")) map.set(at, mention);
};

/** The views of the units of a paragraph. */
export function toViews(document: AnnotatedDocument, units: readonly Unit[], mentions: readonly Mention[]): View[] {
  const byStart = new Map<number, Mention>();
  const byEnd = new Map<number, Mention>();
  for (const mention of mentions) {
    prefer(byStart, mention.start, mention);
    prefer(byEnd, mention.end, mention);
  }
  return units.map((unit) => ({document, unit, mentions, byStart, byEnd}));
}

// reading an array before its first element takes many times as long as reading in it
export function tokenAt({document, unit}: View, i: number): Token | undefined {
  const token = i < 0 ? -1 : (unit.pieces[i]?.token ?? -1);
  return token < 0 ? undefined : document.tokens[token];
}
export const lowerAt = (view: View, i: number): string => tokenAt(view, i)?.lower ?? "";
export const isQuotation = ({unit}: View, i: number): boolean => i >= 0 && (unit.pieces[i]?.quotation ?? -1) >= 0;
export const posAt = (view: View, i: number): string => tokenAt(view, i)?.pos ?? "";

/** Index of the piece that starts at a position; -1 where none does. */
export function indexOfStart({unit: {pieces}}: View, start: number): number {
  const i = firstFrom(pieces, start);
  return pieces[i]?.start === start ? i : -1;
}

function indexOfEnd({unit: {pieces}}: View, end: number): number {
  const i = firstFrom(pieces, end) - 1;
  return pieces[i]?.end === end ? i : -1;
}

/** The mention that ends with a piece. */
export const mentionEndingAt = ({unit, byEnd}: View, i: number): Mention | null =>
  byEnd.get(unit.pieces[i]?.end ?? -1) ?? null;

/** The mention that begins with a piece. */
export const mentionStartingAt = ({unit, byStart}: View, i: number): Mention | null =>
  byStart.get(unit.pieces[i]?.start ?? -1) ?? null;

function titleStart({document, unit}: View, {start}: Mention, role: string): number {
  const before = document.text.slice(unit.start, start).trimEnd();
  return before.endsWith(role) ? unit.start + before.length - role.length : start;
}

/** Where the phrase begins that a mention closes: “our Executive Director” Ana Ruiz, “the” Calder Valley Gazette. */
function leadStart(view: View, mention: Mention): number {
  const {document, unit, mentions} = view;
  if (mention.kind === "pronoun") return mention.start;
  const start = mention.role === null ? mention.start : titleStart(view, mention, mention.role);
  const token = unit.pieces[indexOfStart(view, start)]?.token ?? -1;
  if (token < 0) return start;
  const from = phraseStart(document.tokens, token, document.sentences[mention.sentence]?.firstToken ?? token);
  const lead = Math.max(unit.start, document.tokens[from]?.start ?? start);
  if (lead === start) return start;
  const whole = mentions.find((one) => one.start < lead && lead < one.end)?.start ?? lead;
  const quoted = unit.pieces.some((one) => one.quotation >= 0 && one.start >= whole && one.start < start);
  return quoted ? start : Math.max(unit.start, whole);
}

export const toSource = (view: View, mention: Mention): Source => {
  const lead = leadStart(view, mention);
  const at = firstFrom(view.unit.pieces, lead);
  const first = at < view.unit.pieces.length ? at : -1;
  const last = indexOfEnd(view, mention.end);
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
  const first = firstFrom(unit.pieces, start);
  return {start: unit.pieces[first]?.start ?? start, end: unit.pieces[i]?.end ?? start, mention: null, first, last: i};
}
