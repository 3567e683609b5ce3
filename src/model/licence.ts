import type {Field, TableSchema} from "./schema.js";
import {schemas, tableNames} from "./tables/index.js";

/** The columns that hold documents' own words, as `statements.exact`. */
export const verbatimColumns: readonly string[] = tableNames.flatMap((name) => {
  const {fields}: TableSchema = schemas[name];
  return fields.filter(({verbatim}: Field) => verbatim).map((field) => `${name}.${field.name}`);
});

/** The same in words: “documents (headline, text); statements (exact, …)”. */
const sayVerbatim = tableNames
  .map((name) => {
    const own = verbatimColumns.filter((column) => column.startsWith(`${name}.`));
    return own.length === 0 ? "" : `${name} (${own.map((column) => column.slice(name.length + 1)).join(", ")})`;
  })
  .filter((words) => words !== "")
  .join("; ");

/** What may be reused of the data, and on what terms: for the page, the README and the licence in the package. */
export const licenceTerms: readonly (readonly [part: string, terms: string])[] = [
  [
    "The documents’ words",
    `They belong to their publishers, and no licence to them is given here. They are in these tables and columns: ${sayVerbatim}. Other columns may quote a few of them, as a conflict’s explanation does. They are in the tables as evidence. Quote what the law of your country lets you quote, and name the publisher; ask the publisher before you print a whole text again.`
  ],
  [
    "What the project added",
    "The names and descriptions of columns, ids, positions, kinds, counts, dates in EDTF, ties between reports, and the explanations of conflicts are part of the project, and come under its licence, MIT: keep its notice with copies. Facts as such (who, when, how many) are nobody’s."
  ],
  [
    "Names of places",
    "The list of towns that places are compared with is that of GeoNames (CC BY 4.0), the names of countries are those of the Unicode CLDR. If you publish places from the tables, name GeoNames."
  ]
];
