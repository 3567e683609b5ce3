import {firstFrom, overlaps} from "../../../src/model/span.js";
import {documentNouns} from "../../annotate/names/vocabulary.js";
import {type Attribution, spanOfPieces} from "./attributions.js";
import {lowerAt, posAt, type View} from "./source.js";

/** Quotation marks stand in what is reported. */
function isQuoted(view: View, {stretches}: Attribution): boolean {
  const {quotations} = view.document;
  return stretches.some((stretch) => {
    const span = spanOfPieces(view, stretch);
    const near = quotations.slice(Math.max(0, firstFrom(quotations, span.start) - 2), firstFrom(quotations, span.end));
    return near.some(({depth, outer}) => depth === 0 && overlaps(outer, span));
  });
}

const lastWord = (text: string): string => text.split(/\s+/u).at(-1)?.toLowerCase() ?? "";

function byDocument(view: View, {cue}: Attribution): boolean {
  const source = cue.source;
  if (!source) return false;
  const words = view.document.text.slice(source.start, source.end);
  return source.mention?.kind === "document" || documentNouns.has(lastWord(words));
}

/** “reported seeing a car”: what somebody says that happened, as a noun. */
const doing = (view: View, {cue}: Attribution): boolean =>
  cue.verb.takes.has("bare") &&
  /ing$/u.test(lowerAt(view, cue.complement.first)) &&
  posAt(view, cue.complement.first) === "VERB";

/** “The army denied it.” */
const isPronounAlone = (view: View, {stretches}: Attribution): boolean =>
  stretches.every(([from, to]) => to - from === 1 && posAt(view, from) === "PRON");

/**
 * Whether an attribution is a statement. What somebody is said to think, want or blame is one only where words are
 * quoted; what shows something must be a document or a recording.
 */
export function reports(view: View, attribution: Attribution): boolean {
  const {cue} = attribution;
  if (!cue.source) return false;
  const {sense, takes} = cue.verb;
  const quoted = isQuoted(view, attribution);
  if (sense === "evidence")
    return quoted || byDocument(view, attribution) || (cue.verb.lemma === "find" && cue.source.mention !== null);
  if (sense === "thought") return quoted;
  if (cue.complement.form === "infinitive") return quoted || cue.complement.audience !== null;
  if (
    cue.complement.form === "noun" &&
    !isPronounAlone(view, attribution) &&
    (cue.verb.lemma === "deny" || doing(view, attribution))
  )
    return true;
  if (/^(?:noun|predicate)$/u.test(cue.complement.form)) return quoted;
  return quoted || !takes.has("quotation") || takes.size > 1;
}
