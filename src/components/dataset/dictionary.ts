import type {Field, TableSchema} from "../../model/schema.js";
import {schemas, type TableName, tableNames, type Tables} from "../../model/tables/index.js";
import type {Block} from "../block.js";
import {type Child, maker, type Make} from "../element.js";
import {table} from "../table.js";
import {exampleOf} from "./example.js";
import {type RowHref, rowHrefs} from "./rowHref.js";

/** The anchor of a table in the dictionary. */
export const tableAnchor = (name: string): string => `table-${name}`;

const typeNames: Readonly<Record<Field["type"], string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  edtf: "date (EDTF)",
  list: "list"
};

const sayRows = (count: number): string => `${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"}`;

const sayType = ({type, unit}: Field): string => [typeNames[type], unit].filter(Boolean).join(", ");

/** A list may be without items and text without letters, though neither is ever missing. */
const sayEmpty = ({required, mayBeEmpty}: Field): string => (required && !mayBeEmpty ? "never" : "may be");

function meaning(h: Make, {description, values, references, verbatim}: Field): Child[] {
  const link = references && h("a", {href: `#${tableAnchor(references)}`}, h("code", null, `${references}.id`));
  return [
    description,
    values ? h("span", {class: "values"}, "One of: ", values.join(" · ")) : null,
    link ? h("span", {class: "values"}, "Holds ", link) : null,
    verbatim ? h("span", {class: "values"}, "The document’s own words") : null
  ];
}

function columns(h: Make, tables: Tables, name: TableName, hrefOf: RowHref): HTMLElement {
  const {title, fields}: TableSchema = schemas[name];
  const example = (field: Field): Child => {
    const found = exampleOf(tables, name, field, hrefOf);
    if (!found) return h("span", {class: "byline"}, "none yet");
    return found.href ? h("a", {class: "passage", href: found.href}, found.words) : found.words;
  };
  return table(
    h,
    [
      {name: "Column", cell: (field) => h("code", null, field.name)},
      {name: "Type", cell: sayType},
      {name: "Meaning", cell: (field) => meaning(h, field)},
      {name: "Empty", cell: sayEmpty},
      {name: "Example", cell: example}
    ],
    fields,
    {label: `Columns of ${title}`}
  );
}

/** Tables whose column holds this table's id. */
function joins(name: TableName): string[] {
  const all = tableNames.flatMap((other) =>
    (schemas[other] as TableSchema).fields.map((field) => ({from: `${other}.${field.name}`, to: field.references}))
  );
  return all.filter(({to}) => to === name).map(({from}) => from);
}

function entry(h: Make, tables: Tables, name: TableName, hrefOf: RowHref): HTMLElement {
  const {title, grain}: TableSchema = schemas[name];
  const from = joins(name);
  return h(
    "details",
    {class: "table-entry", id: tableAnchor(name)},
    h(
      "summary",
      null,
      h("span", {class: "name"}, title),
      " ",
      h("code", null, name),
      h("span", {class: "byline"}, ` ${grain} · ${sayRows(tables[name].length)}`)
    ),
    h(
      "p",
      {class: "notes"},
      "Key: ",
      h("code", null, "id"),
      from.length > 0 ? ". Its id is held by " : ".",
      ...from.flatMap((column, i) => [i === 0 ? null : ", ", h("code", null, column)]),
      from.length > 0 && "."
    ),
    columns(h, tables, name, hrefOf)
  );
}

/** Refuses a column that nobody described: the page, and with it the build, fails. */
function refuseUndescribed(): void {
  for (const name of tableNames)
    for (const field of schemas[name].fields as readonly Field[])
      if (field.description.trim() === "")
        throw new Error(`src/model/tables: ${name}.${field.name} has no description; say in a few words what it means`);
}

/** Every table with what one row of it is, how it joins, and every column with type, unit, meaning and an example. */
export const dictionary: Block = (tables, {document}) => {
  refuseUndescribed();
  const h = maker(document);
  const hrefOf = rowHrefs(tables);
  return h("div", {class: "dictionary"}, ...tableNames.map((name) => entry(h, tables, name, hrefOf)));
};
