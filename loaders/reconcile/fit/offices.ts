import type {Organization} from "../../../src/model/tables/index.js";
import {agencyParents, keyOfName, organizationKey} from "../entities/agencies.js";

/** Names of kinds of offices: alone they tell no office from another. */
const kinds = new Set(
  "branch bureau department desk directorate division force group office section service task team unit".split(" ")
);
const small = new Set("a an and for in of on the to us".split(" "));

/** The name of an office with its parts. */
export interface OfficeName {
  /** The same for all names of one organization that the lexicon or the spelling tells. */
  readonly key: string;
  /** Its words but for those of its kind: “licensing” of “Licensing Division”. */
  readonly matter: ReadonlySet<string>;
  /** “division” of “Division of Licensing”; null where the name has none. */
  readonly kind: string | null;
  /** Its longer words in the singular: “police officers” and “city police” share one. */
  readonly stems: ReadonlySet<string>;
}

/** Names of offices with their parts, parsed once: every report is compared with many. */
export type Offices = ReadonlyMap<string, OfficeName>;

const wordsOf = (name: string): string[] =>
  organizationKey(name)
    .split(/[\s']+/)
    .filter((word) => word.length > 1 && !small.has(word));

export const toOffice = (name: string): OfficeName => ({
  key: keyOfName(name),
  matter: new Set(wordsOf(name).filter((word) => !kinds.has(word))),
  kind: wordsOf(name.replace(/ (?:of|for) .*$/, "")).findLast((word) => kinds.has(word)) ?? null,
  stems: new Set((name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/, "")))
});

export const toOffices = (name: string | null | undefined): Offices => new Map(name ? [[name, toOffice(name)]] : []);

const within = (inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean =>
  inner.size > 0 && [...inner].every((word) => outer.has(word));

/** True if the organization of the first key is known to be a part of that of the second. */
export type PartOf = (part: string, whole: string) => boolean;

/** So many steps lead from a desk to the top of any administration; documents may contradict each other in a circle. */
const highest = 12;

function hierarchy(parents: ReadonlyMap<string, string>): PartOf {
  return (part, whole) => {
    let up = parents.get(part);
    for (let steps = 0; up !== undefined && steps < highest; steps++, up = parents.get(up))
      if (up === whole) return true;
    return false;
  };
}

/** What the agencies' lexicon knows of what is part of what. */
export const isPartOfAgency: PartOf = hierarchy(agencyParents);

/** What the lexicon knows and the documents tell of what is part of what; the documents come first. */
export function partOf(organizations: readonly Organization[]): PartOf {
  const names = new Map(organizations.map(({id, name}) => [id, name]));
  const told = organizations.flatMap(({name, parent_id}) => {
    const parent = parent_id === null ? undefined : names.get(parent_id);
    return parent === undefined ? [] : [[keyOfName(name), keyOfName(parent)] as const];
  });
  return hierarchy(new Map([...agencyParents, ...told]));
}

/**
 * How two names of offices go together: the same; one inside the other (“criminal section of the Civil Rights
 * Division” and “Civil Rights Division”, or told so by `isPartOf`); or two offices.
 */
export function officesFit(a: OfficeName, b: OfficeName, isPartOf: PartOf): "same" | "inside" | "other" {
  if (a.key === b.key) return "same";
  if (isPartOf(a.key, b.key) || isPartOf(b.key, a.key)) return "inside";
  if (!within(a.matter, b.matter) && !within(b.matter, a.matter)) return "other";
  const equal = a.matter.size === b.matter.size;
  if (equal && a.kind === b.kind) return "same";
  return equal && a.matter.size < 2 ? "other" : "inside";
}

/** True if two names of organizations are one, or one is part of the other. */
export const organizationsFit = (a: OfficeName, b: OfficeName, isPartOf: PartOf): boolean =>
  a.key === b.key || isPartOf(a.key, b.key) || isPartOf(b.key, a.key);
