import {joinPairs, type Decisions} from "../decisions.js";

export type Aliases = NonNullable<Decisions["alias"]>;

/** One person or organization: what the documents have it as, and the name that an editor gave it. */
export interface Aliased<M> {
  readonly members: readonly M[];
  readonly given: string | null;
}

const fold = (name: string): string => name.trim().toLowerCase();

/** Where in the list each name is: under the name that all share, else under one that some document uses. */
function placesOf<M>(
  groups: readonly (readonly M[])[],
  shared: (group: readonly M[]) => string,
  own: (member: M) => readonly string[]
) {
  const under = (namesOf: (group: readonly M[]) => readonly string[]): Map<string, number[]> => {
    const places = new Map<string, number[]>();
    for (const [i, group] of groups.entries())
      for (const name of new Set(namesOf(group).map(fold))) places.set(name, [...(places.get(name) ?? []), i]);
    return places;
  };
  const [byShared, byOwn] = [under((group) => [shared(group)]), under((group) => group.flatMap(own))];
  return (name: string): readonly number[] => byShared.get(fold(name)) ?? byOwn.get(fold(name)) ?? [];
}

/**
 * Groups with those joined that an editor says are one: everybody of the alias and of the name. The joined group has
 * the editor's name, also where no document gives it.
 */
export function joinAliases<M>(
  groups: readonly (readonly M[])[],
  aliases: Aliases,
  shared: (group: readonly M[]) => string,
  own: (member: M) => readonly string[]
): Aliased<M>[] {
  if (aliases.length === 0) return groups.map((members) => ({members, given: null}));
  const places = placesOf(groups, shared, own);
  const given = new Map<number, string>();
  const pairs = aliases.flatMap(([alias, name]) => {
    const [first, ...others] = places(alias).length === 0 ? [] : [...new Set([...places(name), ...places(alias)])];
    if (first !== undefined) given.set(first, name);
    return others.map((other): [number, number] => [first ?? other, other]);
  });
  return joinPairs([...groups.keys()], pairs).map((joined) => ({
    members: joined.flatMap((i) => groups[i] ?? []),
    given: joined.map((i) => given.get(i)).find((name) => name !== undefined) ?? null
  }));
}
