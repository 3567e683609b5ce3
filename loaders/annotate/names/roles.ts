import type {SegmentedDocument, Token} from "../../segment/segmentedDocument.js";
import {phraseStart, withoutArticle} from "../phrases/nounPhrase.js";
import type {NameRun} from "./runs.js";
import {givenNames, organizationNouns, roleNouns} from "./vocabulary.js";

const longestApposition = 14;
const stops = /^(?:[,;:.!?—–)”“"]|who|whom|which|that|under|said|told)$/u;

const words = (document: SegmentedDocument, from: number, to: number): string =>
  document.text.slice(document.tokens[from]?.start ?? 0, document.tokens[to - 1]?.end ?? 0);

/** A word for what people do; before two capitalised words any noun is one: “groundsman Colin Tranter”. */
function isRole({lower, text, pos}: Token, run: NameRun): boolean {
  const role = roleNouns.get(lower);
  if (role) return !role.plural;
  const names = run.tokens.filter((token) => /^\p{Lu}\p{Ll}/u.test(token.text));
  const first = names[0];
  const person = givenNames.has(first?.text ?? "") || (names.length === run.tokens.length && names.length === 2);
  const noun = pos === "NOUN" && /^\p{Ll}{3,}$/u.test(text) && !lower.endsWith("s") && names.length >= 2;
  return noun && person && !organizationNouns.has(lower) && !organizationNouns.has(run.tokens.at(-1)?.lower ?? "");
}

/** “former ICE agent” John Doe, “White House spokeswoman” Jane Doe: the noun phrase that runs into the name. */
export function roleBefore(
  document: SegmentedDocument,
  run: NameRun,
  runs: readonly NameRun[],
  index: number
): string | null {
  const {tokens, sentences} = document;
  const first = sentences[run.sentence]?.firstToken ?? 0;
  const head = tokens[run.first - 1];
  if (!head || run.first - 1 < first || !isRole(head, run)) return null;
  const phrase = phraseStart(tokens, run.first - 1, first);
  const near = runs.slice(Math.max(0, index - 3), index);
  const from = near.find((other) => other.first < phrase && phrase < other.after)?.first ?? phrase;
  return words(document, withoutArticle(tokens, from, run.first), run.first);
}

/** Index after an apposition's last word: it ends at a comma, a relative clause or a verb of saying. */
function appositionEnd(tokens: readonly Token[], from: number, end: number): number {
  let i = from;
  while (i < end && i - from < longestApposition && !stops.test(tokens[i]?.lower ?? ",")) i++;
  return i;
}

/**
 * Jane Doe, “a spokeswoman for the agency”: a noun phrase between commas, its head a word for what people are.
 * The head stands before the first preposition; otherwise a place or a group would pass for a role.
 */
export function roleAfter(document: SegmentedDocument, after: number, end: number): string | null {
  const {tokens} = document;
  if (tokens[after]?.text !== ",") return null;
  const to = appositionEnd(tokens, after + 1, end);
  const stopped = tokens[to]?.text ?? ".";
  if (to - after - 1 < 1 || !/^(?:[,;.)—–:]|who|which|that|under|said|told)$/u.test(stopped)) return null;
  const own = tokens.slice(after + 1, to);
  const preposition = own.findIndex(({pos, lower}, i) => i > 0 && (pos === "ADP" || lower === "of" || lower === "for"));
  const head = own
    .slice(0, preposition < 0 ? undefined : preposition)
    .findLast(({pos}) => pos === "NOUN" || pos === "PROPN");
  if (!head || roleNouns.get(head.lower)?.plural !== false || own.some(({pos}) => pos === "AUX")) return null;
  return words(document, withoutArticle(tokens, after + 1, to), to);
}

/** The organization that a role names: “spokeswoman for the Department of Justice”, “ICE official”. */
export function affiliationIn(role: string, organizations: readonly string[]): string | null {
  const named = organizations.filter((name) => standsIn(role, name));
  return named.reduce<string | null>((best, name) => (best && best.length >= name.length ? best : name), null);
}

const letter = /\p{L}/u;

/** Whether a name stands in a text as a word or words of its own. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + name.length))) return true;
  return false;
}
