import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {isPosition, properNamesIn} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";
import {leaverBefore} from "./leaver.js";
import {phraseAt} from "./phrase.js";
import type {Trigger} from "./triggers.js";
import {workplaceIn} from "./workplace.js";

const contests = new Set(
  readLexicon("departure-exclusions", ["form", "verb"])
    .filter(({verb}) => verb === "leave")
    .map(({form}) => form)
);
const posts = new Set(readLexicon("post-nouns", ["form"]).map(({form}) => form));
const offices = readLexicon("office-nouns", ["form", "kind"]);
const ofKind = (wanted: string): ReadonlySet<string> =>
  new Set(offices.filter(({kind}) => kind === wanted).map(({form}) => form));
const organizations = ofKind("organization");
const buildings = ofKind("building");

export const lowerOf = (document: AnnotatedDocument, i: number): string => document.tokens[i]?.lower ?? "";
export const wordsOf = ({tokens}: AnnotatedDocument, {from, to}: TokenRange): string[] =>
  tokens.slice(from, to).map(({lower}) => lower);

/** The head of a noun phrase: the last word before “of”. */
export function headWord(document: AnnotatedDocument, range: TokenRange): string {
  const words = wordsOf(document, range);
  const of = words.indexOf("of");
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? "";
}

/** Whether a noun phrase names a post: “his job”, “the chairmanship”. */
export const isPostNoun = (document: AnnotatedDocument, range: TokenRange): boolean =>
  range.to > range.from && posts.has(headWord(document, range));

/** “left as director”: a title behind “as”. */
export const hasTitle = (document: AnnotatedDocument, as: number, end: number): boolean =>
  wordsOf(document, phraseAt(document.tokens, as + 1, end)).some(isPosition);

/** “Curator Paolo Vitti left the museum”: said of somebody by title, a house is a place of work. */
const isTitled = (document: AnnotatedDocument, trigger: Trigger): boolean =>
  properNamesIn(document, leaverBefore(document, trigger)).some(({title}) => title !== null);

/** “left office”, “left the mayor's office”; not “left his new office”. */
function isOffice({tokens}: AnnotatedDocument, {from, to}: TokenRange): boolean {
  const before = tokens[to - 2];
  return to - from === 1 || /[’']s/.test(before?.lower ?? "") || /^(?:NOUN|PROPN)$/.test(before?.pos ?? "");
}

/** Who leaves a party leaves no office. */
export const isParty = (noun: string): boolean => /^(?:party|gop|caucus|coalition|union|eu|nato|bloc)$/.test(noun);

/** “left the village (empty)”: what follows tells of a state. */
const hasResult = (document: AnnotatedDocument, {to}: TokenRange): boolean =>
  document.tokens[to]?.pos === "ADJ" || /^(?:more|even|without|with|open|empty)$/.test(lowerOf(document, to));

/** “left his job”, “left the agency”, “quit the FBI”: the object is a post or a place of work. */
export function hasPost(document: AnnotatedDocument, trigger: Trigger): boolean {
  const object = phraseAt(document.tokens, trigger.after, trigger.end);
  if (object.to === object.from) return false;
  const noun = headWord(document, object);
  if (contests.has(noun) || isParty(noun) || hasResult(document, object)) return false;
  if (noun === "office") return isOffice(document, object);
  if (posts.has(noun)) return true;
  if (buildings.has(noun)) return trigger.needs === "post" || isTitled(document, trigger);
  if (organizations.has(noun)) return true;
  const {organization, office} = workplaceIn(document, object);
  return organization !== null || office !== null;
}

/** “removed from his post”, “removed the sheriff from office”, “removed as chief”. */
export function isFromPost(document: AnnotatedDocument, {after, end}: Trigger): boolean {
  for (let i = after; i < Math.min(end, after + 10); i++) {
    if (lowerOf(document, i) === "as") return hasTitle(document, i, end);
    if (lowerOf(document, i) === "from") return isPostNoun(document, phraseAt(document.tokens, i + 1, end));
  }
  return false;
}
