import {lowerAt, mentionEndingAt, nounPhraseEndingAt, posAt, type Source, toSource, type View} from "./source.js";

export const prepositions =
  /^(?:of|for|in|at|from|with|on|to|under|about|by|near|inside|within|behind|close|familiar|among|against|across|over|representing|involving)$/u;

/**
 * From the last words of a subject to its head: “a spokesman for the agency”, “sources familiar with the plan”,
 * “three sources briefed on the departures”.
 */
export function climb(view: View, source: Source): Source {
  let best = source;
  for (let i = source.first - 1; i > 0;) {
    const lower = lowerAt(view, i);
    const pos = posAt(view, i);
    const left = mentionEndingAt(view, i - 1);
    const link =
      prepositions.test(lower) || (pos === "VERB" && /(?:ed|ing|wn|nt)$/u.test(lower)) || /^(?:who|that)$/u.test(lower);
    if (!link && pos === "VERB" && prepositions.test(lowerAt(view, i - 1))) {
      i--;
      continue;
    }
    if (!link) break;
    const named = source.mention?.kind === "person" && source.mention.entity !== null;
    if (named && left?.kind === "organization" && lower !== "of") break;
    if (left && /^(?:role|group|person|organization|document)$/u.test(left.kind)) {
      const whole =
        /^(?:of|for|at|from|with)$/u.test(lower) && left.entity === null
          ? {mention: {...left, kind: left.kind}, end: source.end}
          : {};
      best = {...toSource(view, left), last: source.last, ...whole};
      i = best.first - 1;
    } else if (
      prepositions.test(lower) &&
      (posAt(view, i - 1) === "VERB" || posAt(view, i - 1) === "ADJ" || prepositions.test(lowerAt(view, i - 1)))
    )
      i--;
    else if (/^(?:NOUN|PROPN)$/u.test(posAt(view, i - 1))) {
      const phrase = nounPhraseEndingAt(view, i - 1);
      if (!phrase) break;
      best = {...phrase, last: source.last};
      i = best.first - 1;
    } else break;
  }
  return best;
}
