import type {AnnotatedDocument, Mention} from "../../annotate/annotatedDocument.js";
import {isNameless} from "../../annotate/coreference/references.js";
import type {Speaker} from "./found.js";

/** How many sentences back “it” and “they” may reach. */
const reach = 2;

const fits = (pronoun: Mention, {kind, plural}: Mention): boolean =>
  pronoun.plural
    ? kind === "group" || (plural && kind !== "pronoun")
    : kind === "organization" || (kind === "document" && !plural);

/** “The explorer laughed. “Cold,” she said”: the last who is called by what he or she is, in this sentence or the one before. */
const describedBefore = (mentions: readonly Mention[], pronoun: Mention): Mention | null =>
  mentions.findLast(
    ({kind, entity, plural, gender, sentence, end}) =>
      kind === "role" &&
      entity === null &&
      !plural &&
      (gender === null || gender === pronoun.gender) &&
      end <= pronoun.start &&
      pronoun.sentence - sentence <= 1
  ) ?? null;

/** The somebody without a name whom he or she stands for, in its own sentence. */
function namelessBefore({mentions, text}: AnnotatedDocument, pronoun: Mention): Mention | null {
  const near = mentions.filter(({sentence, end}) => sentence === pronoun.sentence && end <= pronoun.start);
  return (
    near.findLast((one) => isNameless(pronoun, one, text.slice(one.start, one.end))) ??
    describedBefore(mentions, pronoun)
  );
}

/** “In a note, it said”: behind a preposition, no subject that the pronoun could stand for. */
const isObject = (text: string, {start}: Mention): boolean =>
  /\b(?:in|on|at|of|by|from|with|to|for|through|during)\s+(?:the\s|an?\s)?$/iu.test(
    text.slice(Math.max(0, start - 14), start)
  );

/**
 * What “it” or “they” stands for: the first group, organization or document of its number in the sentences before,
 * the nearest sentence first, outside quotation marks. He and she are tied to people when mentions are found; here
 * they find somebody nameless.
 */
export function antecedentOf(document: AnnotatedDocument, {mention}: Speaker): Mention | null {
  if (mention?.kind !== "pronoun") return null;
  if (mention.gender !== null) return mention.entity === null ? namelessBefore(document, mention) : null;
  if (!/^(?:it|they)$/iu.test(mention.name)) return null;
  const quoted = (one: Mention): boolean =>
    document.quotations.some(({outer}) => outer.start <= one.start && one.end <= outer.end);
  for (let back = 0; back <= reach; back++) {
    const near = document.mentions.find(
      (one) =>
        one.sentence === mention.sentence - back &&
        one.end < mention.start &&
        fits(mention, one) &&
        !quoted(one) &&
        (back > 0 || !isObject(document.text, one))
    );
    if (near) return near;
  }
  return null;
}
