import type {DepartureReport, IncidentReport, Measure, Statement, Tables} from "../../model/tables/index.js";
import type {NameIndex} from "./nameIndex.js";

/** What a person or an office is in a row. */
export type Part =
  "speaker" | "affiliation" | "leaver" | "office" | "agency" | "officer" | "victim" | "suspect" | "source";

/** A person or an office in a row, with the words by which the row names them. */
export interface Tie {
  readonly entity: string;
  readonly row: string;
  readonly part: Part;
  readonly words: string;
}

export interface TieNames {
  readonly people: NameIndex;
  readonly organizations: NameIndex;
  /** Whether there is such a person or organization. */
  readonly has: (id: string) => boolean;
}

type Naming = readonly [Part, string | null, string | null];

/** Whose name it is, or of what the name is part: in “criminal section of the Civil Rights Division” the division’s. */
function organization({organizations}: TieNames, part: Part, name: string | null): Naming[] {
  if (name === null) return [];
  const own = organizations.whose(name);
  if (own !== null) return [[part, own, name]];
  const within = organizations.find(name).filter(({start, end}) => name.slice(start, end).includes(" "));
  const [longest] = [...within].sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest ? [[part, longest.id, name.slice(longest.start, longest.end)]] : [];
}

const person = ({people}: TieNames, part: Part, names: readonly string[]): Naming[] =>
  names.map((name) => [part, people.whose(name), name]);

/** A name that stands for nobody else when it is a part of other words: “Quill” in “the Quill report” may be anybody’s. */
const isFull = (name: string): boolean => name.includes(" ") || /^[\p{Lu}.]{2,}$/u.test(name);

/** Who is named in words such as “a spokesman for the Harbor Office”. */
function sources({people, organizations}: TieNames, words: string | null): Naming[] {
  if (words === null) return [];
  return [people, organizations].flatMap((index) =>
    index.find(words).flatMap(({id, start, end}): Naming[] => {
      const name = words.slice(start, end);
      return isFull(name) || index.whose(words) === id ? [["source", id, name]] : [];
    })
  );
}

const statement = (names: TieNames, row: Statement): Naming[] => [
  ["speaker", row.speaker_id !== null && names.has(row.speaker_id) ? row.speaker_id : null, row.speaker],
  ...organization(names, "affiliation", row.speaker_affiliation)
];

const departure = (names: TieNames, row: DepartureReport): Naming[] => [
  ...person(names, "leaver", row.people),
  ...organization(names, "office", row.office),
  ...organization(names, "office", row.organization),
  ...sources(names, row.attributed_to)
];

const incident = (names: TieNames, row: IncidentReport): Naming[] => [
  ...person(names, "victim", row.victims),
  ...person(names, "officer", row.officers),
  ...person(names, "suspect", row.suspects),
  ...organization(names, "agency", row.agency),
  ...sources(names, row.attributed_to)
];

const measure = (names: TieNames, row: Measure): Naming[] => sources(names, row.attributed_to);

/** Every person and every office in every row that stands in a document, once for each row and part. */
export function tiesOf(tables: Tables, names: TieNames): Tie[] {
  const of = <R extends {readonly id: string}>(rows: readonly R[], naming: (names: TieNames, row: R) => Naming[]) =>
    rows.flatMap((row) => {
      const seen = new Set<string>();
      return naming(names, row).flatMap(([part, entity, words]): Tie[] => {
        if (entity === null || words === null || seen.has(`${part} ${entity}`)) return [];
        seen.add(`${part} ${entity}`);
        return [{entity, row: row.id, part, words}];
      });
    });
  return [
    ...of(tables.statements, statement),
    ...of(tables.departure_reports, departure),
    ...of(tables.incident_reports, incident),
    ...of(tables.measures, measure)
  ];
}
