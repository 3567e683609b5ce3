import {sayDate} from "../../model/sayDate.js";
import {
  type FieldClause,
  kindsNamed,
  type Query,
  type SearchField,
  type WordsClause
} from "../../model/search/query.js";
import type {PassageKind} from "../../model/search/units.js";
import {capitalized, listed} from "../../model/words.js";

/** What passages of a kind are called. */
export const sayKind: Readonly<Record<PassageKind | "statement", string>> = {
  statement: "statements",
  direct: "direct statements",
  mixed: "mixed statements",
  indirect: "indirect statements",
  departure: "reports of departures",
  incident: "reports of incidents",
  figure: "reported figures",
  text: "other text"
};

function sayClause({words, prefix, quoted, exclude, said}: WordsClause): string {
  const typed = said.replaceAll(/^-|["“”„«»]/g, "");
  const what = prefix ? `a word that begins with “${typed}”` : quoted ? `exactly “${typed}”` : `“${typed}”`;
  return `${exclude ? "without " : words.length > 0 && !prefix && !quoted ? "the word " : ""}${what}`;
}

const sayValue: Readonly<Record<SearchField, (value: string) => string>> = {
  speaker: (value) => `said by, or attributed to, “${value}”`,
  office: (value) => `about or from the office “${value}”`,
  kind: (value) => {
    const kinds = kindsNamed(value.toLowerCase()) ?? [];
    return kinds.length > 1 ? sayKind.statement : sayKind[kinds[0] ?? "text"];
  },
  in: (value) => `in the document “${value}”`,
  source: (value) => `published by “${value}”`,
  before: (value) => `published by the end of ${sayDate(value)}`,
  after: (value) => `published from ${sayDate(value)} on`
};

/** The values of one field: this or that, not those. */
function sayField(clauses: readonly FieldClause[]): string[] {
  const say = ({field, value}: FieldClause): string => sayValue[field](value);
  const asked = clauses.filter(({exclude}) => !exclude).map(say);
  const not = clauses.filter(({exclude}) => exclude).map((clause) => `not ${say(clause)}`);
  return [...(asked.length === 0 ? [] : [asked.join(" or ")]), ...not];
}

/** How a question was understood, as one sentence. */
export function sayQuery({clauses, fields}: Query): string {
  const names = [...new Set(fields.map(({field}) => field))];
  const parts = [
    ...clauses.map(sayClause),
    ...names.flatMap((name) => sayField(fields.filter(({field}) => field === name)))
  ];
  return `${capitalized(listed(parts))}.`;
}
