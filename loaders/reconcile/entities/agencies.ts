import {readLexicon} from "../../lexicon.js";

export interface Agency {
  readonly name: string;
  readonly acronym: string | null;
  /** Name of the agency that it is part of. */
  readonly parent: string | null;
}

const agencies = readLexicon("agencies", ["name", "acronym", "parent", "source"]).map(
  ({name, acronym, parent}): Agency => ({name, acronym: acronym || null, parent: parent || null})
);

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑–-]/g, " ")
    .replace(/&/g, "and")
    .replace(/\bu\.\s?s\./g, "us")
    .replace(/[.,]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/**
 * What two names of one organization have in common: no article, no “U.S.” before a name that stands without it,
 * and “Justice Department” turned into “department of justice”, which is its form in the Government Manual.
 */
export function organizationKey(name: string): string {
  const folded = fold(name).replace(/^the /, "").replace(/'s$/, "");
  const key = folded.replace(/^(?:us|united states) (?=\S+ (?:of|and|department)\b)/, "");
  const inverted = key.replace(/^(.+) department$/, "department of $1");
  if (byName.has(inverted)) return inverted;
  const stripped = key.replace(/^(?:us|united states|federal) /, "");
  return byName.has(stripped) ? stripped : key;
}

const byName = new Map(agencies.map((agency) => [fold(agency.name), agency]));
const byAcronym = new Map(agencies.flatMap((agency) => (agency.acronym ? [[agency.acronym, agency] as const] : [])));

/** The agency of the lexicon that a name or an acronym in capitals stands for. */
export const agencyOf = (name: string): Agency | null =>
  byName.get(organizationKey(name)) ??
  byAcronym.get(name.replace(/^(?:the|U\.S\.|US) /i, "").replace(/\./g, "")) ??
  null;

/** What all names of one organization have in common, the lexicon's acronyms among them. */
export const keyOfName = (name: string): string => organizationKey(agencyOf(name)?.name ?? name);

/** The key of each agency's parent by the agency's own key. */
export const agencyParents: ReadonlyMap<string, string> = new Map(
  agencies.flatMap(({name, parent}) => (parent === null ? [] : [[keyOfName(name), keyOfName(parent)] as const]))
);
