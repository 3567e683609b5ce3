import {overlaps, type Span} from "../../src/model/span.js";
import {readLexicon} from "../lexicon.js";
import type {AnnotatedDocument, Mention} from "./annotatedDocument.js";
import type {TokenRange} from "./clauses.js";

const positions = new Set(readLexicon("position-nouns", ["form"]).map(({form}) => form.toLowerCase()));
const people = new Set(readLexicon("people-nouns", ["form"]).map(({form}) => form.toLowerCase()));
const pronouns = new Set(["he", "she", "they", "we", "i", "him", "her", "them", "us", "me", "who", "you"]);
const singular = (word: string): string => word.replace(/ies$/, "y").replace(/s$/, "");

/** Whether a word names a position that somebody can hold: director, prosecutors. */
export const isPosition = (word: string): boolean => positions.has(word) || positions.has(singular(word));

/** Whether a word names people: a position, “staff”, “women” or a personal pronoun. */
export const isHumanWord = (word: string): boolean => isPosition(word) || people.has(word) || pronouns.has(word);

export const spanOf = ({tokens}: AnnotatedDocument, {from, to}: TokenRange): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? tokens[from]?.start ?? 0
});

const humanKinds = new Set(["person", "group", "role", "pronoun"]);

/** Mentions of people within a stretch of tokens. */
export function peopleIn(document: AnnotatedDocument, range: TokenRange): Mention[] {
  if (range.to <= range.from) return [];
  const span = spanOf(document, range);
  return document.mentions.filter((mention) => humanKinds.has(mention.kind) && overlaps(mention, span));
}

/** Whether a stretch of tokens tells of people. */
export const isHuman = (document: AnnotatedDocument, range: TokenRange): boolean =>
  document.tokens.slice(range.from, range.to).some(({lower}) => isHumanWord(lower)) ||
  peopleIn(document, range).length > 0;

/** Full names of the people whom a stretch of tokens names or, by a pronoun, points to. */
export function namesIn(document: AnnotatedDocument, range: TokenRange): string[] {
  const names = peopleIn(document, range).flatMap(({kind, entity, name}) => {
    const found = entity === null ? undefined : document.entities[entity];
    if (found?.kind === "person") return [found.name];
    return kind === "person" && found === undefined ? [name] : [];
  });
  return [...new Set(names)];
}
