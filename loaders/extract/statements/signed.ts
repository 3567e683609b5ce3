import type {Speaker} from "./found.js";
import type {View} from "./source.js";
import {lowerAt, mentionStartingAt, tokenAt} from "./source.js";

const longestName = 6;

/** `“It frightens me.” ― Ana Ruiz`: a dash after a quotation, then a name and nothing else. */
export function signature(view: View): Speaker | null {
  const {pieces} = view.unit;
  const dash = pieces.findIndex((_, i) => /^[―—–-]+$/u.test(lowerAt(view, i)));
  if (dash < 0 || dash > 1 || pieces.slice(0, dash).some(({quotation}) => quotation < 0)) return null;
  const rest = pieces.slice(dash + 1);
  const name = rest.filter(({token}) => token >= 0 && !/^[.,]$/u.test(view.document.tokens[token]?.text ?? ""));
  const comma = name.length > longestName;
  if (name.length === 0 || comma || name.length !== rest.filter((piece) => piece.end <= (name.at(-1)?.end ?? 0)).length)
    return null;
  if (!/^\p{Lu}/u.test(tokenAt(view, dash + 1)?.text ?? "")) return null;
  const mention = mentionStartingAt(view, dash + 1);
  return {start: name[0]?.start ?? 0, end: name.at(-1)?.end ?? 0, mention};
}
