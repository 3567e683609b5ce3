import {documentHref} from "../model/passage.js";
import {schemas, tableNames} from "../model/tables/index.js";
import type {Block, BlockRule} from "./block.js";
import {maker, type Make} from "./element.js";
import {foundRows} from "./foundRows.js";
import {passageLink} from "./link.js";
import {ruleAnchor} from "./reading/whyHere.js";
import {reporters} from "./reporters.js";
import {table} from "./table.js";

const formats = ["csv", "json", "arrow", "parquet"] as const;

/** Every table: what a row is, how many there are, and the files. */
export const tablesList: Block = (tables, {document}) => {
  const h = maker(document);
  const file = (name: string, format: string): HTMLElement =>
    h("a", {href: `/data/tables/${name}.${format}`, download: true}, format);
  return table(
    h,
    [
      {name: "Table", cell: (name) => h("code", null, name)},
      {name: "One row per", cell: (name) => schemas[name].grain.replace(/^one row per /, "")},
      {name: "Rows", numeric: true, cell: (name) => tables[name].length.toLocaleString("en-US")},
      {name: "Files", cell: (name) => formats.flatMap((format, i) => [i === 0 ? null : " ", file(name, format)])}
    ],
    tableNames,
    {label: "Tables"}
  );
};

function rule(h: Make, {id, finds, example, counterexample}: BlockRule, found: number): HTMLElement {
  return h(
    "details",
    {class: "rule", id: ruleAnchor(id)},
    h(
      "summary",
      null,
      h("code", null, id),
      ` ${finds} `,
      h("span", {class: "byline"}, `${found.toLocaleString("en-US")} found`)
    ),
    h("p", null, h("b", null, "Finds "), example),
    h("p", null, h("b", null, "Doesn’t find "), counterexample)
  );
}

/** Every rule with its example, its counterexample and how often it found something. */
export const rulesList: Block = (tables, {document, rules}) => {
  const h = maker(document);
  const found = foundRows(tables);
  return h(
    "div",
    {class: "rules"},
    ...rules.map((each) => rule(h, each, found.filter((row) => row.rule === each.id).length))
  );
};

/** Every lexicon with its words. */
export const lexiconsList: Block = (_tables, {document, lexicons}) => {
  const h = maker(document);
  const lists = lexicons.map(({name, rows}) => {
    const words = rows.map((row) => Object.values(row)[0]).filter(Boolean);
    return h(
      "details",
      {class: "rule"},
      h(
        "summary",
        null,
        h("code", null, name),
        h("span", {class: "byline"}, ` ${rows.length.toLocaleString("en-US")} words`)
      ),
      h("p", null, words.slice(0, 400).join(", "), words.length > 400 && " …")
    );
  });
  return h("div", {class: "rules words"}, ...lists);
};

/** Every doubt that a run met. */
export const issuesList: Block = (tables, {document}) => {
  const h = maker(document);
  if (tables.issues.length === 0) return h("p", {class: "empty"}, "The last run met no doubts.");
  const items = tables.issues
    .slice(0, 200)
    .map(({document_id, message, severity}) =>
      h(
        "li",
        null,
        `${severity}: `,
        message,
        document_id && " ",
        document_id && h("a", {href: documentHref(document_id)}, document_id)
      )
    );
  return h("ul", {class: "issues"}, ...items);
};

/** Passages that are rows and in no count: denied, planned, supposed. */
export const uncountedList: Block = (tables, {document}) => {
  const h = maker(document);
  const rows = foundRows(tables).filter(({uncounted}) => uncounted !== null);
  if (rows.length === 0) return h("p", {class: "empty"}, "Every row is in a count.");
  return table(
    h,
    [
      {name: "Passage", cell: (row) => passageLink(h, row, row.exact)},
      {name: "What", cell: ({words}) => words},
      {name: "Why it is in no count", cell: ({uncounted}) => uncounted},
      {name: "Document", cell: (row) => reporters(h, [row], tables.documents)}
    ],
    rows.slice(0, 200),
    {label: "Passages in no count"}
  );
};
