import type {Mention} from "../../annotate/annotatedDocument.js";
import {beforeApposition} from "./apposition.js";
import {lowerAt, mentionEndingAt, nounPhraseEndingAt, posAt, type Source, toSource, type View} from "./source.js";

/** “A barman who was on duty that night said”: the relative clause has a verb of its own. */
export function antecedentOfRelative(view: View, end: number): Source | null {
  let verb = false;
  for (let i = end; i > Math.max(0, end - 16); i--) {
    const lower = lowerAt(view, i);
    if (/^[,;:—–()]$/u.test(lower) || (view.unit.pieces[i]?.quotation ?? -1) >= 0) return null;
    if (/^(?:VERB|AUX)$/u.test(posAt(view, i))) verb = true;
    if (lower !== "who" && !(lower === "whose" && verb)) continue;
    if (!verb) return null;
    const mention = mentionEndingAt(view, i - 1);
    if (mention) return {...toSource(view, mention), last: end};
    const named = lowerAt(view, i - 1) === "," ? mentionEndingAt(view, i - 2) : nameBeforeDescription(view, i - 1);
    const phrase = named ? toSource(view, named) : nounPhraseEndingAt(view, i - 1);
    return phrase && {...phrase, last: end};
  }
  return null;
}

/** “Ana Ruiz, the guru who founded it”: the name that the description stands after. */
function nameBeforeDescription(view: View, i: number): Mention | null {
  const phrase = nounPhraseEndingAt(view, i);
  const named = phrase && lowerAt(view, phrase.first - 1) === "," ? mentionEndingAt(view, phrase.first - 2) : null;
  return named?.kind === "person" ? named : null;
}

/** “Ana Ruiz, who said”: the pronoun is where it stands, what comes before it is who it is. */
export function relativePronoun(view: View, i: number): Source | null {
  const comma = lowerAt(view, i - 1) === ",";
  const mention = mentionEndingAt(view, comma ? i - 2 : i - 1);
  const phrase = mention ? toSource(view, mention) : nounPhraseEndingAt(view, comma ? i - 2 : i - 1);
  const human = /^(?:person|role|group)$/u.test(mention?.kind ?? "") || lowerAt(view, i) !== "who";
  const before = comma && !human ? (beforeApposition(view, i - 1) ?? phrase) : phrase;
  const {start, end} = view.unit.pieces[i] ?? {start: 0, end: 0};
  return before && {...before, start, end, words: before.words ?? before, last: i};
}
