import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {type Hedge, hedgeOfNoun, hedgeOfVerb} from "../../annotate/hedges.js";
import type {Hit} from "./hit.js";

/** Whether what a trigger tells is denied or supposed. */
export const hedgeOf = ({tokens}: AnnotatedDocument, {trigger, parties}: Hit): Hedge =>
  trigger.class === "noun"
    ? hedgeOfNoun(tokens, trigger.token, trigger.start, trigger.end)
    : hedgeOfVerb(
        tokens,
        trigger.token,
        (parties.agents ?? parties.victims)?.from ?? trigger.token,
        trigger.start,
        trigger.end
      );

/** A passage is denied or supposed only as a whole; “nobody was hurt” counts nobody and denies nothing. */
export function hedgeOfAll(document: AnnotatedDocument, hits: readonly Hit[]): Hedge {
  const hedges = hits.filter(({parties}) => parties.count?.high !== 0).map((hit) => hedgeOf(document, hit));
  const all = (test: (hedge: Hedge) => boolean): boolean => hedges.length > 0 && hedges.every(test);
  return {
    polarity: all(({polarity}) => polarity === "negative") ? "negative" : "positive",
    modality: all(({modality}) => modality === "other") ? "other" : "asserted"
  };
}
