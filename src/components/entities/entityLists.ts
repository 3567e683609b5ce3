import type {Tables} from "../../model/tables/index.js";
import type {Block} from "../block.js";
import {maker, type Make} from "../element.js";
import {table, type Column} from "../table.js";
import {indexEntities, officeIds, personIds} from "./entityIndex.js";
import {entityLink} from "./entityLink.js";

/** Rows of a list. Whoever is not in it is found on the pages of documents and by search. */
const shown = 1000;

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly described: string;
  readonly statements: number;
  readonly others: number;
  readonly documents: number;
}

/** The most quoted first; those with as many by what else is reported of them, then by name. */
const byStatements = (a: Entry, b: Entry): number =>
  b.statements - a.statements || b.others - a.others || a.name.localeCompare(b.name, "en");

function entries(tables: Tables, ids: readonly string[]): Entry[] {
  const {people, organizations, ties} = indexEntities(tables);
  return ids
    .flatMap((id): Entry[] => {
      const [person, office] = [people.get(id), organizations.get(id)];
      const row = person ?? office;
      if (!row) return [];
      const own = ties.get(id) ?? [];
      const statements = own.filter(({part}) => part === "speaker").length;
      const above = organizations.get(office?.parent_id ?? "")?.name;
      const described = person ? [person.roles[0], person.affiliations[0]] : [office?.kind, above];
      return [
        {
          id,
          name: row.name,
          described: described.filter(Boolean).join(", "),
          statements,
          others: own.length - statements,
          documents: row.documents
        }
      ];
    })
    .sort(byStatements);
}

const figure = (n: number): string => n.toLocaleString("en-US");

const columns = (h: Make, described: string): Column<Entry>[] => [
  {name: "Name", cell: ({name, id}) => entityLink(h, name, id)},
  {name: described, cell: (entry) => h("bdi", null, entry.described)},
  {name: "Statements", numeric: true, cell: ({statements}) => figure(statements)},
  {name: "Other passages", numeric: true, cell: ({others}) => figure(others)},
  {name: "Documents", numeric: true, cell: ({documents}) => figure(documents)}
];

const list =
  (idsOf: (tables: Tables) => string[], described: string, label: string, none: string): Block =>
  (tables, {document}) => {
    const h = maker(document);
    const all = entries(tables, idsOf(tables));
    if (all.length === 0) return h("p", {class: "empty"}, none);
    const rest = all.length - shown;
    const more = `The ${figure(shown)} with the most statements. ${figure(rest)} more are named on the pages of the documents.`;
    return h(
      "div",
      {class: "sortable"},
      table(h, columns(h, described), all.slice(0, shown), {label}),
      rest > 0 && h("p", {class: "notes"}, more)
    );
  };

/** Everybody who is in a row: who is quoted, and who is named in reports. */
export const peopleList = list(personIds, "Described as", "People", "No document quotes or names anybody.");

/** Every office and other organization that is in a row. */
export const officesList = list(officeIds, "Kind and whole", "Offices", "No document quotes or names an office.");
