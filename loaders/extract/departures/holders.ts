import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {indexIn} from "../../annotate/clauses.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {isHumanWord, peopleIn, properNamesIn} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";

const without = new Set(readLexicon("no-office-nouns", ["form"]).map(({form}) => form));
const isWithout = (word: string): boolean =>
  without.has(word) || without.has(word.replace(/s$/, "")) || without.has(word.replace(/ies$/, "y"));

/** Whether those whom a noun phrase names can hold an office: patients, tenants and prisoners do not. */
export function holdsOffice({tokens}: AnnotatedDocument, {from, to}: TokenRange): boolean {
  const end = indexIn(tokens, {from: from + 1, to}, ({pos, lower}) => pos === "ADP" && lower !== "of");
  const head = tokens.slice(from, end < 0 ? to : end).filter(({pos}) => pos === "NOUN" || pos === "PROPN");
  return !isWithout(head.at(-1)?.lower ?? "");
}

/** Whether a word names a body whose members leave together: “sacked the cabinet”, “the ouster of the board”. */
export const isBody = (word: string): boolean =>
  /^(?:board|boards|cabinet|government|leadership|council|committee|regime|panel)$/.test(word);

/** Whether the last word tells of people: a noun for them, or the end of a name. */
export function endsInPeople(document: AnnotatedDocument, {from, to}: TokenRange): boolean {
  const last = document.tokens[to - 1];
  if (last === undefined) return false;
  if (isHumanWord(last.lower) && (last.pos !== "ADJ" || last.lower === "chief")) return true;
  return (
    peopleIn(document, {from: to - 1, to}).length > 0 ||
    properNamesIn(document, {from, to}).some((name) => name.to === to) ||
    document.numbers.some(({start, end}) => end === last.end && start === document.tokens[from]?.start)
  );
}
