import type {Organization} from "../../../src/model/tables/index.js";
import type {FoundEntity} from "../../extract/extractor.js";
import {freeId} from "../ids.js";
import {byCount, groupBy, mostCommon} from "../lists.js";
import {agencyOf, keyOfName} from "./agencies.js";
import {joinAliases, type Aliased, type Aliases} from "./aliases.js";
import type {ResolvedEntity} from "./people.js";

const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(name);
const bare = (acronym: string): string => acronym.replaceAll(".", "");

/** The full names that the documents give acronyms; an acronym of two organizations stands for none of them. */
function expansions(entities: readonly FoundEntity[]): Map<string, string> {
  const named = entities.filter(({acronym, name}) => acronym !== null && !isAcronym(name));
  const keys = groupBy(named, ({acronym}) => bare(acronym ?? ""));
  return new Map(
    [...keys].flatMap(([acronym, given]) => {
      const names = new Set(given.map(({name}) => keyOfName(name)));
      return names.size === 1 ? [[acronym, [...names][0] ?? ""] as const] : [];
    })
  );
}

/** An acronym alone is its document's own, the lexicon's agency, or what other documents say it stands for, in this order. */
function keyOf({name, acronym}: FoundEntity, expanded: ReadonlyMap<string, string>): string {
  if (!isAcronym(name)) return keyOfName(name);
  if (acronym !== null && acronym !== name && !isAcronym(acronym)) return keyOfName(acronym);
  return agencyOf(name) ? keyOfName(name) : (expanded.get(bare(name)) ?? bare(name).toLowerCase());
}

/** The official form where a document gives it, else the full form used most. */
const nameOf = (members: readonly FoundEntity[]): string => {
  const official = members.find(({name}) => agencyOf(name)?.name === name);
  if (official) return official.name;
  const full = members.filter(({name}) => !isAcronym(name));
  return byCount((full.length > 0 ? full : members).map(({name, mentions}) => [name, mentions]))[0] ?? "";
};

function acronymOf(members: readonly FoundEntity[], name: string): string | null {
  const given = members.flatMap((member) => [member.acronym, ...[member.name, ...member.aliases].filter(isAcronym)]);
  return mostCommon(given) ?? agencyOf(name)?.acronym ?? null;
}

/** An office that has its whole in its name: “Appeals Section of the Licensing Division”. */
const ofWhole =
  /^.+? of the (.*\b(?:agency|administration|authority|board|bureau|department|division|office|service))$/i;

/** A district's or a town's office is part of what the office is part of: “U.S. Attorney's Office for the District of …”. */
const kindOf = (name: string): string => name.replace(/ (?:for|in) .*$/, "");

function aboveByName(name: string, named: ReadonlyMap<string, unknown>): string | null {
  const whole = ofWhole.exec(name)?.[1];
  const key = whole === undefined ? null : keyOfName(whole);
  return key !== null && named.has(key) ? key : null;
}

/** The documents' word for what it is part of, or that of its name; else the lexicon's, if one of its documents names that too. */
function parentKey(members: readonly FoundEntity[], named: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const stated = mostCommon(members.map(({parent}) => parent));
  if (stated !== null) return keyOfName(stated);
  const name = nameOf(members);
  const told = aboveByName(name, named);
  if (told !== null) return told;
  for (
    let up = (agencyOf(name) ?? agencyOf(kindOf(name)))?.parent ?? null;
    up !== null;
    up = agencyOf(up)?.parent ?? null
  ) {
    const documents = named.get(keyOfName(up));
    if (members.some(({document_id}) => documents?.has(document_id))) return keyOfName(up);
  }
  return null;
}

const documentsOf = (members: readonly FoundEntity[]): Set<string> =>
  new Set(members.map(({document_id}) => document_id));

function toOrganization(name: string, members: readonly FoundEntity[], id: string): Organization {
  return {
    id,
    name,
    acronym: acronymOf(members, name),
    parent_id: null,
    kind: mostCommon(members.map(({organizationKind}) => organizationKind)),
    place: mostCommon(members.map(({place}) => place)),
    mentions: members.reduce((sum, {mentions}) => sum + mentions, 0),
    documents: documentsOf(members).size
  };
}

/** True if going up from `parent` leads to `child`: documents that contradict each other make no circle. */
function isAbove(child: string, parent: string, parents: ReadonlyMap<string, string>): boolean {
  for (let up: string | undefined = parent; up !== undefined; up = parents.get(up)) if (up === child) return true;
  return false;
}

type Groups = ReadonlyMap<string, Aliased<FoundEntity>>;

function parentsOf(groups: Groups, keyAmong: (key: string) => string): Map<string, string> {
  const named = new Map([...groups].map(([key, {members}]) => [key, documentsOf(members)]));
  const parents = new Map<string, string>();
  for (const [key, {members}] of groups) {
    const stated = parentKey(members, named);
    const parent = stated === null ? null : keyAmong(stated);
    if (parent !== null && groups.has(parent) && !isAbove(key, parent, parents)) parents.set(key, parent);
  }
  return parents;
}

/**
 * The organizations of all documents, under their fullest name: acronyms joined with what they stand for, a unit
 * tied to the organization that the documents say it is part of.
 */
export function resolveOrganizations(
  entities: readonly FoundEntity[],
  aliases: Aliases = []
): ResolvedEntity<Organization>[] {
  const organizations = entities.filter(({kind}) => kind === "organization");
  const expanded = expansions(organizations);
  const keyFound = (entity: FoundEntity): string => keyOf(entity, expanded);
  const found = [...groupBy(organizations, keyFound).values()];
  const joined = joinAliases(found, aliases, nameOf, ({name, aliases: others}) => [name, ...others]);
  const groups: Groups = new Map(joined.map((group) => [keyFound(group.members[0] as FoundEntity), group]));
  const keys = new Map([...groups].flatMap(([key, {members}]) => members.map((one) => [keyFound(one), key] as const)));
  const taken = new Set<string>();
  const ids = new Map(
    [...groups].map(([key, {members}]) => [key, freeId("og", key, members[0]?.document_id ?? "", taken)])
  );
  const parents = parentsOf(groups, (key) => keys.get(key) ?? key);
  return [...groups].map(([key, {members, given}]) => {
    const row = toOrganization(given ?? nameOf(members), members, ids.get(key) ?? "");
    return {row: {...row, parent_id: ids.get(parents.get(key) ?? "") ?? null}, members};
  });
}
