import type {NamedMention} from "../names/namedMentions.js";

/** An organization of one document, as the names gather. */
export interface OrganizationCluster {
  name: string;
  acronym: string | null;
  kind: string | null;
  readonly mentions: number[];
}

const small = new Set(["of", "the", "and", "for", "on", "in", "&"]);

export const plainName = (name: string): string =>
  name
    .replace(/^(?:the|US|U\.S\.|United States|federal) /iu, "")
    .replace(/[’']s$/u, "")
    .replace(/^(?:the|US|U\.S\.) /iu, "");

/** Department of Justice and Justice Department are one name. */
export function normalName(name: string): string {
  const words = plainName(name).replace(/\s+/gu, " ").toLowerCase();
  const of = /^(department|ministry|university) of (?:the )?(.+)$/u.exec(words);
  return of ? `${of[2] ?? ""} ${of[1] ?? ""}` : words;
}

const initials = (name: string): string =>
  plainName(name)
    .split(/[\s-]+/u)
    .filter((word) => !small.has(word.toLowerCase()))
    .map((word) => word.charAt(0))
    .join("")
    .toUpperCase();

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}.&]{1,6}$/u.test(name);

/** “Department of Agriculture (USDA)”: in parentheses right after the name, with letters of it in their order. */
function introduces(long: NamedMention | undefined, short: NamedMention): boolean {
  if (!long || short.start - long.end !== 2 || isAcronym(long.name)) return false;
  const letters = short.name.toLowerCase().replace(/[^\p{L}]/gu, "");
  let at = 0;
  for (const letter of long.name.toLowerCase()) if (letter === letters[at]) at++;
  return at === letters.length;
}

/** MPD may be written out with more than its letters tell: “U.S. Immigration and Customs Enforcement (ICE)”. */
function expands(name: string, acronym: string): boolean {
  const letters = acronym.replace(/[.&]/gu, "");
  return !isAcronym(name) && initials(name) === letters;
}

/** Which names are of the same organization: equal but for articles and word order, or an acronym and its words. */
export function clusterOrganizations(named: readonly NamedMention[]): OrganizationCluster[] {
  const clusters: OrganizationCluster[] = [];
  const own = named.map((mention, i) => ({...mention, i})).filter(({kind}) => kind === "organization");
  for (const {name, organizationKind, i} of own.filter((mention) => !isAcronym(mention.name))) {
    const known = clusters.find((cluster) => normalName(cluster.name) === normalName(name));
    if (known) known.mentions.push(i);
    else clusters.push({name: plainName(name), acronym: null, kind: organizationKind, mentions: [i]});
  }
  const short = own.filter((mention) => isAcronym(mention.name));
  for (const mention of short) {
    if (!introduces(named[mention.i - 1], mention)) continue;
    const cluster = clusters.find(({mentions}) => mentions.includes(mention.i - 1));
    if (cluster) cluster.acronym ??= mention.name;
  }
  for (const {name, organizationKind, i} of short) {
    const known = clusters.find(
      (cluster) => cluster.acronym === name || cluster.name === name || expands(cluster.name, name)
    );
    if (known) {
      known.mentions.push(i);
      if (known.name !== name) known.acronym = name;
    } else clusters.push({name, acronym: null, kind: organizationKind, mentions: [i]});
  }
  return clusters;
}
