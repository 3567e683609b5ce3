import {sayNumber} from "../../model/count.js";
import {groupBy} from "../../model/groupBy.js";
import {documentHref} from "../../model/passage.js";
import {schemas, tableNames} from "../../model/tables/index.js";
import {shortened} from "../../model/words.js";
import type {Block, BlockRule} from "../block.js";
import {maker, type Make} from "../element.js";
import {foundRows, type FoundRow} from "../foundRows.js";
import {passageLink} from "../link.js";
import {ruleAnchor} from "../reading/whyHere.js";
import {reporters} from "../reporters.js";
import {table} from "../table.js";

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

/** How many passages of a rule are shown. */
const shownPassages = 5;

/** The first passages that a rule found, and how many there are beside them. */
function passagesOf(h: Make, rows: readonly FoundRow[]): HTMLElement | null {
  if (rows.length === 0) return null;
  const items = rows
    .slice(0, shownPassages)
    .map((row) => h("li", null, passageLink(h, row, shortened(row.exact, 160))));
  const rest = rows.length - shownPassages;
  return h(
    "ul",
    {class: "found-by"},
    ...items,
    rest > 0 &&
      h("li", {class: "byline"}, `${sayNumber(rest)} more in the tables, where rule is ${rows[0]?.rule ?? ""}`)
  );
}

function rule(h: Make, {id, finds, example, counterexample}: BlockRule, rows: readonly FoundRow[]): HTMLElement {
  return h(
    "details",
    {class: "rule", id: ruleAnchor(id)},
    h(
      "summary",
      null,
      h("code", null, id),
      ` ${finds} `,
      h("span", {class: "byline"}, `${rows.length.toLocaleString("en-US")} found`)
    ),
    h("p", null, h("b", null, "Finds "), example),
    h("p", null, h("b", null, "Doesn’t find "), counterexample),
    h("p", null, h("b", null, "Found here "), rows.length === 0 ? "nothing" : null),
    passagesOf(h, rows)
  );
}

/** Every rule with its example, its counterexample, how often it found something, and the first of it. */
export const rulesList: Block = (tables, {document, rules}) => {
  const h = maker(document);
  const found = groupBy(foundRows(tables), (row) => row.rule);
  return h("div", {class: "rules"}, ...rules.map((each) => rule(h, each, found.get(each.id) ?? [])));
};

/** How many words of a list, doubts and passages are shown. */
const listed = 400;
const limit = 200;

/** What a list leaves out, in a sentence; nothing where it leaves out nothing. `where`: where all of it is. */
const notShown = (h: Make, count: number, where: string): HTMLElement | null =>
  count <= limit
    ? null
    : h(
        "p",
        {class: "notes"},
        `${sayNumber(count - limit)} more ${count - limit === 1 ? "is" : "are"} not shown here; all are in `,
        h("a", {href: "/dataset"}, "the data"),
        `, ${where}.`
      );

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
      h(
        "p",
        null,
        words.slice(0, listed).join(", "),
        words.length > listed && ` … and ${sayNumber(words.length - listed)} more`
      )
    );
  });
  return h("div", {class: "rules words"}, ...lists);
};

/** Every doubt that a run met. */
export const issuesList: Block = (tables, {document}) => {
  const h = maker(document);
  if (tables.issues.length === 0) return h("p", {class: "empty"}, "The last run met no doubts.");
  const errorsFirst = [...tables.issues].sort(
    (a, b) => Number(b.severity === "error") - Number(a.severity === "error")
  );
  const items = (tables.issues.length > limit ? errorsFirst : tables.issues)
    .slice(0, limit)
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
  return h("div", null, h("ul", {class: "issues"}, ...items), notShown(h, tables.issues.length, "table issues"));
};

/** Passages that are rows and in no count: denied, planned, supposed. */
export const uncountedList: Block = (tables, {document}) => {
  const h = maker(document);
  const rows = foundRows(tables).filter(({uncounted}) => uncounted !== null);
  if (rows.length === 0) return h("p", {class: "empty"}, "Every row is in a count.");
  const shown = table(
    h,
    [
      {name: "Passage", cell: (row) => passageLink(h, row, row.exact)},
      {name: "What", cell: ({words}) => words},
      {name: "Why it is in no count", cell: ({uncounted}) => uncounted},
      {name: "Document", cell: (row) => reporters(h, [row], tables.documents)}
    ],
    rows.slice(0, limit),
    {label: "Passages in no count"}
  );
  return h("div", null, shown, notShown(h, rows.length, "where polarity is negative or modality is other"));
};
