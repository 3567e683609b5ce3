import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {readLexicon} from "../../lexicon.js";

const without = new Set(readLexicon("no-office-nouns", ["form"]).map(({form}) => form));
const isWithout = (word: string): boolean =>
  without.has(word) || without.has(word.replace(/s$/, "")) || without.has(word.replace(/ies$/, "y"));

/** Whether those whom a noun phrase names can hold an office: patients, tenants and prisoners do not. */
export function holdsOffice({tokens}: AnnotatedDocument, {from, to}: TokenRange): boolean {
  const end = tokens.findIndex(({pos, lower}, i) => i > from && i < to && pos === "ADP" && lower !== "of");
  const head = tokens.slice(from, end < 0 ? to : end).filter(({pos}) => pos === "NOUN" || pos === "PROPN");
  return !isWithout(head.at(-1)?.lower ?? "");
}

/** Whether a word names a body whose members leave together: “sacked the cabinet”, “the ouster of the board”. */
export const isBody = (word: string): boolean =>
  /^(?:board|boards|cabinet|government|leadership|council|committee|regime|panel)$/.test(word);
