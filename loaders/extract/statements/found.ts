import type {Span} from "../../../src/model/span.js";
import type {Mention} from "../../annotate/annotatedDocument.js";

/** Who a statement is given to: where it is named and, if it is a known mention, which. */
export interface Speaker extends Span {
  readonly mention: Mention | null;
  /** Where it says who it is, if elsewhere: “who” stands for the words before it. */
  readonly words?: Span;
}

export const toSpeaker = ({start, end, mention, words}: Speaker): Speaker => ({
  start,
  end,
  mention,
  ...(words && {words})
});

/** A statement before it is a row. */
export interface FoundStatement extends Span {
  readonly kind: "direct" | "mixed" | "indirect";
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  readonly rule: string;
  /** Stretches of one utterance have one number. */
  readonly group: number;
  readonly polarity: "positive" | "negative";
  readonly certainty: "stated" | "implied";
  readonly audience: Span | null;
  readonly sentenceSpan: Span;
}
