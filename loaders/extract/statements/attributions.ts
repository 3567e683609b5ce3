import type {Span} from "../../../src/model/span.js";
import type {Cue} from "./cues.js";
import {isQuotation, lowerAt, posAt, type View} from "./source.js";

/** What one cue reports: its stretches in the order in which they stand. */
export interface Attribution {
  readonly cue: Cue;
  readonly rule: string;
  /** Pieces [from, to) of the unit. */
  readonly stretches: readonly (readonly [number, number])[];
}

/** The most pieces that a dateline has. */
const longestDateline = 14;

const isMark = (view: View, i: number): boolean => /^[,.;:!?—–…-]+$/u.test(lowerAt(view, i));

/** Pieces without the marks at their edges. */
function trim(view: View, from: number, to: number): readonly [number, number] {
  while (from < to && isMark(view, from)) from++;
  while (to > from && isMark(view, to - 1)) to--;
  return [from, to];
}

function words(view: View, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += isQuotation(view, i) ? 3 : posAt(view, i) === "PUNCT" ? 0 : 1;
  return count;
}

const joins = /^(?:and|but|while|though|although|as|or|before|after|whereas|even|yet|so)$/u;

/** Where a later cue of the same unit begins, if it is one beside this, not inside what this one reports. */
function nextCueStart(view: View, cue: Cue, later: Cue): number | null {
  const start =
    later.order === "participle" || later.order === "according" ? later.at : (later.source?.first ?? later.at);
  let i = Math.min(start, later.at) - 1;
  if (i <= cue.complement.first) return null;
  if (later.order === "according") return lowerAt(view, i) === "," ? i : null;
  if (later.order === "participle") {
    while (i > cue.complement.first && !/^(?:,|and|but)$/u.test(lowerAt(view, i)) && posAt(view, i) === "ADV") i--;
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
function endOfContent(view: View, cue: Cue, cues: readonly Cue[], from = cue.complement.first): number {
  for (const later of cues) {
    if (later.at <= cue.at) continue;
    const start = nextCueStart(view, cue, later);
    if (start !== null && start > from) return start;
  }
  return view.unit.pieces.length;
}

const clauseStart = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV|AUX|SCONJ|CCONJ|ADP)$/u;

/** A quotation that is a sentence by itself, before it only words that lead up to it. */
function ownSentence(view: View, i: number): boolean {
  const quotation = view.document.quotations[view.unit.pieces[i]?.quotation ?? -1];
  if (!quotation) return false;
  const text = view.document.text.slice(quotation.start, quotation.end);
  return /^(?:[\p{Lu}\d[…“‘]|\.\.\.)/u.test(text) && text.split(/\s+/u).length >= 3;
}

/** “The documents suggest “It is so,” Ruiz said” and “Asked about it, “No comment,” he said” report the quotation. */
function startOfPreposed(view: View, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    if (!isQuotation(view, i) || !ownSentence(view, i)) continue;
    const led =
      /^[,:—–]$/u.test(lowerAt(view, i - 1)) ||
      posAt(view, i - 1) === "VERB" ||
      /^(?:suggests?|shows?|that)$/u.test(lowerAt(view, i - 1));
    return led ? i : from;
  }
  return from;
}

/** “NAIROBI (Wire) - ”, “LISBON, June 12 — ”: where and when it was written, before the first sentence. */
function pastDateline(view: View, from: number, to: number): number {
  if (view.unit.start !== view.document.paragraphs[view.unit.paragraph]?.start) return from;
  for (let i = from + 1; i < Math.min(to, from + longestDateline); i++) {
    if (isQuotation(view, i) || /^(?:VERB|AUX|PRON)$/u.test(posAt(view, i))) return from;
    if (!/^[—–-]+$/u.test(lowerAt(view, i))) continue;
    const [before, after] = [view.unit.pieces[i - 1]?.end ?? 0, view.unit.pieces[i + 1]?.start ?? 0];
    if (before === view.unit.pieces[i]?.start || after === view.unit.pieces[i]?.end) continue;
    const place = view.document.text.slice(view.unit.start, view.unit.pieces[i]?.start);
    return /^\p{Lu}{3,}/u.test(place) ? i + 1 : from;
  }
  return from;
}

/** The part before the cue: `“…,” she said`, `Two people were hurt, police said`. */
function preposed(view: View, cue: Cue): readonly [number, number] | null {
  const edge =
    cue.order === "after" || cue.order === "according" ? cue.at : Math.min(cue.source?.first ?? cue.at, cue.at);
  if (edge <= 0) return null;
  const last = edge - 1;
  if (!isQuotation(view, last) && !/^[,—–-]$/u.test(lowerAt(view, last)) && cue.order !== "according") return null;
  const [from, to] = trim(view, 0, edge);
  if (to <= from) return null;
  const start = startOfPreposed(view, pastDateline(view, from, to), to);
  const hasVerb = Array.from({length: to - start}, (_, k) => posAt(view, start + k)).some(
    (pos) => pos === "VERB" || pos === "AUX"
  );
  const quoted = Array.from({length: to - start}, (_, k) => start + k).some((i) => isQuotation(view, i));
  if (!quoted && (!hasVerb || words(view, start, to) < 3 || (adverbial(view, start) && !resumed(view, cue, [cue]))))
    return null;
  return [start, to];
}

/** “In a speech on Friday, he said”, “Asked about it, he said”: words that only lead up to the cue. */
function adverbial(view: View, start: number): boolean {
  const lower = lowerAt(view, start);
  if (lower === "at" && /^(?:least|most)$/u.test(lowerAt(view, start + 1))) return false;
  return (
    /^(?:asked|speaking|when|while|after|before|as|during|in|at|on|if|since|although|though|because|to|by|with|for)$/u.test(
      lower
    ) ||
    (posAt(view, start) === "VERB" && /(?:ing|ed)$/u.test(lower))
  );
}

const subordinates = /^(?:after|before|when|as|since|because|although|though|while|until|if|where|than)$/u;

/** “two days after it was shut”: its only verb stands in a subordinate clause. */
function isPhrase(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (subordinates.test(lowerAt(view, i)) && i > from) return true;
    if (/^(?:AUX|VERB)$/u.test(posAt(view, i)) || isQuotation(view, i)) return false;
  }
  return false;
}

/** The part after a cue that stands in the middle: `“…,” she said, “…”`, `But, he said, it is so`. */
function resumed(view: View, cue: Cue, cues: readonly Cue[]): readonly [number, number] | null {
  const end = endOfContent(view, cue, cues);
  const {first} = cue.complement;
  if (lowerAt(view, first) !== "," && !isQuotation(view, first) && !/^[—–;:]$/u.test(lowerAt(view, first))) return null;
  const quote = Array.from({length: Math.max(0, end - first)}, (_, k) => first + k).find((i) => isQuotation(view, i));
  const [from, to] = trim(view, first, end);
  if (to <= from) return null;
  if (
    quote !== undefined &&
    !cues.some((other) => other.at > cue.at && other.at < quote) &&
    (quote === from || /^[,—–:]$/u.test(lowerAt(view, quote - 1)))
  )
    return trim(view, quote, end);
  if (cue.order === "after" || quote !== undefined) return null;
  const verb = Array.from({length: to - from}, (_, k) => posAt(view, from + k)).some(
    (pos) => pos === "VERB" || pos === "AUX"
  );
  const goesOn = /^(?:and|but)$/u.test(lowerAt(view, from)) ? from + 1 : from;
  if (/^(?:AUX|VERB)$/u.test(posAt(view, goesOn)) && !/ing$/u.test(lowerAt(view, goesOn))) return [from, to];
  const opens =
    clauseStart.test(posAt(view, from)) &&
    !/^(?:who|which|whose|where|when|while|as|but|and|adding|according|a|an|with)$/u.test(lowerAt(view, from));
  return verb && opens && !isPhrase(view, from, to) && words(view, from, to) >= 4 ? [from, to] : null;
}

/** `“…,” she said on Friday, “…”` and `“…,” she told them, adding, “…”`: a quotation after a comma, if no other cue claims it. */
function resumedQuotation(view: View, cue: Cue, cues: readonly Cue[]): readonly [number, number] | null {
  const end = endOfContent(view, cue, cues);
  for (let i = cue.at + 1; i < end; i++) {
    if (!isQuotation(view, i)) continue;
    const claimed = cues.some((other) => other.at > cue.at && other.at < i);
    return /^[,—–:]$/u.test(lowerAt(view, i - 1)) && !claimed ? trim(view, i, end) : null;
  }
  return null;
}

/** What stands after a comma has a finite verb of its own: neither an apposition nor a member of a list. */
function opensClause(view: View, comma: number, next: number): boolean {
  if (/^(?:who|which|whose|including|and|or)$/u.test(lowerAt(view, comma + 1))) return false;
  for (let k = comma + 1; k < next; k++) {
    if (isQuotation(view, k) || posAt(view, k) === "AUX") return true;
    const participle = /(?:ing|ed|wn|en)$/u.test(lowerAt(view, k)) && /^(?:ADP|PUNCT)$/u.test(posAt(view, k + 1));
    if (posAt(view, k) === "VERB" && !participle) return true;
  }
  return false;
}

/** “According to Ruiz, the road is open.” */
function afterAccording(view: View, cue: Cue, cues: readonly Cue[]): readonly [number, number] | null {
  let i = cue.complement.first;
  const size = view.unit.pieces.length;
  while (i < size && lowerAt(view, i) !== ",") i++;
  if (i >= size) return null;
  const commas = view.unit.pieces.flatMap((_, k) => (k >= i && lowerAt(view, k) === "," ? [k] : []));
  const main = commas.find((k, n) => opensClause(view, k, commas[n + 1] ?? size)) ?? i;
  const [from, to] = trim(view, main, endOfContent(view, cue, cues, main));
  return words(view, from, to) >= 3 ? [from, to] : null;
}

const stretchesOf = (...parts: (readonly [number, number] | null)[]): (readonly [number, number])[] =>
  parts.filter((part) => part !== null);

/** `“…,” she said`: what is quoted right before the source is what is reported, whatever comes after the cue. */
function closesQuotation(view: View, cue: Cue): boolean {
  const edge = cue.order === "after" ? cue.at : Math.min(cue.source?.first ?? cue.at, cue.at);
  const i = isQuotation(view, edge - 1)
    ? edge - 1
    : isQuotation(view, edge - 2) && /^[,—–-]$/u.test(lowerAt(view, edge - 1))
      ? edge - 2
      : -1;
  const quotation = view.document.quotations[view.unit.pieces[i]?.quotation ?? -1];
  if (!quotation) return false;
  const ending = view.document.text.slice(quotation.end - 1, quotation.end);
  return i !== edge - 1 || /[,?!—–…-]/u.test(ending);
}

function ofCue(view: View, cue: Cue, cues: readonly Cue[]): Attribution | null {
  const {form, first} = cue.complement;
  if (form !== "none" && !(/^(?:before|after)$/u.test(cue.order) && closesQuotation(view, cue))) {
    const [from, to] = trim(view, first, endOfContent(view, cue, cues));
    return to > from ? {cue, rule: `statement/cue-${form}`, stretches: [[from, to]]} : null;
  }
  const before = preposed(view, cue);
  if (cue.order === "according") {
    const stretches = before ? [before] : stretchesOf(afterAccording(view, cue, cues));
    return stretches.length > 0 ? {cue, rule: "statement/according-to", stretches} : null;
  }
  const after =
    before && form !== "none"
      ? resumedQuotation(view, cue, cues)
      : before || /^as$/u.test(lowerAt(view, (cue.source?.first ?? 0) - 1))
        ? resumed(view, cue, cues)
        : null;
  const stretches = stretchesOf(before, after);
  const rule =
    cue.order === "after" ? "statement/inverted-cue" : after && before ? "statement/cue-inside" : "statement/cue-after";
  return stretches.length > 0 ? {cue, rule, stretches} : null;
}

/** What the cues of a unit report. */
export const attribute = (view: View, cues: readonly Cue[]): Attribution[] =>
  cues.flatMap((cue) => ofCue(view, cue, cues) ?? []);

/** The span of the pieces [from, to) of a unit. */
export const spanOfPieces = ({unit}: View, [from, to]: readonly [number, number]): Span => ({
  start: unit.pieces[from]?.start ?? unit.start,
  end: unit.pieces[to - 1]?.end ?? unit.end
});
