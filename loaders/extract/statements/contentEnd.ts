import type {Cue} from "./cues.js";
import {isQuotation, lowerAt, posAt, type View} from "./source.js";
import {isMark, opensClause, ownSentence} from "./stretch.js";

const joins = /^(?:;|and|but|while|though|although|as|or|before|after|whereas|even|yet|so)$/u;

const lastCharacter = ({document, unit}: View, i: number): string => {
  const quotation = document.quotations[unit.pieces[i]?.quotation ?? -1];
  return quotation ? document.text.charAt(quotation.end - 1) : "";
};

/** “Ruiz, who says that it is over, told them”: the clause of the first cue ends at the comma before the second. */
function commaBefore(view: View, at: number, cue: Cue): number | null {
  let i = at - 1;
  while (i > cue.complement.first && /^(?:AUX|ADV|PART)$/u.test(posAt(view, i))) i--;
  return i > cue.complement.first && lowerAt(view, i) === "," ? i : null;
}

/** Where a later cue of the same unit begins, if it is one beside this, not inside what this one reports. */
function nextCueStart(view: View, cue: Cue, later: Cue): number | null {
  const start =
    later.order === "participle" || later.order === "according" ? later.at : (later.source?.first ?? later.at);
  let i = Math.min(start, later.at) - 1;
  if (later.order === "before" && (later.source?.first ?? later.at) < cue.at) return commaBefore(view, later.at, cue);
  if (i <= cue.complement.first) return null;
  if (later.order === "according") return lowerAt(view, i) === "," ? i : null;
  if (later.order === "participle") {
    while (i > cue.complement.first && !/^(?:,|and|but)$/u.test(lowerAt(view, i)) && posAt(view, i) === "ADV") i--;
    if (isQuotation(view, i) && /^[,—–]$/u.test(lastCharacter(view, i))) return i + 1;
    if (!/^(?:,|and|but)$/u.test(lowerAt(view, i))) return null;
    return lowerAt(view, i - 1) === "," ? i - 1 : i;
  }
  if (quotesSentence(view, later)) {
    while (i > cue.complement.first && /^(?:in|which|when|where|who|that|,|and|but|as)$/u.test(lowerAt(view, i))) i--;
    return i + 1;
  }
  if (later.complement.form === "none" && lowerAt(view, i) === ",") return i;
  if (!joins.test(lowerAt(view, i))) return null;
  return lowerAt(view, i - 1) === "," || !/^(?:and|or)$/u.test(lowerAt(view, i)) ? i : null;
}

/** `Ruiz said, “It is over.”` is its own statement inside any other. */
function quotesSentence(view: View, {complement, order}: Cue): boolean {
  const {form, first} = complement;
  return (
    order === "before" && form === "quotation" && ownSentence(view, first) && /^[,:]$/u.test(lowerAt(view, first - 1))
  );
}

/** Where what a cue reports ends: with the unit, or where another cue takes over. */
export function endOfContent(view: View, cue: Cue, cues: readonly Cue[], from = cue.complement.first): number {
  for (const later of cues) {
    if (later.at <= cue.at) continue;
    const start = nextCueStart(view, cue, later);
    if (start !== null && start > from) return start;
  }
  return view.unit.pieces.length;
}

/**
 * What a cue reports may end before its clause does: `yelled, “Drop it!” before firing`, `confirmed the “leak,” and the
 * pipe was shut`.
 */
export function endOfWords(view: View, {complement: {form, first}}: Cue, end: number): number {
  if (form === "quotation" && ownSentence(view, first) && /^[,:]$/u.test(lowerAt(view, first - 1))) {
    let last = first;
    while (last + 1 < end && (isQuotation(view, last + 1) || isMark(view, last + 1))) last++;
    return trailing.test(lowerAt(view, last + 1)) ? last + 1 : end;
  }
  if (form !== "noun" && form !== "predicate") return end;
  for (let i = first + 1; i < end; i++) {
    const clause = lowerAt(view, i) === "," && /^(?:and|but|while|who|which)$/u.test(lowerAt(view, i + 1));
    if (clause && !isQuotation(view, i + 2) && opensClause(view, i + 1, end)) return i;
  }
  return end;
}

const trailing = /^(?:before|after|as|while|when|and|but|then|in|at|on|during|into)$/u;
