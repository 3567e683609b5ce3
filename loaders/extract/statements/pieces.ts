import {firstFrom, type Span} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {Quotation} from "../../segment/segmentedDocument.js";

/** A word outside quotation marks, or a whole outermost quotation with its marks. */
export interface Piece extends Span {
  /** Index of the token; -1 for a quotation. */
  readonly token: number;
  /** Index of the quotation; -1 for a word. */
  readonly quotation: number;
}

/** A stretch that is read as one: a sentence in which each quotation counts as a single word, however long it is. */
export interface Unit extends Span {
  readonly paragraph: number;
  readonly pieces: readonly Piece[];
}

/** The outermost quotations and the words between them, in order. */
function piecesOf(document: AnnotatedDocument, paragraph: number): Piece[] {
  const {paragraphs, sentences, tokens, quotations} = document;
  const block = paragraphs[paragraph];
  if (!block) return [];
  const own: {quotation: Quotation; i: number}[] = [];
  for (let i = firstFrom(quotations, block.start); i < quotations.length; i++) {
    const quotation = quotations[i];
    if (!quotation || quotation.start >= block.end) break;
    if (quotation.depth === 0) own.push({quotation, i});
  }
  const pieces: Piece[] = own.map(({quotation: {outer}, i}) => ({
    start: outer.start,
    end: outer.end,
    token: -1,
    quotation: i
  }));
  const first = sentences[block.firstSentence]?.firstToken ?? 0;
  const end = sentences[block.endSentence - 1]?.endToken ?? 0;
  let k = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (!token) continue;
    while (k < own.length && (own[k]?.quotation.outer.end ?? 0) <= token.start) k++;
    const outer = own[k]?.quotation.outer;
    if (!outer || token.end <= outer.start) pieces.push({start: token.start, end: token.end, token: i, quotation: -1});
  }
  return own.length > 0 ? pieces.sort((a, b) => a.start - b.start) : pieces;
}

export const endsSentence = (text: string, {end}: Quotation): boolean =>
  /(?:[.!?…]|\.\])[’'”"»)\]]*$/u.test(text.slice(Math.max(0, end - 4), end));

/** “said Marsh, of Fresno, Calif. “It is over.””: what is quoted begins and ends as a sentence does. */
const isSentence = ({text}: AnnotatedDocument, quotation: Quotation | undefined): boolean =>
  quotation !== undefined &&
  /^[\p{Lu}\d[.…]/u.test(text.slice(quotation.start, quotation.start + 1)) &&
  (endsSentence(text, quotation) || /,$/u.test(text.slice(quotation.start, quotation.end))) &&
  /\s\S+\s/u.test(text.slice(quotation.start, quotation.end));

/** A quotation that closes its sentence is followed by a capital letter or by another quotation. */
function breaksAfter(document: AnnotatedDocument, piece: Piece, next: Piece): boolean {
  const {tokens, quotations, text} = document;
  if (piece.token >= 0) {
    const [a, b] = [tokens[piece.token], tokens[next.token]];
    if (b) return a?.sentence !== b.sentence;
    if (/\p{L}\.$/u.test(a?.text ?? "")) return isSentence(document, quotations[next.quotation]);
    return /^[.!?]+$/u.test(a?.text ?? "");
  }
  const quotation = quotations[piece.quotation];
  if (!quotation || !endsSentence(text, quotation)) return false;
  return next.token < 0 || /^[\p{Lu}\d]/u.test(tokens[next.token]?.text ?? "");
}

/** The units of a paragraph. */
export function findUnits(document: AnnotatedDocument, paragraph: number): Unit[] {
  const units: Unit[] = [];
  let pieces: Piece[] = [];
  const close = (): void => {
    const [first] = pieces;
    if (first) units.push({start: first.start, end: pieces.at(-1)?.end ?? first.end, paragraph, pieces});
    pieces = [];
  };
  for (const piece of piecesOf(document, paragraph)) {
    const last = pieces.at(-1);
    if (last && breaksAfter(document, last, piece)) close();
    pieces.push(piece);
  }
  close();
  return units;
}
