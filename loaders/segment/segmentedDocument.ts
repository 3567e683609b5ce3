import type {Span} from "../../src/model/span.js";
import type {DocumentRow} from "../../src/model/tables/index.js";

/** A word or mark. `pos` is a universal part of speech: NOUN, PROPN, VERB, AUX, ADP, PRON, NUM, PUNCT … */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly pos: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

export interface Sentence extends Span {
  readonly paragraph: number;
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Paragraph extends Span {
  readonly kind: "headline" | "heading" | "text" | "list item" | "caption";
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** What stands between a pair of quotation marks, without them. */
export interface Quotation extends Span {
  /** The same with its marks. */
  readonly outer: Span;
  /** 0 for the outermost marks, 1 for a quotation inside one … */
  readonly depth: number;
  /** False where no closing mark was found and the paragraph's end stands in for it. */
  readonly closed: boolean;
  /** Index of the quotation of the paragraph before, which this one goes on with. */
  readonly continues: number | null;
}

/** A document and where its parts are. Spans only: the text is never changed. */
export interface SegmentedDocument {
  readonly record: DocumentRow;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** Where words and parts of words begin, by their letters in lower case; whatever begins with a digit by “0”. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
  /** Where those begin that have a capital, in order. */
  readonly capitals: readonly number[];
}
