import type {Span} from "../../../src/model/span.js";
import {afterAccording} from "./according.js";
import {endOfContent, endOfWords} from "./contentEnd.js";
import type {Cue} from "./cues.js";
import {goesOn, preposed} from "./preposed.js";
import {resumed, resumedQuotation} from "./resumed.js";
import {isQuotation, lowerAt, mentionStartingAt, posAt, type View} from "./source.js";
import {holdsVerb, type Stretch, trim, words} from "./stretch.js";

/** What one cue reports: its stretches in the order in which they stand. */
export interface Attribution {
  readonly cue: Cue;
  readonly rule: string;
  readonly stretches: readonly Stretch[];
}

const stretchesOf = (...parts: (Stretch | null)[]): Stretch[] => parts.filter((part) => part !== null);

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

/** “Recently, he said, it has been quiet”, “It was, he said, a failure”: a word or two, the cue, and the rest. */
function aroundCue(view: View, cue: Cue, cues: readonly Cue[]): Stretch[] {
  const first = cue.complement.first;
  const edge = Math.min(cue.source?.first ?? cue.at, cue.at);
  if (cue.order !== "before" || lowerAt(view, first) !== "," || lowerAt(view, edge - 1) !== ",") return [];
  const before = trim(view, 0, edge);
  if (
    before[1] <= before[0] ||
    before[1] - before[0] > longestLead ||
    mentionStartingAt(view, before[0])?.kind === "person"
  )
    return [];
  const after = trim(view, first, endOfContent(view, cue, cues));
  const nominal = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(posAt(view, after[0]));
  if (!(holdsVerb(view, before) || (nominal && holdsVerb(view, after))) || words(view, ...after) < 2) return [];
  return conjunction.test(lowerAt(view, before[1] - 1)) ? [after] : [before, after];
}

const longestLead = 4;
const conjunction = /^(?:and|but|so|yet|still|however|instead|nevertheless|nonetheless)$/u;

function ofCue(view: View, cue: Cue, cues: readonly Cue[]): Attribution | null {
  const {form, first} = cue.complement;
  if (form !== "none" && !(/^(?:before|after)$/u.test(cue.order) && closesQuotation(view, cue))) {
    const [from, to] = trim(view, first, endOfWords(view, cue, endOfContent(view, cue, cues)));
    return to > from ? {cue, rule: `statement/cue-${form}`, stretches: [[from, to]]} : null;
  }
  const before = preposed(view, cue);
  if (cue.order === "according") {
    const rest = before && goesOn(view, cue) ? trim(view, first, endOfContent(view, cue, cues, first)) : null;
    const stretches = before ? stretchesOf(before, rest) : stretchesOf(afterAccording(view, cue, cues));
    return stretches.length > 0 ? {cue, rule: "statement/according-to", stretches} : null;
  }
  const after =
    before && form !== "none"
      ? resumedQuotation(view, cue, cues)
      : before || /^as$/u.test(lowerAt(view, (cue.source?.first ?? 0) - 1))
        ? resumed(view, cue, cues)
        : null;
  const lead = before ?? after ?? null;
  const stretches = lead ? stretchesOf(before, after) : stretchesOf(...aroundCue(view, cue, cues));
  const rule =
    cue.order === "after" ? "statement/inverted-cue" : after && before ? "statement/cue-inside" : "statement/cue-after";
  return stretches.length > 0 ? {cue, rule, stretches} : null;
}

/** What the cues of a unit report. */
export const attribute = (view: View, cues: readonly Cue[]): Attribution[] =>
  cues.flatMap((cue) => ofCue(view, cue, cues) ?? []);

/** The span of the pieces [from, to) of a unit. */
export const spanOfPieces = ({unit}: View, [from, to]: Stretch): Span => ({
  start: unit.pieces[from]?.start ?? unit.start,
  end: unit.pieces[to - 1]?.end ?? unit.end
});
