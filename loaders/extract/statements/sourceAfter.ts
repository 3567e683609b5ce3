import {coordinatedAfter} from "./coordinated.js";
import {lowerAt, mentionEndingAt, mentionStartingAt, posAt, type Source, toSource, type View} from "./source.js";

/** “the shopkeeper, Devinder Sohal.”: the name after a description is who it is. */
function namedAfter(view: View, source: Source): Source {
  if (source.mention?.kind === "person") return source;
  let comma = source.last + 1;
  for (let steps = 0; steps < 8 && /^(?:ADP|DET|NOUN|PROPN|ADJ|PART)$/u.test(posAt(view, comma)); steps++) comma++;
  if (lowerAt(view, comma) !== ",") return source;
  const name = mentionStartingAt(view, comma + 1);
  if (!name || !/^(?:person|organization)$/u.test(name.kind) || name.entity === null) return source;
  const {last} = toSource(view, name);
  const closed = last + 1 >= view.unit.pieces.length || /^[.,;—–]$/u.test(lowerAt(view, last + 1));
  return closed && name.kind === "person" ? {...toSource(view, name), first: source.first} : source;
}

/** The subject that stands after its verb: “…,” said Jane Doe. */
export function sourceAfter(view: View, verb: number): Source | null {
  const source = firstAfter(view, verb + 1);
  return source && coordinatedAfter(view, namedAfter(view, source));
}

function firstAfter(view: View, i: number): Source | null {
  const mention = mentionStartingAt(view, i);
  if (mention) return toSource(view, mention);
  const start = view.unit.pieces[i]?.start ?? Infinity;
  const led = view.mentions.find((m) => m.kind === "person" && m.start > start && m.start - start < 80);
  if (led && toSource(view, led).first === i) return toSource(view, led);
  const near = view.mentions.find((m) => m.start >= start && m.start - start < 60 && m.kind !== "pronoun");
  const between = near ? view.document.text.slice(start, near.start) : "";
  if (
    near &&
    !/[,.;:“”"()’']|\b(?:that|to|in|on|at|of|the|with|from|for)\s*$|\b(?:that|to|in|on|at|of|with|from|for)\b/u.test(
      between
    )
  )
    return toSource(view, near);
  if (!/^(?:PROPN|NOUN|DET|ADJ|NUM|PRON)$/u.test(posAt(view, i))) return null;
  let last = i;
  while (/^(?:PROPN|NOUN|ADJ|NUM|DET)$/u.test(posAt(view, last + 1)) || /^[’']s$/u.test(lowerAt(view, last + 1)))
    last++;
  const closing = mentionEndingAt(view, last);
  if (closing && closing.start > start) return {...toSource(view, closing), first: i};
  return {start, end: view.unit.pieces[last]?.end ?? start, mention: null, first: i, last};
}
