import type {Person} from "../../../src/model/tables/index.js";
import type {FoundEntity} from "../../extract/extractor.js";
import {anyPair} from "../fit/words.js";
import {freeId} from "../ids.js";
import {byCount, groupBy, unique} from "../lists.js";
import {joinAliases, type Aliases} from "./aliases.js";
import {fullness, parsePersonName, sameFullName, type PersonName, withoutOrigin} from "./personName.js";

interface Named {
  readonly entity: FoundEntity;
  readonly name: PersonName;
}

/** One person: what the documents say of him or her, one member per document and name. */
interface Group {
  readonly members: Named[];
  readonly documents: Set<string>;
  /** Names that differ in a part, each once: thousands of documents give few forms. */
  readonly forms: Map<string, PersonName>;
  readonly genders: Set<string>;
  readonly roles: Map<string, ReadonlySet<string>>;
  readonly affiliations: Set<string>;
}

/** How much more often a person must be named than all others of the surname for a bare surname to mean that person. */
const dominance = 5;

const isFull = ({name}: Named): boolean => name.given.length > 0;

const documentsOf = (group: readonly Named[]): number => new Set(group.map(({entity}) => entity.document_id)).size;

const formOf = ({given, surname, suffix}: PersonName): string =>
  [...given.map(({form, initials}) => (initials ? form.toUpperCase() : form)), surname, suffix ?? ""].join(" ");

const words = (role: string): ReadonlySet<string> => new Set(role.toLowerCase().match(/[\p{L}]+/gu) ?? []);

const emptyGroup = (): Group => ({
  members: [],
  documents: new Set(),
  forms: new Map(),
  genders: new Set(),
  roles: new Map(),
  affiliations: new Set()
});

function put(group: Group, one: Named): void {
  const {document_id, gender, roles, affiliations} = one.entity;
  group.members.push(one);
  group.documents.add(document_id);
  group.forms.set(formOf(one.name), one.name);
  if (gender) group.genders.add(gender);
  for (const role of roles) group.roles.set(role.toLowerCase(), words(role));
  for (const affiliation of affiliations) group.affiliations.add(affiliation.toLowerCase());
}

const covers = (outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean =>
  inner.size > 0 && [...inner].every((word) => outer.has(word));

/** “President” and “U.S. president” are one role; so are “spokeswoman” and “White House spokeswoman”. */
const sharesRole = ({roles}: Group, {entity}: Named): boolean =>
  entity.roles.map(words).some((own) => anyPair(roles.values(), [own], (a, b) => covers(a, b) || covers(b, a)));

const sharesAffiliation = ({affiliations}: Group, {entity}: Named): boolean =>
  entity.affiliations.some((one) => affiliations.has(one.toLowerCase()));

const gendersFit = ({genders}: Group, {entity}: Named): boolean =>
  !entity.gender || [...genders].every((gender) => gender === entity.gender);

const fits = (group: Group, one: Named): boolean =>
  gendersFit(group, one) && [...group.forms.values()].every((form) => sameFullName(form, one.name));

const known = (group: Group, one: Named): boolean => sharesRole(group, one) || sharesAffiliation(group, one);

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
  const others = groups.filter((group) => !group.documents.has(one.entity.document_id) && gendersFit(group, one));
  const sharing = others.filter((group) => known(group, one));
  if (sharing.length > 0) return sharing.length === 1 ? sharing[0] : undefined;
  if (one.entity.roles.length > 0) return undefined;
  const total = others.reduce((sum, {documents}) => sum + documents.size, 0);
  return others.find(({documents: {size}}) => size > 1 && size > dominance * (total - size));
}

/** The same in any order of documents: the fullest name first, then by document. */
const byFullness = (a: Named, b: Named): number =>
  fullness(b.name) - fullness(a.name) ||
  (a.entity.document_id < b.entity.document_id ? -1 : Number(a.entity.document_id > b.entity.document_id));

/** Everybody of one surname, apart: full names first, the fullest before the others, then bare surnames. */
function groupNames(named: readonly Named[]): Named[][] {
  const groups: Group[] = [];
  const join = (one: Named, known: Group | undefined): void => {
    const group = known ?? emptyGroup();
    if (!known) groups.push(group);
    put(group, one);
  };
  const sorted = [...named].sort(byFullness);
  for (const one of sorted.filter(isFull)) join(one, groupOfFullName(groups, one));
  const withFirstName = [...groups];
  for (const one of sorted.filter((other) => !isFull(other))) join(one, groupOfSurname(withFirstName, one));
  return groups.map(({members}) => members);
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
