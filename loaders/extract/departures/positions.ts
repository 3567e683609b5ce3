import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {tokenAt, type TokenRange} from "../../annotate/clauses.js";
import {isHumanWord, peopleIn, properNamesIn, spanOf} from "../../annotate/humans.js";
import {digitNumber, wordNumber} from "../../annotate/numbers/numberWords.js";
import {readLexicon} from "../../lexicon.js";
import {phraseAt} from "./phrase.js";
import type {Trigger} from "./triggers.js";
import {isOpening} from "./workplace.js";

/** Whether a word names what somebody does: no pronoun, no “people”. */
const isRole = (word: string): boolean =>
  isHumanWord(word) &&
  !/^(?:he|she|they|we|i|him|her|them|us|me|who|you|people|men|women|man|woman|police|staff|others?|part(?:y|ies))$/.test(
    word
  );

const clean = (words: string): string =>
  words
    .replace(/^(?:the|a|an|its|his|her|their)\s/i, "")
    .replace(/\s+/g, " ")
    .trim();

/** “director of the agency”: the position, and where its place of work begins. */
export interface Position {
  readonly name: string;
  /** What follows “of”, “at” or “for”, or stands before “'s”: empty where nothing does. */
  readonly workplace: TokenRange;
}

/** “superintendent of schools”, “chief of staff”: a bare noun behind “of” belongs to the title. */
const isOfTitle = ({tokens}: AnnotatedDocument, of: number, end: number): boolean =>
  tokens[of]?.lower === "of" &&
  tokens[of + 1]?.pos === "NOUN" &&
  /^\p{Ll}/u.test(tokens[of + 1]?.text ?? "") &&
  (of + 2 === end || /^(?:[’']s?|of|at|for|in)$/.test(tokens[of + 2]?.lower ?? ""));

/** The position that a noun phrase names, apart from where it is held; null where it names none. */
export function positionIn(document: AnnotatedDocument, range: TokenRange): Position | null {
  const {tokens, text} = document;
  let {from, to} = range;
  const none = {from: to, to};
  let workplace: TokenRange = none;
  for (let i = from; i < to; i++) {
    const lower = tokens[i]?.lower ?? "";
    if (/^[’']s?$/.test(lower) && i + 1 < to) {
      workplace = {from, to: i};
      from = i + 1;
    } else if (/^(?:of|at|for|in)$/.test(lower) && i > from && !isOfTitle(document, i, to)) {
      workplace = {from: i + 1, to};
      to = i;
    }
  }
  while (to - from > 1 && tokens[to - 1]?.pos === "ADJ" && /ed$/.test(tokens[to - 1]?.lower ?? "")) to--;
  const span = spanOf(document, {from, to});
  const name = clean(text.slice(span.start, span.end));
  const isTitle = tokens.slice(from, to).some(({lower, pos}) => isRole(lower) && pos !== "VERB");
  return isTitle && to > from ? {name, workplace} : null;
}

/** “as director of the agency”: the position behind a trigger. */
export function positionAfter(document: AnnotatedDocument, {after, end}: Trigger): Position | null {
  for (let i = after - 1; i < Math.min(end, after + 9); i++) {
    if (document.tokens[i]?.lower !== "as") continue;
    const phrase = phraseAt(document.tokens, i + 1, end);
    const tail = /^(?:of|at|for|in)$/.test(document.tokens[phrase.to]?.lower ?? "")
      ? phraseAt(document.tokens, phrase.to + 1, end).to
      : phrase.to;
    const position = positionIn(document, {from: phrase.from, to: tail});
    const isClause = /^(?:VERB|AUX)$/.test(document.tokens[tail]?.pos ?? "");
    if (position && !isClause) return position;
  }
  return null;
}

/** Positions in a list: “include the section's chief, as well as the deputy chief and acting deputy chief”. */
export function positionsInList(
  document: AnnotatedDocument,
  from: number,
  end: number
): {positions: Position[]; to: number} {
  const positions: Position[] = [];
  let i = from;
  let to = from;
  while (i < end) {
    const phrase = phraseAt(document.tokens, i, end);
    if (phrase.to === phrase.from) {
      if (!/^(?:,|and|as|well|or)$/.test(document.tokens[i]?.lower ?? "")) break;
      i++;
      continue;
    }
    const position = positionIn(document, phrase);
    if (position === null) break;
    positions.push(position);
    to = phrase.to;
    i = phrase.to;
  }
  return {positions, to};
}

const generic = new Set(readLexicon("generic-roles", ["form"]).map(({form}) => form));
const isGeneric = (word: string): boolean => generic.has(word) || generic.has(word.replace(/s$/, ""));
const isAnybody = (word: string): boolean =>
  /^(?:every|any|some|no)(?:one|body)$|^(?:hundreds|thousands|dozens)$/.test(word);

/** Names of people in a stretch, by their shape or by mention. */
function namesAt(document: AnnotatedDocument, range: TokenRange): TokenRange[] {
  const shaped: TokenRange[] = properNamesIn(document, range);
  const {tokens} = document;
  const mentioned = peopleIn(document, range)
    .filter(({kind}) => kind === "person")
    .map(({start, end}) => ({from: tokenAt(tokens, start), to: tokenAt(tokens, end)}));
  return [...shaped, ...mentioned.filter(({from, to}) => !shaped.some((name) => name.from < to && from < name.to))];
}

/** The positions in which a group is named: “the fire chief”, “park rangers”, “Health Minister” Ana Ruiz; not “officials”. */
export function positionsOfGroup(document: AnnotatedDocument, range: TokenRange): string[] {
  const names = namesAt(document, range);
  const titles = names.map((name) => titleBefore(document, range, name)).filter((title) => title !== null);
  const last = document.tokens[range.to - 1];
  const namesRole = last !== undefined && /^\p{Ll}/u.test(last.text) && isRole(last.lower);
  if (titles.length > 0 || (names.length > 0 && !namesRole)) return titles;
  const positions = conjunctsOf(document, range).map((part) => positionIn(document, part)?.name ?? null);
  return positions
    .filter((position) => position !== null)
    .map((position) => position.replace(counted, "").replace(loose, ""))
    .filter((position) => {
      const word = position.toLowerCase().split(" ").at(-1) ?? "";
      return !isGeneric(word) && !isAnybody(word);
    });
}

/** What a position's name does without: “every commander”, “the previous director”. */
const loose =
  /^(?:(?:every|each|any|all|another|its|their|his|her|previous|current|longtime|long-time|veteran|embattled|incumbent|outgoing|retiring|departing|ousted|fired|then-)\s)+/i;

const counted = new RegExp(
  `^(?:(?:at least|nearly|more than|about|up to|almost)\\s)?(?:${wordNumber}|${digitNumber}|several|dozens of|many|some|all|most)\\s(?:of\\s)?(?:the|its|their)?\\s?`,
  "iu"
);

/** “city manager” Douglas Yarrow, “Health Minister” Ana Ruiz: what stands before a name. */
function titleBefore(document: AnnotatedDocument, range: TokenRange, name: TokenRange): string | null {
  let {from} = name;
  while (from > range.from && /^(?:NOUN|PROPN|ADJ)$/.test(document.tokens[from - 1]?.pos ?? "")) from--;
  if (from === name.from) return null;
  const span = spanOf(document, {from: withoutOffice(document, from, name.from), to: name.from});
  const words = clean(document.text.slice(span.start, span.end)).replace(loose, "");
  return isRole(words.toLowerCase().split(" ").at(-1) ?? "") && !/^(?:former|ex-|then)/i.test(words) ? words : null;
}

/** “(Kestrels) general manager”: the organization before a position is none of it. */
function withoutOffice(document: AnnotatedDocument, from: number, to: number): number {
  const {tokens, mentions} = document;
  const first = tokens[from];
  const office = mentions.find(
    ({kind, start, end}) => kind === "organization" && start <= (first?.start ?? 0) && end >= (first?.end ?? 0)
  );
  const isWeak = office === undefined || isOpening(document, {from, to});
  const after = isWeak ? from : tokenAt(tokens, office.end);
  return after < to && /^\p{Ll}/u.test(tokens[after]?.text ?? "") ? after : from;
}

/** “the chief, the deputy chief and the clerk”: each of them. */
function conjunctsOf({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !/^(?:and|,)$/.test(tokens[i]?.lower ?? "")) continue;
    if (i > start) parts.push({from: start, to: i});
    start = i + 1;
  }
  return parts;
}

/** “FBI Director”; not “former director”, nor a word that names no role. */
const isHeld = (role: string): boolean =>
  !/^(?:former|ex-|then-)/i.test(role) && isRole(clean(role).toLowerCase().split(" ").at(-1) ?? "");

/** The role that a person has been given where a stretch of tokens names one: “FBI Director Ana Ruiz”. */
export function rolesIn(document: AnnotatedDocument, range: TokenRange): {roles: string[]; affiliations: string[]} {
  const roles: string[] = [];
  const affiliations: string[] = [];
  for (const {kind, entity, role, affiliation} of peopleIn(document, range)) {
    if (kind !== "person" && kind !== "pronoun") continue;
    const found = entity === null ? undefined : document.entities[entity];
    const ownRole = role ?? found?.roles[0];
    const place = affiliation ?? found?.affiliations[0];
    if (ownRole !== undefined && isHeld(ownRole)) roles.push(clean(ownRole));
    if (place !== undefined) affiliations.push(place);
  }
  return {roles, affiliations};
}
