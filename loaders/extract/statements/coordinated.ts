import {climb} from "./climb.js";
import {
  lowerAt,
  mentionEndingAt,
  mentionStartingAt,
  nounPhraseEndingAt,
  posAt,
  type Source,
  toSource,
  type View
} from "./source.js";

const conjunction = /^(?:and|or|nor)$/u;
const boundary =
  /^(?:|but|that|which|who|whom|what|how|why|whether|as|when|while|though|although|because|if|where|;|—|–)$/u;
const paired = /^(?:both|neither|either)$/u;

const phraseEndingAt = (view: View, i: number): Source | null => {
  const mention = mentionEndingAt(view, i);
  if (mention?.kind === "pronoun") return toSource(view, mention);
  const phrase = mention ? toSource(view, mention) : nounPhraseEndingAt(view, i);
  return phrase && climb(view, phrase);
};

/** All of the words from the first to the last of several who speak together. */
const whole = (view: View, first: number, {last, end}: Source): Source => ({
  start: view.unit.pieces[first]?.start ?? 0,
  end,
  mention: null,
  first,
  last
});

/**
 * “President Quist, Vice President Moran and other officials” say: all of the phrase whose last part is `source`, where
 * it begins the clause, so that “Ruiz met the mayor and the chief said” is not taken for one.
 */
export function coordinatedBefore(view: View, source: Source): Source {
  if (!conjunction.test(lowerAt(view, source.first - 1))) return source;
  let i = source.first - 2;
  if (lowerAt(view, i) === ",") i--;
  let best = source;
  for (let part = phraseEndingAt(view, i); part; part = phraseEndingAt(view, i)) {
    const before = lowerAt(view, part.first - 1);
    const pair = paired.test(before) ? 1 : 0;
    if (part.first === 0 || pair || boundary.test(before) || before === ",")
      best = whole(view, part.first - pair, source);
    if (before !== ",") break;
    i = part.first - 2;
  }
  return best;
}

/** “…,” said Ruiz and her brother: the phrase that begins with `source`, where nothing but marks comes after it. */
export function coordinatedAfter(view: View, source: Source): Source {
  const at = source.last + 1;
  if (lowerAt(view, at) !== "and") return source;
  const mention = mentionStartingAt(view, at + 1);
  let last = mention ? toSource(view, mention).last : at;
  if (!mention) while (/^(?:DET|ADJ|NOUN|PROPN|PRON)$/u.test(posAt(view, last + 1))) last++;
  const next = last + 1;
  const closed =
    next >= view.unit.pieces.length || /^[,.;:—–]$/u.test(lowerAt(view, next)) || posAt(view, next) === "ADP";
  if (last === at || !closed) return source;
  return {...whole(view, source.first, source), end: view.unit.pieces[last]?.end ?? source.end, last};
}
