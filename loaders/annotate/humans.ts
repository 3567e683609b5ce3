import {overlapping, overlaps, type Span} from "../../src/model/span.js";
import {readLexicon} from "../lexicon.js";
import type {Token} from "../segment/segmentedDocument.js";
import type {AnnotatedDocument, Mention} from "./annotatedDocument.js";
import {tokenAt, type TokenRange} from "./clauses.js";
import {knownPlaces} from "./places/gazetteer.js";

const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
const positions = new Set(lower(readLexicon("position-nouns", ["form"]).map(({form}) => form)));
const roles = readLexicon("role-nouns", ["noun", "gender", "title"]).map(({noun}) => noun);
const people = new Set([...lower(readLexicon("people-nouns", ["form"]).map(({form}) => form)), ...lower(roles)]);
const workplaces = new Set(lower(readLexicon("office-nouns", ["form", "kind"]).map(({form}) => form)));
const honorifics = new Set(
  lower(readLexicon("honorifics", ["word", "gender", "kind"]).map(({word}) => word.replace(/\.$/, "")))
);
const pronouns = new Set(["he", "she", "they", "we", "i", "him", "her", "them", "us", "me", "who", "you"]);
const singular = (word: string): string => word.replace(/ies$/, "y").replace(/men$/, "man").replace(/s$/, "");

/** Whether a word names a position that somebody can hold: director, prosecutors. */
export const isPosition = (word: string): boolean => positions.has(word) || positions.has(singular(word));

/** Whether a word names people: a position, a role, “staff”, “women” or a personal pronoun. */
export const isHumanWord = (word: string): boolean =>
  isPosition(word) || people.has(word) || people.has(singular(word)) || pronouns.has(word);

const isHumanToken = ({lower: word, pos, text}: Token): boolean =>
  text !== "US" &&
  (pos !== "ADJ" || /^(?:chief|teen|juvenile|adult|suspect)$/.test(word)) &&
  pos !== "VERB" &&
  isHumanWord(word);

export const spanOf = ({tokens}: AnnotatedDocument, {from, to}: TokenRange): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? tokens[from]?.start ?? 0
});

const humanKinds = new Set(["person", "group", "pronoun"]);

/** Mentions of people within a stretch of tokens. */
export function peopleIn(document: AnnotatedDocument, range: TokenRange): Mention[] {
  if (range.to <= range.from) return [];
  return overlapping(document.mentions, spanOf(document, range)).filter(({kind}) => humanKinds.has(kind));
}

/** Whether a word names a place of work: department, museum. */
export const isWorkplaceWord = (word: string): boolean => workplaces.has(word);

/** A name as it stands: the words before it in its run of capitals are a title. */
export interface ProperName extends TokenRange {
  readonly name: string;
  /** “Health Minister”; null where nothing stands before it. */
  readonly title: string | null;
}

const isTitle = ({lower: word, text}: Token): boolean =>
  (text !== "US" && text !== "I" && isHumanWord(word)) || honorifics.has(word.replace(/\.$/, ""));
const isNamePart = ({pos, text}: Token): boolean =>
  (pos === "PROPN" || pos === "VERB" || pos === "NOUN" || pos === "ADJ") && /^\p{Lu}[\p{L}’'.-]*$/u.test(text);

function toName({text, tokens, mentions, places}: AnnotatedDocument, from: number, to: number): ProperName | null {
  const titleEnd = from + tokens.slice(from, to).findLastIndex(isTitle) + 1;
  const first = Math.max(from, titleEnd);
  const own = tokens.slice(first, to);
  if (own.length < (titleEnd > from ? 1 : 2) || own.length > 4) return null;
  if (own.some(({lower: word, text: form}) => workplaces.has(word) || /^\p{Lu}{3,}$/u.test(form))) return null;
  const name = text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
  const span = {start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0};
  if (
    knownPlaces(name).length > 0 ||
    overlapping(places, span).length > 0 ||
    overlapping(mentions, span).some((one) => one.kind === "organization" && one.entity !== null && /\s/.test(one.name))
  )
    return null;
  return {
    from: first,
    to,
    name,
    title: titleEnd > from ? text.slice(tokens[from]?.start ?? 0, tokens[titleEnd - 1]?.end ?? 0) : null
  };
}

/** Names of people by their shape: two to four capitalised words, or one behind a title, that name no place or agency. */
export function properNamesIn(document: AnnotatedDocument, {from, to}: TokenRange): ProperName[] {
  const names: ProperName[] = [];
  for (let i = from; i < to;) {
    let end = i;
    while (end < to && isNamePart(document.tokens[end] as Token)) end++;
    const name = end > i ? toName(document, i, end) : null;
    if (name) names.push(name);
    i = Math.max(end, i + 1);
  }
  return names;
}

/** Whether a stretch of tokens tells of people. */
export const isHuman = (document: AnnotatedDocument, range: TokenRange): boolean =>
  document.tokens
    .slice(range.from, range.to)
    .some((token, i) => isHumanToken(token) && !isPossessive(token, document.tokens[range.from + i + 1])) ||
  peopleIn(document, range).some(
    ({kind, start, end}) => kind !== "pronoun" || end - start !== 3 || isHumanPronoun(document, start)
  ) ||
  properNamesIn(document, range).length > 0;

/** “her account”: no person but a thing of hers. */
const isPossessive = ({lower: word}: Token, next: Token | undefined): boolean =>
  word === "her" && /^(?:NOUN|ADJ)$/.test(next?.pos ?? "");

const isHumanPronoun = ({tokens}: AnnotatedDocument, start: number): boolean => {
  const at = tokenAt(tokens, start);
  const token = tokens[at];
  return token === undefined || (!/^(?:his|its)$/.test(token.lower) && !isPossessive(token, tokens[at + 1]));
};

/** Full names of the people whom a stretch of tokens names or, by a pronoun, points to. */
export function namesIn(document: AnnotatedDocument, range: TokenRange): string[] {
  const mentioned = peopleIn(document, range);
  const names = mentioned.flatMap(({kind, entity, name}) => {
    const found = entity === null ? undefined : document.entities[entity];
    if (found?.kind === "person") return [found.name];
    return kind === "person" && found === undefined ? [name] : [];
  });
  const shaped = properNamesIn(document, range).filter(
    (name) => !mentioned.some(({kind, ...span}) => kind === "person" && overlaps(span, spanOf(document, name)))
  );
  return [...new Set([...names, ...shaped.map(({name}) => name)])];
}
