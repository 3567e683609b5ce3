import type {Cue} from "./cues.js";
import {resumed} from "./resumed.js";
import {isQuotation, lowerAt, posAt, type View} from "./source.js";
import {holdsVerb, ownSentence, type Stretch, trim, words} from "./stretch.js";

/** The most pieces that a dateline has. */
const longestDateline = 14;

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

/** Nothing comes after the cue but marks. */
const closes = (view: View, {complement: {first}}: Cue): boolean =>
  trim(view, first, view.unit.pieces.length)[0] >= view.unit.pieces.length;

/** “The wolves, said the ranger, have crossed the river”: a comma and the verb of what stands before the cue. */
export function goesOn(view: View, {at, complement, source}: Cue): boolean {
  const comma = Math.max(complement.first, (source?.last ?? at) + 1);
  if (lowerAt(view, comma) !== ",") return false;
  const next = posAt(view, comma + 1) === "ADV" ? comma + 2 : comma + 1;
  return posAt(view, next) === "AUX" || (posAt(view, next) === "VERB" && !/ing$/u.test(lowerAt(view, next)));
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

/** `On Friday's “Harbor Watch,”` and `the “Avatar” star`: marks around a name, not around what is said. */
function endsWithName(view: View, [start, to]: Stretch): boolean {
  const quotation = view.document.quotations[view.unit.pieces[to - 1]?.quotation ?? -1];
  if (!quotation || to - start === 1) return false;
  const words = view.document.text.slice(quotation.start, quotation.end).split(/\s+/u);
  if (words.length > 4 || isQuotation(view, start)) return false;
  const capitals = words.every((word) => /^[^\p{Ll}]/u.test(word) || /^(?:and|of|the|with|in|on|for)$/u.test(word));
  return (
    capitals && (adverbial(view, start) || !holdsVerb(view, [start, to]) || !/[,.?!…—–-]$/u.test(words.at(-1) ?? ""))
  );
}

const longestPhrase = 12;

/** `“…,” Harbor Watch president Ana Ruiz said`: nothing but a phrase stands between a quotation that ends with a comma and its source. */
function phraseBehindQuotation(view: View, edge: number): number | null {
  for (let i = edge - 1; i > Math.max(-1, edge - longestPhrase); i--) {
    const quotation = view.document.quotations[view.unit.pieces[i]?.quotation ?? -1];
    if (quotation) {
      const closes = /,$/u.test(view.document.text.slice(quotation.start, quotation.end));
      return closes && i < edge - 1 && startOfPreposed(view, 0, i + 1) === 0 && i === 0 ? i + 1 : null;
    }
    if (
      !/^(?:NOUN|PROPN|ADJ|DET|NUM|PART|ADP|PRON|X|VERB|CCONJ|PUNCT)$/u.test(posAt(view, i)) ||
      /^[,;:]$/u.test(lowerAt(view, i))
    )
      return null;
  }
  return null;
}

/** The part before the cue: `“…,” she said`, `Two people were hurt, police said`. */
export function preposed(view: View, cue: Cue): Stretch | null {
  const edge =
    cue.order === "after" || cue.order === "according" ? cue.at : Math.min(cue.source?.first ?? cue.at, cue.at);
  if (edge <= 0) return null;
  const phrase = cue.order === "before" ? phraseBehindQuotation(view, edge) : null;
  if (phrase !== null) return [0, phrase];
  const last = lowerAt(view, edge - 1) === "as" && lowerAt(view, edge - 2) === "," ? edge - 2 : edge - 1;
  if (!isQuotation(view, last) && !/^[,—–-]$/u.test(lowerAt(view, last)) && cue.order !== "according") return null;
  const [from, to] = trim(view, 0, last === edge - 1 ? edge : last);
  if (to <= from) return null;
  const start = startOfPreposed(view, pastDateline(view, from, to), to);
  const hasVerb = holdsVerb(view, [start, to]);
  const quoted = Array.from({length: to - start}, (_, k) => start + k).some((i) => isQuotation(view, i));
  if (quoted && !endsWithName(view, [start, to])) return [start, to];
  if (goesOn(view, cue)) return [start, to];
  const clause = hasVerb || (closes(view, cue) && words(view, start, to) >= 5);
  if (!clause || words(view, start, to) < 3 || (adverbial(view, start) && !resumed(view, cue, [cue]))) return null;
  return [start, to];
}
