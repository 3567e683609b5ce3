import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {nounPhraseAt, type TokenRange} from "../../annotate/clauses.js";
import {isPosition, peopleIn, spanOf} from "../../annotate/humans.js";
import type {Trigger} from "./triggers.js";

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
    } else if (/^(?:of|at|for|in)$/.test(lower) && i > from) {
      workplace = {from: i + 1, to};
      to = i;
    }
  }
  const span = spanOf(document, {from, to});
  const name = clean(text.slice(span.start, span.end));
  const isTitle = tokens.slice(from, to).some(({lower}) => isPosition(lower));
  return isTitle && to > from ? {name, workplace} : null;
}

/** “as director of the agency”: the position behind a trigger. */
export function positionAfter(document: AnnotatedDocument, {after, end}: Trigger): Position | null {
  for (let i = after - 1; i < Math.min(end, after + 9); i++) {
    if (document.tokens[i]?.lower !== "as") continue;
    const phrase = nounPhraseAt(document.tokens, i + 1, end);
    const tail = /^(?:of|at|for|in)$/.test(document.tokens[phrase.to]?.lower ?? "")
      ? nounPhraseAt(document.tokens, phrase.to + 1, end).to
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
    const phrase = nounPhraseAt(document.tokens, i, end);
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

/** The role that a person has been given where a stretch of tokens names one: “FBI Director Ana Ruiz”. */
export function rolesIn(document: AnnotatedDocument, range: TokenRange): {roles: string[]; affiliations: string[]} {
  const roles: string[] = [];
  const affiliations: string[] = [];
  for (const {kind, entity, role, affiliation} of peopleIn(document, range)) {
    if (kind !== "person" && kind !== "pronoun") continue;
    const found = entity === null ? undefined : document.entities[entity];
    const ownRole = role ?? found?.roles[0];
    const place = affiliation ?? found?.affiliations[0];
    if (ownRole !== undefined && !/^(?:former|ex-|then-)/i.test(ownRole)) roles.push(clean(ownRole));
    if (place !== undefined) affiliations.push(place);
  }
  return {roles, affiliations};
}
