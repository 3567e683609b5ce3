import {readLexicon} from "../../lexicon.js";
import type {Gender} from "../annotatedDocument.js";

const toGender = (word: string): Gender | null => (word === "female" || word === "male" ? word : null);

/** Given names with the gender that they tell: null where both bear them. */
export const givenNames: ReadonlyMap<string, Gender | null> = new Map(
  readLexicon("given-names", ["name", "gender"]).map(({name, gender}) => [name, toGender(gender)])
);

const honorificRows = readLexicon("honorifics", ["word", "gender", "kind"]);
const wordsOf = (kind: string): [string, Gender | null][] =>
  honorificRows.filter((row) => row.kind === kind).map(({word, gender}) => [word, toGender(gender)]);

/** Mr., Ms., Dr.: words before a name that are no part of it. */
export const honorifics: ReadonlyMap<string, Gender | null> = new Map(wordsOf("honorific"));
/** Sen., Gov., Sgt.: short titles before a name. */
export const titleAbbreviations: ReadonlySet<string> = new Set(wordsOf("title").map(([word]) => word));

export interface RoleNoun {
  readonly gender: Gender | null;
  /** Stands before a name as a title: Secretary Jane Doe. */
  readonly title: boolean;
  readonly plural: boolean;
}

function pluralOf(noun: string): string {
  if (/(?:^|[a-z])(?:wo)?man$/u.test(noun)) return noun.replace(/man$/u, "men");
  if (noun.endsWith("person")) return noun.replace(/person$/u, "people");
  if (noun === "child") return "children";
  if (noun === "wife") return "wives";
  if (/[^aeiou]y$/u.test(noun)) return noun.replace(/y$/u, "ies");
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

const roleRows = readLexicon("role-nouns", ["noun", "gender", "title"]);

/** What people are called by what they do or are, singular and plural, in lower case. */
export const roleNouns: ReadonlyMap<string, RoleNoun> = new Map(
  roleRows.flatMap(({noun, gender, title}): [string, RoleNoun][] => {
    const role = {gender: toGender(gender), title: title === "yes"};
    return [
      [noun, {...role, plural: false}],
      [pluralOf(noun), {...role, plural: true}]
    ];
  })
);

const organizationRows = readLexicon("organization-nouns", ["noun", "kind", "common"]);

/** Last words of the names of organizations, with their kind, in lower case. */
export const organizationNouns: ReadonlyMap<string, string> = new Map(organizationRows.map((r) => [r.noun, r.kind]));
const commonRows = organizationRows.filter(({common}) => common === "yes");
/** Those that are words for organizations by themselves too: “the agency”, not “the Post”; one and several. */
export const organizationWords: ReadonlyMap<string, string> = new Map(commonRows.map((r) => [r.noun, r.kind]));
export const organizationPlurals: ReadonlyMap<string, string> = new Map(
  commonRows.map((r) => [pluralOf(r.noun), r.kind])
);

export const documentNouns: ReadonlySet<string> = new Set(
  readLexicon("document-nouns", ["noun"]).flatMap(({noun}) => [noun, pluralOf(noun)])
);

/** Outlets, agencies and others whose names don't tell by their last word what they are, with their kind. */
export const knownOrganizations: ReadonlyMap<string, string> = new Map(
  readLexicon("known-organizations", ["name", "kind"]).map(({name, kind}) => [name, kind])
);

/** Names that hold “and” after what could be a name by itself: National Archives and Records Administration. */
export const joinedNames: ReadonlySet<string> = new Set(
  readLexicon("agencies", ["name", "acronym", "parent", "source"]).flatMap(({name}) =>
    / and /u.test(name) ? [name] : []
  )
);

/** Words in capitals that name no organization: CEO, TV, DNA. */
export const notOrganizations: ReadonlySet<string> = new Set(
  readLexicon("not-organizations", ["word"]).map(({word}) => word)
);

const calendar = [...readLexicon("months", ["form", "month"]), ...readLexicon("weekdays", ["form", "weekday"])];
export const calendarWords: ReadonlySet<string> = new Set(calendar.map(({form}) => form.toLowerCase()));
