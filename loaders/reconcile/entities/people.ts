import type {Person} from "../../../src/model/tables/index.js";
import type {FoundEntity} from "../../extract/extractor.js";
import {freeId} from "../ids.js";
import {byCount, groupBy, unique} from "../lists.js";
import {joinAliases, type Aliases} from "./aliases.js";
import {fullness, parsePersonName, sameFullName, type PersonName, withoutOrigin} from "./personName.js";

interface Named {
  readonly entity: FoundEntity;
  readonly name: PersonName;
}

/** One person: what the documents say of him or her, one member per document and name. */
type Group = Named[];

/** How much more often a person must be named than all others of the surname for a bare surname to mean that person. */
const dominance = 5;

const isFull = ({name}: Named): boolean => name.given.length > 0;

const documentsOf = (group: readonly Named[]): number => new Set(group.map(({entity}) => entity.document_id)).size;

const words = (role: string): Set<string> => new Set(role.toLowerCase().match(/[\p{L}]+/gu) ?? []);

/** “President” and “U.S. president” are one role; so are “spokeswoman” and “White House spokeswoman”. */
function sharesRole(a: FoundEntity, b: FoundEntity): boolean {
  const covers = (outer: Set<string>, inner: Set<string>): boolean =>
    inner.size > 0 && [...inner].every((w) => outer.has(w));
  return a.roles.some((role) =>
    b.roles.some((other) => covers(words(role), words(other)) || covers(words(other), words(role)))
  );
}

const sharesAffiliation = (a: FoundEntity, b: FoundEntity): boolean =>
  a.affiliations.some((one) => b.affiliations.some((other) => one.toLowerCase() === other.toLowerCase()));

const gendersFit = (a: FoundEntity, b: FoundEntity): boolean => !a.gender || !b.gender || a.gender === b.gender;

const fits = (group: Group, one: Named): boolean =>
  group.every((member) => sameFullName(member.name, one.name) && gendersFit(member.entity, one.entity));

const known = (group: Group, {entity}: Named): boolean =>
  group.some((member) => sharesRole(member.entity, entity) || sharesAffiliation(member.entity, entity));

/** The group that a full name belongs to: the only one that fits, or the only one of several that shares role or office. */
function groupOfFullName(groups: readonly Group[], one: Named): Group | undefined {
  const fitting = groups.filter((group) => fits(group, one));
  if (fitting.length <= 1) return fitting[0];
  const sharing = fitting.filter((group) => known(group, one));
  return sharing.length === 1 ? sharing[0] : undefined;
}

/**
 * The group that a bare surname belongs to, in a document that never gives the first name: the only one that shares
 * its role; without a role, somebody so often named that no one else of the surname can be meant.
 */
function groupOfSurname(groups: readonly Group[], one: Named): Group | undefined {
  const others = groups.filter((group) =>
    group.every(({entity}) => entity.document_id !== one.entity.document_id && gendersFit(entity, one.entity))
  );
  const sharing = others.filter((group) => known(group, one));
  if (sharing.length > 0) return sharing.length === 1 ? sharing[0] : undefined;
  if (one.entity.roles.length > 0) return undefined;
  const total = others.reduce((sum, group) => sum + documentsOf(group), 0);
  return others.find(
    (group) => documentsOf(group) > 1 && documentsOf(group) > dominance * (total - documentsOf(group))
  );
}

/** Everybody of one surname, apart: full names first, the fullest before the others, then bare surnames. */
function groupNames(named: readonly Named[]): Group[] {
  const groups: Group[] = [];
  const join = (one: Named, group: Group | undefined): unknown => (group ? group.push(one) : groups.push([one]));
  const full = named.filter(isFull).sort((a, b) => fullness(b.name) - fullness(a.name));
  for (const one of full) join(one, groupOfFullName(groups, one));
  const withFirstName = [...groups];
  for (const one of named.filter((other) => !isFull(other))) join(one, groupOfSurname(withFirstName, one));
  return groups;
}

/** Fullest name; of equally full ones the one used most. */
function nameOf(group: readonly Named[]): string {
  const best = Math.max(...group.map(({name}) => fullness(name)));
  return (
    byCount(
      group.filter(({name}) => fullness(name) === best).map(({entity}) => [withoutOrigin(entity.name), entity.mentions])
    )[0] ?? ""
  );
}

/** First and last name, so that a middle name met later doesn't change the id; a bare surname is its document's own. */
function keyOf(name: string, group: readonly Named[]): string {
  const {given, surname, suffix} = parsePersonName(name);
  const first = given[0]?.form ?? `\u0000${group[0]?.entity.document_id ?? ""}`;
  return [first, surname, suffix ?? ""].join(" ");
}

function toPerson(name: string, group: readonly Named[], id: string): Person {
  const names = group.flatMap(({entity}) => [entity.name, ...entity.aliases]);
  return {
    id,
    name,
    aliases: unique(names).filter((alias) => alias !== name),
    roles: unique(group.flatMap(({entity}) => entity.roles)),
    affiliations: unique(group.flatMap(({entity}) => entity.affiliations)),
    mentions: group.reduce((sum, {entity}) => sum + entity.mentions, 0),
    documents: documentsOf(group)
  };
}

export interface ResolvedEntity<T> {
  readonly row: T;
  /** What the documents have it as. */
  readonly members: readonly FoundEntity[];
}

/**
 * The people of all documents: one row for each, under the fullest name. Cost grows with the number of names:
 * only people of one surname are compared.
 */
export function resolvePeople(entities: readonly FoundEntity[], aliases: Aliases = []): ResolvedEntity<Person>[] {
  const named = entities
    .filter(({kind}) => kind === "person")
    .map((entity) => ({entity, name: parsePersonName(entity.name)}));
  const surnames = groupBy(named, ({name}) => name.surname);
  const taken = new Set<string>();
  const groups = [...surnames.values()].flatMap(groupNames);
  return joinAliases(groups, aliases, nameOf, ({entity}) => [entity.name, ...entity.aliases]).map(
    ({members, given}) => {
      const name = given ?? nameOf(members);
      const id = freeId("pe", keyOf(name, members), members[0]?.entity.document_id ?? "", taken);
      return {row: toPerson(name, members, id), members: members.map(({entity}) => entity)};
    }
  );
}
