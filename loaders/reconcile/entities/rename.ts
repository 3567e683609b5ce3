import type {DepartureReport, IncidentReport, Person, Statement} from "../../../src/model/tables/index.js";
import {unique} from "../lists.js";
import type {Names} from "./names.js";
import type {ResolvedEntity} from "./people.js";

const letters = (name: string): string => name.replaceAll(/[\s.]/g, "");

/** “J.D. Vance” stays so where other documents write “JD Vance”: points and spaces are the document's own. */
const spelledAs = (own: string, shared: string): string => (letters(own) === letters(shared) ? own : shared);

/** The row with its speaker under the name that all documents share, and the id of that person or organization. */
export function nameSpeaker(row: Statement, names: Names): Statement {
  if (row.speaker === null) return row;
  const {name, id} = names.person(row.document_id, row.speaker) ??
    names.organization(row.document_id, row.speaker) ?? {name: row.speaker, id: null};
  const affiliation =
    names.organization(row.document_id, row.speaker_affiliation ?? "")?.name ?? row.speaker_affiliation;
  return {...row, speaker: spelledAs(row.speaker, name), speaker_id: id, speaker_affiliation: affiliation};
}

const sharedName =
  (names: Names, documentId: string) =>
  (name: string): string =>
    names.person(documentId, name)?.name ?? name;

/** The row with those who left under the names that all documents share. */
export const nameLeavers = (row: DepartureReport, names: Names): DepartureReport => ({
  ...row,
  people: row.people.map(sharedName(names, row.document_id))
});

/** The row with officers and victims under the names that all documents share. */
export const nameParties = (row: IncidentReport, names: Names): IncidentReport => ({
  ...row,
  officers: row.officers.map(sharedName(names, row.document_id)),
  victims: row.victims.map(sharedName(names, row.document_id))
});

/** The person's row with affiliations under the names that all documents share. */
export const nameAffiliations = ({row, members}: ResolvedEntity<Person>, names: Names): Person => ({
  ...row,
  affiliations: unique(
    members.flatMap(({document_id, affiliations}) =>
      affiliations.map((name) => names.organization(document_id, name)?.name ?? name)
    )
  )
});
