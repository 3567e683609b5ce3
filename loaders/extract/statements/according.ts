import {endOfContent} from "./contentEnd.js";
import type {Cue} from "./cues.js";
import {lowerAt, mentionStartingAt, type View} from "./source.js";
import {opensClause, type Stretch, trim, words} from "./stretch.js";

/** “According to the court, Ana Ruiz, 44, left”: a name that is not who is meant by the source. */
function isSubject(view: View, {source}: Cue, comma: number): boolean {
  const named = mentionStartingAt(view, comma + 1);
  if (named?.kind !== "person" || named.entity === null) return false;
  return source?.mention?.kind === "document" || source?.mention?.kind === "organization";
}

/** “According to Ruiz, the road is open.” */
export function afterAccording(view: View, cue: Cue, cues: readonly Cue[]): Stretch | null {
  let i = cue.complement.first;
  const size = view.unit.pieces.length;
  while (i < size && lowerAt(view, i) !== ",") i++;
  if (i >= size) return null;
  const commas = view.unit.pieces.flatMap((_, k) => (k >= i && lowerAt(view, k) === "," ? [k] : []));
  const main = commas.find((k, n) => opensClause(view, k, commas[n + 1] ?? size) || isSubject(view, cue, k)) ?? i;
  const [from, to] = trim(view, main, endOfContent(view, cue, cues, main));
  return words(view, from, to) >= 3 ? [from, to] : null;
}
