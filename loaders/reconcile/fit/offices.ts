import {agencyOf, organizationKey} from "../entities/agencies.js";

/** Names of kinds of offices: alone they tell no office from another. */
const kinds = new Set(
  "branch bureau department desk directorate division force group office section service task team unit".split(" ")
);
const small = new Set("a an and for in of on the to us".split(" "));

const wordsOf = (name: string): string[] =>
  organizationKey(name)
    .split(/[\s']+/)
    .filter((word) => word.length > 1 && !small.has(word));

const matter = (name: string): Set<string> => new Set(wordsOf(name).filter((word) => !kinds.has(word)));
const kindOf = (name: string): string | null =>
  wordsOf(name.replace(/ (?:of|for) .*$/, "")).findLast((word) => kinds.has(word)) ?? null;

const within = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  inner.size > 0 && [...inner].every((word) => outer.has(word));

/**
 * How two names of offices go together: the same; one inside the other (“criminal section of the Civil Rights
 * Division” and “Civil Rights Division”, or told so by `isPartOf`); or two offices.
 */
export function officesFit(a: string, b: string, isPartOf: PartOf): "same" | "inside" | "other" {
  const [x, y] = [organizationKey(a), organizationKey(b)];
  if (x === y) return "same";
  if (isPartOf(a, b) || isPartOf(b, a)) return "inside";
  const [left, right] = [matter(a), matter(b)];
  if (!within(left, right) && !within(right, left)) return "other";
  const equal = left.size === right.size;
  if (equal && kindOf(a) === kindOf(b)) return "same";
  return equal && left.size < 2 ? "other" : "inside";
}

/** True if the first organization is known to be a part of the second. */
export type PartOf = (part: string, whole: string) => boolean;

/** What the agencies' lexicon knows of it. */
export const isPartOfAgency: PartOf = (part, whole) => {
  const above = agencyOf(whole);
  if (above === null) return false;
  for (let up = agencyOf(part)?.parent ?? null; up !== null; up = agencyOf(up)?.parent ?? null)
    if (up === above.name) return true;
  return false;
};

/** True if two names of organizations are one, or one is part of the other. */
export const organizationsFit = (a: string, b: string, isPartOf: PartOf): boolean =>
  agencyOf(a) !== null && agencyOf(a) === agencyOf(b)
    ? true
    : organizationKey(a) === organizationKey(b) || isPartOf(a, b) || isPartOf(b, a);

/** What offices that go together are filed under: their matter, word by word. */
export const officeKeys = (name: string): string[] => [...matter(name)];
