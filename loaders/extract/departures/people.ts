import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import {lastIndexIn} from "../../annotate/clauses.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {isHumanWord, namesIn} from "../../annotate/humans.js";

const hangs = /^(?:of|in|at|from|with|for|on|by|to|about|under|within|inside|who)$/;
const countOf =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|all|most|many|several|some|both|none|each|dozens)$/;

/** “three of the judges”: the people stand behind “of”. */
const isCount = ({tokens}: AnnotatedDocument, i: number): boolean =>
  tokens[i]?.lower === "of" && (tokens[i - 1]?.pos === "NUM" || countOf.test(tokens[i - 1]?.lower ?? ""));

/** A part of a coordination without the phrases that hang on it and without whose it is: “Ruiz's (aide)”. */
function headOf(document: AnnotatedDocument, {from, to}: TokenRange): TokenRange {
  const {tokens} = document;
  let end = to;
  for (let i = from + 1; i < to; i++)
    if (hangs.test(tokens[i]?.lower ?? "") && !isCount(document, i)) {
      end = i;
      break;
    }
  const owner = lastIndexIn(tokens, {from, to: end - 1}, ({text}) => /^[’']s?$/.test(text));
  return {from: owner < 0 ? from : owner + 1, to: end};
}

/** “a longtime Ruiz friend”: the last word names a role, not the person. */
const endsInRole = ({tokens}: AnnotatedDocument, {to}: TokenRange): boolean => {
  const last = tokens[to - 1];
  return last !== undefined && /^\p{Ll}/u.test(last.text) && last.pos !== "PRON" && isHumanWord(last.lower);
};

function partsOf({tokens}: AnnotatedDocument, {from, to}: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !/^(?:and|,|or|&)$/.test(tokens[i]?.lower ?? "")) continue;
    if (i > start) parts.push({from: start, to: i});
    start = i + 1;
  }
  return parts;
}

/** The heads of a group's parts: those who leave, without whose aides they are. */
export const headsOf = (document: AnnotatedDocument, range: TokenRange): TokenRange[] =>
  partsOf(document, range)
    .map((part) => headOf(document, part))
    .filter(({from, to}) => to > from);

/** “the (Comey) firing”: a name that nothing else tells of. */
function bareName({tokens, text, mentions}: AnnotatedDocument, {from, to}: TokenRange): string[] {
  const own = tokens.slice(from, to);
  const [first] = own;
  const isName = own.length === 1 && first?.pos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(first.text);
  const isMention = mentions.some(
    ({kind, start, entity}) => start === first?.start && kind !== "organization" && entity !== null
  );
  return isName && !isMention && !isHumanWord(first.lower) ? [text.slice(first.start, first.end)] : [];
}

/** Full names of those who leave: not of those whose aides they are, or whose office they head. */
export function leaversNamed(document: AnnotatedDocument, range: TokenRange): string[] {
  const names = headsOf(document, range)
    .filter((part) => !endsInRole(document, part))
    .flatMap((part) => namesIn(document, part));
  const named = names.length > 0 ? names : bareName(document, range);
  return [...new Set(named.map((name) => name.replace(/ of \p{Lu}[\p{L} ]+$/u, "")))];
}
