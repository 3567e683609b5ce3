import type {IncidentReport} from "../../../src/model/tables/index.js";
import {agencyOf, keyOfName} from "../entities/agencies.js";
import {parsePersonName} from "../entities/personName.js";
import {sameName} from "../fit/names.js";
import {isPartOfAgency} from "../fit/offices.js";
import {groupBy, unique} from "../lists.js";
import {mostTold, question, type Documents, type Question} from "./answers.js";

interface Named {
  readonly name: string;
  readonly text: string;
}

const textOf = (document_id: string, documents: Documents): string => {
  const document = documents.get(document_id);
  return `${document?.headline ?? ""}\n${document?.text ?? ""}`;
};

const surnameIn = (text: string, name: string): boolean =>
  text.toLowerCase().includes(parsePersonName(name).surname) || text.includes(name);

/** The one person whom a document names as who did it; a document that names several names none of them here. */
const soleOfficer = question<IncidentReport, Named>({
  field: "officers",
  about: "names for who used force",
  answers: (reports, documents) =>
    [...groupBy(reports, ({document_id}) => document_id).values()].flatMap((own) => {
      const names = unique(own.flatMap(({officers}) => officers)).filter(
        (name) => parsePersonName(name).given.length > 0
      );
      const [name] = names;
      const report = own.find(({officers}) => officers.includes(name ?? ""));
      if (name === undefined || names.length > 1 || report === undefined) return [];
      return [{report, words: name, value: {name, text: textOf(report.document_id, documents)}}];
    }),
  disagree: (a, b) => !sameName(a.name, b.name) && !surnameIn(a.text, b.name) && !surnameIn(b.text, a.name)
});

const isPart = (a: string, b: string): boolean =>
  keyOfName(a) === keyOfName(b) ||
  isPartOfAgency(keyOfName(a), keyOfName(b)) ||
  isPartOfAgency(keyOfName(b), keyOfName(a));

/** True if the text names the agency in any of its forms. */
function agencyIn(text: string, name: string): boolean {
  const {acronym, name: full} = agencyOf(name) ?? {acronym: null, name};
  return text.includes(name) || text.includes(full) || (acronym !== null && text.includes(acronym));
}

/** The agency that each document names most as that of those who used force, where the lexicon knows it. */
const agencyNamed = question<IncidentReport, Named>({
  field: "agency",
  about: "agencies of those who used force",
  answers: (reports, documents) =>
    mostTold<IncidentReport>(
      ({agency}) => (agency !== null && agencyOf(agency) !== null ? agency : null),
      String
    )(reports).map((answer) => ({
      ...answer,
      value: {name: answer.value, text: textOf(answer.report.document_id, documents)}
    })),
  disagree: (a, b) => !isPart(a.name, b.name) && !agencyIn(a.text, b.name) && !agencyIn(b.text, a.name)
});

/** Who did it: reports that name one person or one agency each, and another. */
export const partyQuestions: readonly Question<IncidentReport>[] = [soleOfficer, agencyNamed];
