import type {Organization, Person} from "../../../src/model/tables/index.js";
import {groupBy, unique} from "../lists.js";
import type {ResolvedEntity} from "./people.js";
import {parsePersonName, sameFullName} from "./personName.js";

type Find<T> = (documentId: string, name: string) => T | null;

/** Finds who or what a name stands for in a document. */
export interface Names {
  readonly person: Find<Person>;
  readonly organization: Find<Organization>;
}

const keyOf = (documentId: string, name: string): string => `${documentId}\u0000${name.toLowerCase()}`;

/** By name first, then by alias; an alias of two stands for neither. */
function finder<T>(resolved: readonly ResolvedEntity<T>[]): Find<T> {
  const byName = new Map<string, T>();
  const byAlias = new Map<string, Set<T>>();
  for (const {row, members} of resolved)
    for (const {document_id, name, aliases, acronym} of members) {
      byName.set(keyOf(document_id, name), row);
      for (const alias of unique([...aliases, acronym ?? ""])) {
        const key = keyOf(document_id, alias);
        byAlias.set(key, (byAlias.get(key) ?? new Set<T>()).add(row));
      }
    }
  return (documentId, name) => {
    const aliased = byAlias.get(keyOf(documentId, name));
    return byName.get(keyOf(documentId, name)) ?? (aliased?.size === 1 ? ([...aliased][0] ?? null) : null);
  };
}

/** Looks a person up under another form of the name, where only one fits: “Renée Diaz” for “Renee M. Diaz”. */
function byForm(people: readonly ResolvedEntity<Person>[]): (name: string) => Person | null {
  const surnames = groupBy(people, ({row}) => parsePersonName(row.name).surname);
  return (name) => {
    const parsed = parsePersonName(name);
    const fitting = (surnames.get(parsed.surname) ?? []).filter(({row}) =>
      sameFullName(parsePersonName(row.name), parsed)
    );
    return fitting.length === 1 ? (fitting[0]?.row ?? null) : null;
  };
}

/** What the names of every document stand for. */
export function namesOf(
  people: readonly ResolvedEntity<Person>[],
  organizations: readonly ResolvedEntity<Organization>[]
): Names {
  const inDocument = finder(people);
  const otherwise = byForm(people);
  return {
    person: (documentId, name) => inDocument(documentId, name) ?? otherwise(name),
    organization: finder(organizations)
  };
}
