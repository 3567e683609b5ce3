import type {AnnotatedDocument, Gender} from "../../annotate/annotatedDocument.js";
import type {TokenRange} from "../../annotate/clauses.js";
import type {Headcount} from "../../annotate/headcount.js";
import {namesIn, peopleIn, spanOf} from "../../annotate/humans.js";
import {readLexicon} from "../../lexicon.js";

/** People whom a few words tell of: how many, and what tells them from others. */
export interface Told {
  readonly range: TokenRange;
  readonly count: Headcount;
  readonly words: string;
  readonly names: readonly string[];
  readonly gender: Gender | null;
  /** Of a single person, the age given with the words. */
  readonly age: string | null;
  /** “another man”, “two others”: besides those told of before. */
  readonly other: boolean;
  /** “the two men”, “both”, “they”: told of before. */
  readonly definite: boolean;
  readonly sentence: number;
  /** Words for who did it; null where that is not told. */
  readonly by: string | null;
}

const genders = new Map(
  readLexicon("role-nouns", ["noun", "gender", "title"])
    .filter(({gender}) => gender !== "")
    .map(({noun, gender}) => [noun, gender as Gender])
);
const pronounGender: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["himself", "male"],
  ["male", "male"],
  ["she", "female"],
  ["her", "female"],
  ["herself", "female"],
  ["female", "female"]
]);

const pronouns = /^(?:he|she|him|her|they|them|himself|herself|who|whom)$/;

function genderOf(document: AnnotatedDocument, range: TokenRange): Gender | null {
  const [first, ...others] = document.tokens.slice(range.from, range.to);
  const isOwner = others.length > 0 && /^(?:his|her)$/.test(first?.lower ?? "");
  for (const {lower} of isOwner || first === undefined ? others : [first, ...others]) {
    const gender = pronounGender.get(lower) ?? genders.get(lower);
    if (gender !== undefined) return gender;
  }
  for (const {entity} of peopleIn(document, range)) {
    const gender = entity === null ? null : (document.entities[entity]?.gender ?? null);
    if (gender !== null) return gender;
  }
  return null;
}

/** “a 24-year-old man”, “a man, 24,”, “the girl, age 7”: the age that stands with a person. */
function ageIn({text}: AnnotatedDocument, {start, end}: {start: number; end: number}): string | null {
  const within = /(?<!\d)(\d{1,3})[-\s]years?[-\s]old/.exec(text.slice(start, end + 14));
  if (within) return within[1] ?? null;
  const behind = /^,\s(?:age\s)?(\d{1,3})(?=[,.)]|\s(?:was|of|and)\b)/.exec(text.slice(end, end + 12));
  return behind?.[1] ?? /,\s(?:age\s)?(\d{1,3}),?$/.exec(text.slice(start, end))?.[1] ?? null;
}

/** What words tell of the people whom they count. */
export function toTold(
  document: AnnotatedDocument,
  range: TokenRange,
  count: Headcount,
  agents: TokenRange | null
): Told {
  const span = spanOf(document, range);
  const words = document.tokens.slice(range.from, range.to).map(({lower}) => lower);
  return {
    range,
    count,
    words: words.join(" "),
    // A pronoun may have been resolved to somebody else: it tells of nobody by name.
    names: words.every((word) => pronouns.test(word)) ? [] : namesIn(document, range),
    gender: genderOf(document, range),
    age: count.high === 1 ? ageIn(document, span) : null,
    other:
      words.some((word) => /^(?:another|other|others|second|third|fourth|also)$/.test(word)) ||
      (count.low > 1 && /^(?:his|her|their)$/.test(words[0] ?? "")),
    definite: /^(?:the|both|they|them|all|these|those|victims|whom)$/.test(words[0] ?? ""),
    sentence: document.tokens[range.from]?.sentence ?? 0,
    by: agents === null || agents.to <= agents.from ? null : (document.tokens[agents.to - 1]?.lower ?? null)
  };
}

export const isSingle = ({count}: Told): boolean => count.low === 1 && count.high === 1;

const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;

/** “The boy was hit, his friend too”: somebody who belongs to another. */
const isKin = (one: Told, other: Told): boolean =>
  (/^his\s\S/.test(one.words) && other.gender === "male" && !/^his\s/.test(other.words)) ||
  (/^her\s\S/.test(one.words) && other.gender === "female" && !/^her\s/.test(other.words));

/** Whether two single people can be one: nothing that is told of them speaks against it. */
export function fits(a: Told, b: Told): boolean {
  const head = (told: Told): string => told.words.split(" ").at(-1) ?? "";
  if ((isKin(a, b) || isKin(b, a)) && head(a) !== head(b)) return false;
  if (a.names.length > 0 && b.names.length > 0) return a.names.some((name) => b.names.includes(name));
  return !differ(a.age, b.age) && !differ(a.gender, b.gender);
}

const plus = (a: Headcount, b: Headcount): Headcount => ({
  low: a.low + b.low,
  high: a.high === null || b.high === null ? null : a.high + b.high
});

const overlap = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

/**
 * How many different people several mentions tell of. Single people are one where nothing speaks against it; a group
 * and the single people told of beside it are the same people, unless words like “another” add to it.
 */
export function countPeople(told: readonly Told[]): Headcount | null {
  const seen: Told[] = [];
  const singles: Told[] = [];
  let group: Headcount | null = null;
  let grouped: Told | null = null;
  for (const one of told) {
    if (seen.some((other) => overlap(other.range, one.range) || (other.words === one.words && !isSingle(one))))
      continue;
    const last = seen.at(-1);
    seen.push(one);
    if (isSingle(one)) {
      const adds =
        ((one.other && one.sentence === grouped?.sentence) || differ(one.by, grouped?.by ?? null)) &&
        (last === undefined || !isSingle(last));
      if (adds && group !== null) group = plus(group, one.count);
      else if (one.other || !singles.some((single) => fits(single, one))) singles.push(one);
      continue;
    }
    const adds = one.other ? one.sentence === grouped?.sentence : one.count.low !== group?.low;
    grouped = one;
    if (group === null)
      group =
        one.other && singles.length > 0 ? plus({low: singles.length, high: singles.length}, one.count) : one.count;
    else if (!one.definite && adds) group = plus(group, one.count);
  }
  if (group === null) return singles.length === 0 ? null : {low: singles.length, high: singles.length};
  const low = Math.max(group.low, singles.length);
  return {low, high: group.high === null ? null : Math.max(group.high, singles.length)};
}
