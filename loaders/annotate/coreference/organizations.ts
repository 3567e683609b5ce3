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
  const known = new Map<string, OrganizationCluster>();
  const byNormalName = new Map<string, OrganizationCluster>();
  const own = named.map((mention, i) => ({mention, i})).filter(({mention}) => mention.kind === "organization");
  const add = (name: string, kind: string | null): OrganizationCluster => {
    const cluster = {name, acronym: null, kind, mentions: []};
    clusters.push(cluster);
    return cluster;
  };
  for (const {mention, i} of own.filter(({mention: {name}}) => !isAcronym(name))) {
    const {name, organizationKind} = mention;
    const cluster = known.get(name) ?? byNormalName.get(normalName(name)) ?? add(plainName(name), organizationKind);
    cluster.mentions.push(i);
    if (known.has(name)) continue;
    known.set(name, cluster);
    const normal = normalName(cluster.name);
    if (!byNormalName.has(normal)) byNormalName.set(normal, cluster);
  }
  const short = own.filter(({mention: {name}}) => isAcronym(name));
  const ofMention = new Map(clusters.flatMap((cluster) => cluster.mentions.map((i) => [i, cluster] as const)));
  for (const {mention, i} of short) {
    const before = ofMention.get(i - 1);
    if (before && introduces(named[i - 1], mention)) before.acronym ??= mention.name;
  }
  for (const {mention, i} of short) {
    const {name, organizationKind} = mention;
    const isIt = (one: OrganizationCluster): boolean =>
      one.acronym === name || one.name === name || expands(one.name, name);
    const cluster = known.get(name) ?? clusters.find(isIt) ?? add(name, organizationKind);
    cluster.mentions.push(i);
    known.set(name, cluster);
    if (cluster.name !== name) cluster.acronym = name;
  }
  return clusters;
}
