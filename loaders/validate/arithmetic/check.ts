import type {DocumentRow} from "../../../src/model/tables/index.js";
import type {Rule} from "../../rule.js";

/** A stretch of a text whose figures don't agree with each other, and one sentence that says how. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A rule that reckons a document's own figures over: where its example is, it finds one doubt, in its counterexample none. */
export interface Check extends Rule {
  readonly find: (document: Pick<DocumentRow, "text" | "date_published">) => Doubt[];
}

/** A sentence and where it begins. A full stop before a small letter or a figure is an abbreviation's: “Jan. 7”. */
export function sentencesOf(text: string): {sentence: string; start: number}[] {
  const sentences: {sentence: string; start: number}[] = [];
  let start = 0;
  for (const {index, 0: end} of text.matchAll(/[.!?][”"’')\]]*\s+(?=[“"‘(]?\p{Lu})|\n+|$/gu)) {
    const stop = index + end.trimEnd().length;
    if (stop > start) sentences.push({sentence: text.slice(start, stop), start});
    start = index + end.length;
  }
  return sentences;
}
