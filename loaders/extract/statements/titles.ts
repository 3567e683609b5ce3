import {firstFrom} from "../../../src/model/span.js";
import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {readLexicon} from "../../lexicon.js";
import type {FoundStatement} from "./found.js";

const works: ReadonlySet<string> = new Set(readLexicon("work-nouns", ["noun"]).map(({noun}) => noun));

/** The most words that the title of a work mostly has. */
const longest = 6;

const inTitleCase = (words: readonly string[]): boolean =>
  words.every((word) => word.length < 5 || !/^\p{Ll}/u.test(word));

/** `in his memoir, “The Long Road,”`: quotation marks around the title of a work, not around what somebody said. */
export function isTitle({text, tokens}: AnnotatedDocument, {start, end, kind}: FoundStatement): boolean {
  const words = text.slice(start, end).split(/\s+/u);
  if (kind !== "direct" || (words.length > longest && !inTitleCase(words))) return false;
  let i = firstFrom(tokens, start) - 1;
  while (i >= 0 && /^[“"‘'`,]+$/u.test(tokens[i]?.text ?? "")) i--;
  return works.has(tokens[i]?.lower ?? "");
}
