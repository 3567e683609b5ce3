import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {tokenAt, type TokenRange} from "../../annotate/clauses.js";
import {peopleIn, properNamesIn, spanOf} from "../../annotate/humans.js";
import {digitNumber, wordNumber} from "../../annotate/numbers/numberWords.js";
import {readLexicon} from "../../lexicon.js";
import {clean, isRole, loose, positionIn, withoutOffice} from "./positions.js";

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
