import type {Complement} from "./complement.js";
import {lowerAt, posAt, type Source, type View} from "./source.js";
import type {ReportingVerb} from "./verbs.js";

export const negations = /^(?:not|n't|n’t|never|cannot)$/u;

/** “Did the minister say …?” and “Neither of them said …” report nothing that was said. */
export function neverSaid(view: View, source: Source): boolean {
  const last = view.unit.pieces.at(-1);
  const asks = last !== undefined && lowerAt(view, view.unit.pieces.length - 1) === "?";
  if (asks && posAt(view, 0) === "AUX") return true;
  for (let i = source.first; i > source.first - 6; i--)
    if (/^(?:neither|nobody|none)$/u.test(lowerAt(view, i))) return true;
  return lowerAt(view, source.first) === "no";
}

export function negated(view: View, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const lower = lowerAt(view, i);
    if (negations.test(lower) || /^(?:declined|refused|failed|declines|refuses)$/u.test(lower)) return true;
    if (!/^(?:AUX|ADV|PART|VERB)$/u.test(posAt(view, i)) && lower !== "to") return false;
  }
  return false;
}

/** Who denies that it is so doesn't say that it is. */
export const denies = ({lemma}: ReportingVerb, {form}: Complement): boolean =>
  /^(?:deny|dispute|refute|rebut)$/u.test(lemma) && /^(?:clause|noun)$/u.test(form);
