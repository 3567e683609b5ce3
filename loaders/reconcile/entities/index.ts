import type {Organization, Person} from "../../../src/model/tables/index.js";
import type {FoundEntity} from "../../extract/extractor.js";
import type {Aliases} from "./aliases.js";
import {namesOf, type Names} from "./names.js";
import {resolveOrganizations} from "./organizations.js";
import {resolvePeople} from "./people.js";
import {nameAffiliations} from "./rename.js";

export interface ResolvedNames {
  readonly names: Names;
  readonly people: Person[];
  readonly organizations: Organization[];
}

/** People and organizations of all documents, and who or what each name stands for in each document. */
export function resolveNames(entities: readonly FoundEntity[], aliases: Aliases = []): ResolvedNames {
  const people = resolvePeople(entities, aliases);
  const organizations = resolveOrganizations(entities, aliases);
  const names = namesOf(people, organizations);
  return {
    names,
    people: people.map((person) => nameAffiliations(person, names)),
    organizations: organizations.map(({row}) => row)
  };
}
