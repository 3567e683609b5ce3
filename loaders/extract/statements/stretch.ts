import {isQuotation, lowerAt, posAt, type View} from "./source.js";

/** Pieces [from, to) of a unit. */
export type Stretch = readonly [number, number];

export const isMark = (view: View, i: number): boolean => /^[,.;:!?—–…-]+$/u.test(lowerAt(view, i));

/** Pieces without the marks at their edges. */
export function trim(view: View, from: number, to: number): Stretch {
  while (from < to && isMark(view, from)) from++;
  while (to > from && isMark(view, to - 1)) to--;
  return [from, to];
}

export function words(view: View, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += isQuotation(view, i) ? 3 : posAt(view, i) === "PUNCT" ? 0 : 1;
  return count;
}

/** A quotation that is a sentence by itself, before it only words that lead up to it. */
export function ownSentence(view: View, i: number): boolean {
  const quotation = view.document.quotations[view.unit.pieces[i]?.quotation ?? -1];
  if (!quotation) return false;
  const text = view.document.text.slice(quotation.start, quotation.end);
  return /^(?:[\p{Lu}\d[…“‘]|\.\.\.)/u.test(text) && text.split(/\s+/u).length >= 3;
}

/** Whether a stretch holds a verb outside quotation marks. */
export function holdsVerb(view: View, [from, to]: Stretch): boolean {
  for (let i = from; i < to; i++) if (/^(?:VERB|AUX)$/u.test(posAt(view, i))) return true;
  return false;
}

/** What stands after a comma has a finite verb of its own: neither an apposition nor a member of a list. */
export function opensClause(view: View, comma: number, next: number): boolean {
  if (/^(?:who|which|whose|including|and|or)$/u.test(lowerAt(view, comma + 1))) return false;
  for (let k = comma + 1; k < next; k++) {
    if (isQuotation(view, k) || posAt(view, k) === "AUX") return true;
    const participle = /(?:ing|ed|wn|en)$/u.test(lowerAt(view, k)) && /^(?:ADP|PUNCT)$/u.test(posAt(view, k + 1));
    if (posAt(view, k) === "VERB" && !participle) return true;
  }
  return false;
}
