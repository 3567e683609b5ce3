import {endOfContent} from "./contentEnd.js";
import type {Cue} from "./cues.js";
import {isQuotation, lowerAt, posAt, type View} from "./source.js";
import {holdsVerb, ownSentence, type Stretch, trim, words} from "./stretch.js";

const clauseStart = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV|AUX|SCONJ|CCONJ|ADP)$/u;

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
export function resumed(view: View, cue: Cue, cues: readonly Cue[]): Stretch | null {
  const end = endOfContent(view, cue, cues);
  const {first} = cue.complement;
  if (lowerAt(view, first) !== "," && !isQuotation(view, first) && !/^[—–;:]$/u.test(lowerAt(view, first))) return null;
  const quote = Array.from({length: Math.max(0, end - first)}, (_, k) => first + k).find((i) => isQuotation(view, i));
  const [from, to] = trim(view, first, end);
  const taken = lowerAt(view, first) === ";" && cues.some(({at, source}) => at > cue.at && source?.first === from);
  if (to <= from || taken) return null;
  if (/^(?:VERB)$/u.test(posAt(view, from)) && lowerAt(view, from + 1) === "by") return null;
  if (
    quote !== undefined &&
    !cues.some((other) => other.at > cue.at && other.at < quote) &&
    (quote === from || /^[,—–:]$/u.test(lowerAt(view, quote - 1)))
  )
    return trim(view, quote, end);
  if (cue.order === "after" || quote !== undefined) return null;
  const verb = holdsVerb(view, [from, to]);
  const goesOn = /^(?:and|but)$/u.test(lowerAt(view, from)) ? from + 1 : from;
  if (/^(?:AUX|VERB)$/u.test(posAt(view, goesOn)) && !/ing$/u.test(lowerAt(view, goesOn))) return [from, to];
  const opens =
    clauseStart.test(posAt(view, from)) &&
    !/^(?:who|which|whose|where|when|while|as|but|and|adding|according|a|an|with)$/u.test(lowerAt(view, from));
  return verb && opens && !isPhrase(view, from, to) && words(view, from, to) >= 4 ? [from, to] : null;
}

/** `“…,” she said on Friday, “…”` and `“…,” she told them, adding, “…”`: a quotation after a comma, if no other cue claims it. */
export function resumedQuotation(view: View, cue: Cue, cues: readonly Cue[]): Stretch | null {
  const end = endOfContent(view, cue, cues);
  for (let i = cue.at + 1; i < end; i++) {
    if (!isQuotation(view, i)) continue;
    const claimed = cues.some((other) => other.at > cue.at && other.at < i);
    const apart = /^[,—–:]$/u.test(lowerAt(view, i - 1)) || (i === cue.at + 1 && ownSentence(view, i));
    return apart && !claimed ? trim(view, i, end) : null;
  }
  return null;
}
