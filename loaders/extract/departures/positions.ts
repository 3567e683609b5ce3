import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {tokenAt, type TokenRange} from "../../annotate/clauses.js";
import {isHumanWord, spanOf} from "../../annotate/humans.js";
import {phraseAt} from "./phrase.js";
import type {Trigger} from "./triggers.js";
import {isOpening} from "./workplace.js";

/** Whether a word names what somebody does: no pronoun, no “people”. */
export const isRole = (word: string): boolean =>
  isHumanWord(word) &&
  !/^(?:he|she|they|we|i|him|her|them|us|me|who|you|people|men|women|man|woman|police|staff|others?|part(?:y|ies))$/.test(
    word
  );

export const clean = (words: string): string =>
  words
    .replace(/^(?:the|a|an|its|his|her|their)\s/i, "")
    .replace(/\s+/g, " ")
    .trim();

/** What a position's name does without: “every commander”, “the previous director”. */
export const loose =
  /^(?:.*\bformer\s|(?:yet another|every|each|any|all|another|its|their|his|her|previous|current|longtime|long-time|veteran|embattled|incumbent|outgoing|retiring|departing|ousted|fired|then-)\s)+/i;

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
  const name = clean(text.slice(span.start, span.end)).replace(loose, "");
  const isTitle = tokens.slice(from, to).some(({lower, pos}) => isRole(lower) && pos !== "VERB");
  if (!isTitle || to <= from) return null;
  const bare = withoutOffice(document, from, to);
  if (bare === from || workplace.to > workplace.from) return {name, workplace};
  const own = spanOf(document, {from: bare, to});
  return {name: clean(text.slice(own.start, own.end)), workplace: {from, to: bare}};
}

/** “as (chairman and) chief executive of the bank”: what else is joined to a position. */
function joinedTo(document: AnnotatedDocument, at: number, end: number): Position[] {
  if (document.tokens[at]?.lower !== "and") return [];
  const position = positionIn(document, phraseAt(document.tokens, at + 1, end));
  return position ? [position] : [];
}

/** “as director of the agency”: the positions behind a trigger. */
export function positionsAfter(document: AnnotatedDocument, {after, end, kind}: Trigger): Position[] {
  for (let i = after - 1; i < Math.min(end, after + 9); i++) {
    if (document.tokens[i]?.lower !== "as") continue;
    const phrase = phraseAt(document.tokens, i + 1, end);
    const tail = /^(?:of|at|for|in)$/.test(document.tokens[phrase.to]?.lower ?? "")
      ? phraseAt(document.tokens, phrase.to + 1, end).to
      : phrase.to;
    const position = positionIn(document, {from: phrase.from, to: tail});
    const isClause = /^(?:VERB|AUX)$/.test(document.tokens[tail]?.pos ?? "");
    if (position && (kind === "noun" || !isClause)) return [position, ...joinedTo(document, tail, end)];
  }
  return [];
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

/** “(Kestrels) general manager”: the organization before a position is none of it. */
export function withoutOffice(document: AnnotatedDocument, from: number, to: number): number {
  const {tokens, mentions} = document;
  const first = tokens[from];
  const office = mentions.find(
    ({kind, start, end}) => kind === "organization" && start <= (first?.start ?? 0) && end >= (first?.end ?? 0)
  );
  const isWeak = office === undefined || isOpening(document, {from, to});
  const after = isWeak ? from : tokenAt(tokens, office.end);
  return after < to && /^\p{Ll}/u.test(tokens[after]?.text ?? "") ? after : from;
}
