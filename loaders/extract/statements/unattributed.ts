import type {Span} from "../../../src/model/span.js";
import {overlaps} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Quotation} from "../../segment/segmentedDocument.js";
import type {Cue} from "./cues.js";
import type {FoundStatement, Speaker} from "./found.js";
import type {Piece} from "./pieces.js";
import {lowerAt, mentionEndingAt, posAt, type View} from "./source.js";

/** How many words a quotation without a cue must have to be somebody's statement, not a title or a phrase. */
const fewest = 5;

const isQuotation = ({quotation}: Piece): boolean => quotation >= 0;

export const wordsIn = (text: string, span: Span): number => text.slice(span.start, span.end).split(/\s+/u).length;

/** The quotations of a unit that no cue has claimed. */
export const unclaimed = (view: View, claimed: readonly FoundStatement[]): Quotation[] =>
  view.unit.pieces.flatMap((piece) => {
    const quotation = piece.quotation < 0 ? undefined : view.document.quotations[piece.quotation];
    return quotation && !claimed.some((row) => overlaps(row, quotation)) ? [quotation] : [];
  });

const longestAttribution = 24;

/** “Then: “Run!””, “Adding, “It is over.””: a word or two that only go on from what was said before. */
export function resumes(view: View, quotation: Quotation): boolean {
  const i = view.unit.pieces.findIndex((piece) => piece.start === quotation.outer.start);
  if (i < 2 || i > 3 || !/^[,:]$/u.test(lowerAt(view, i - 1))) return false;
  const lead = view.unit.pieces.slice(0, i - 1);
  return lead.every(
    (_, k) =>
      /^(?:ADV|CCONJ|SCONJ)$/u.test(posAt(view, k)) || /^(?:adding|then|later|and|also)$/u.test(lowerAt(view, k))
  );
}

/** “Ruiz smiled.” before a quotation of a word or two. */
export const gestured = (cues: readonly Cue[] | undefined): boolean => {
  const cue = cues?.[0];
  if (!cue?.source) return false;
  return cue.verb.takes.size === 1 && cue.verb.takes.has("quotation") && cue.complement.form === "none";
};

/** “Ruiz asked.” after a quotation that closes its own sentence. */
export function bareAttribution(view: View, cues: readonly Cue[]): Cue | null {
  const [cue] = cues;
  if (!cue || view.unit.pieces.some(isQuotation) || view.unit.pieces.length > longestAttribution) return null;
  const leads = Math.min(cue.source?.first ?? cue.at, cue.at) === 0;
  const says = cue.complement.form === "none" || lowerAt(view, cue.complement.first) === "when";
  return leads && says ? cue : null;
}

/** “She put it this way:” and “The paper reports:” give what comes next a speaker. */
export function leadsUp(view: View, cues: readonly Cue[]): Speaker | null {
  const last = view.unit.pieces.length - 1;
  if (lowerAt(view, last) !== ":") return null;
  const source = cues.findLast((cue) => cue.source)?.source;
  if (source) return source;
  const own = view.mentions.filter(
    ({start, kind}) => start >= view.unit.start && start < view.unit.end && kind !== "document"
  );
  const subject = own.find(({start}) => start === view.unit.start && !/^(?:in|on|at)$/u.test(lowerAt(view, 0)));
  const mention = subject ?? own.find(({kind}) => kind === "person") ?? own[0];
  return mention ? {start: mention.start, end: mention.end, mention} : null;
}

/** A unit that is nothing but quotations. */
export const onlyQuotations = (view: View): boolean =>
  view.unit.pieces.every(
    (piece) => isQuotation(piece) || /^[\p{P}\p{S}]+$/u.test(view.document.text.slice(piece.start, piece.end))
  );

export const longEnough = (document: AnnotatedDocument, quotation: Quotation): boolean =>
  wordsIn(document.text, quotation) >= fewest;

const speaks = /^(?:person|pronoun|role|organization|group)$/u;

/** Somebody named in the same unit before a quotation that is a sentence: `Ruiz was blunt: “It is over.”` */
export function speakerInUnit(view: View, quotation: Quotation): Speaker | null {
  const i = view.unit.pieces.findIndex((piece) => piece.start === quotation.outer.start);
  if (i <= 0 || !/^[,:—–]$/u.test(lowerAt(view, i - 1))) return null;
  for (let k = 0; k < i; k++) {
    const mention = mentionEndingAt(view, k);
    const dash = /^[—–]$/u.test(lowerAt(view, i - 1));
    if (
      mention &&
      !/^others?$/iu.test(mention.name) &&
      (dash ? /^(?:person|pronoun|role|group)$/u : speaks).test(mention.kind)
    )
      return {start: mention.start, end: mention.end, mention};
  }
  return null;
}
