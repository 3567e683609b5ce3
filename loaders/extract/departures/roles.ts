import type {AnnotatedDocument} from "../../annotate/annotatedDocument.js";
import type {TokenRange} from "../../annotate/clauses.js";
import {peopleIn} from "../../annotate/humans.js";
import {clean, isRole, loose} from "./positions.js";

/** “FBI Director”; not “former director”, “presidential candidate”, nor a word that names no role. */
const isHeld = (role: string): boolean => {
  const last = clean(role).toLowerCase().split(" ").at(-1) ?? "";
  return (
    !/^(?:former|ex-|then-)/i.test(role) &&
    !/^(?:candidate|nominee|contender|founder|hopeful)$/.test(last) &&
    isRole(last)
  );
};

/** What a person is called where a stretch of tokens names one, or else the one thing that the document calls them. */
export interface Role {
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Whether it stands at this mention. */
  readonly stated: boolean;
}

const only = (values: readonly string[] | undefined): string | null =>
  values?.length === 1 ? (values[0] ?? null) : null;

/** The role and affiliation of each person in a stretch of tokens: “FBI Director Ana Ruiz”. */
export function rolesIn(document: AnnotatedDocument, range: TokenRange): Role[] {
  return peopleIn(document, range).flatMap(({kind, entity, role, affiliation}): Role[] => {
    if (kind !== "person" && kind !== "pronoun") return [];
    const found = entity === null ? undefined : document.entities[entity];
    const told = role ?? only(found?.roles);
    if (told !== null && !isHeld(told)) return [];
    return [
      {
        role: told === null ? null : clean(told.replace(/^.*[’']s?\s/, "")).replace(loose, ""),
        affiliation: affiliation ?? (told === null ? null : only(found?.affiliations)),
        stated: affiliation !== null
      }
    ];
  });
}
