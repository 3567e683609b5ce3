import {climb} from "./climb.js";
import {lowerAt, mentionEndingAt, nounPhraseEndingAt, posAt, type Source, toSource, type View} from "./source.js";

const opensApposition = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|ADV|VERB)$/u;

/** Jane Doe, a spokeswoman for …, said: from the closing comma back to what the comma before it closes. */
export function beforeApposition(view: View, comma: number): Source | null {
  for (let i = comma - 2; i > 0; i--) {
    if ((view.unit.pieces[i]?.quotation ?? -1) >= 0) continue;
    const lower = lowerAt(view, i);
    if (lower === ";") return null;
    if (lower !== "," && lower !== "(" && lower !== "—" && lower !== "–") continue;
    const inner = mentionEndingAt(view, comma - 1);
    const innerSource = inner && toSource(view, inner);
    const exact = innerSource?.first === i + 1 && /^(?:person|organization)$/u.test(inner?.kind ?? "");
    const mention = mentionEndingAt(view, i - 1);
    const opens = /^(?:who|which|whose|a|an|for|like|of)$/u.test(lowerAt(view, i + 1));
    const phrase = mention ? null : exact || opens ? nounPhraseEndingAt(view, i - 1) : null;
    const outer = mention ? climb(view, toSource(view, mention)) : phrase && climb(view, phrase);
    if (!outer || mention?.kind === "pronoun") continue;
    const aside =
      posAt(view, i + 1) === "ADP" && /^(?:person|role|group|organization)$/u.test(mention?.kind ?? "") && i > 1;
    if (!opensApposition.test(posAt(view, i + 1)) && !opens && !aside) continue;
    if (exact && innerSource && outer.mention?.kind !== "person") return {...innerSource, first: outer.first};
    if (mention || opens) return outer;
  }
  return null;
}

/** “Ruiz (D-Ohio) said”, “the agency (USDA) said”: what the parentheses stand after. */
export function beforeParenthesis(view: View, closing: number): Source | null {
  for (let i = closing - 1; i > Math.max(0, closing - 12); i--) {
    if (lowerAt(view, i) !== "(") continue;
    const mention = mentionEndingAt(view, i - 1);
    const phrase = mention ? toSource(view, mention) : nounPhraseEndingAt(view, i - 1);
    return phrase && climb(view, {...phrase, last: closing});
  }
  return null;
}
