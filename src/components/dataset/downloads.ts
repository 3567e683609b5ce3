import {type DataFile, type Dataset, sayBytes} from "../../model/dataset.js";
import {schemas, tableNames, type TableName} from "../../model/tables/index.js";
import type {Block} from "../block.js";
import {type Child, maker, type Make} from "../element.js";
import {type Column, table} from "../table.js";
import {tableAnchor} from "./dictionary.js";

const formats = [
  ["csv", "CSV"],
  ["spreadsheet", "CSV for spreadsheets"],
  ["json", "JSON"],
  ["arrow", "Arrow"],
  ["parquet", "Parquet"]
] as const;

/** The address of a file of the data: it stays the same from build to build. `root` is where releases stand. */
export const dataHref = (path: string, root = "/tables/"): string => root + path;

/** A link to a file with its size. */
export const fileLink = (h: Make, {path, bytes}: DataFile, words: string, root?: string): HTMLElement =>
  h("span", {class: "file"}, h("a", {href: dataHref(path, root)}, words), " ", h("small", null, sayBytes(bytes)));

function formatColumn(h: Make, {files}: Dataset, format: string, name: string): Column<TableName> {
  const cell = (wanted: TableName): Child => {
    const file = files.find((each) => each.table === wanted && each.format === format);
    return file ? fileLink(h, file, name === "CSV for spreadsheets" ? "CSV" : name) : null;
  };
  return {name: name === "CSV for spreadsheets" ? "For spreadsheets" : name, cell};
}

function sums(h: Make, {files, archive}: Dataset): HTMLElement {
  const columns: Column<DataFile>[] = [
    {name: "File", cell: ({path}) => h("code", null, path)},
    {name: "Bytes", numeric: true, cell: ({bytes}) => bytes.toLocaleString("en-US")},
    {name: "SHA-256", cell: ({sha256}) => h("code", {class: "hash"}, sha256)}
  ];
  return h(
    "details",
    null,
    h("summary", null, "Sizes and SHA-256 of every file"),
    h(
      "p",
      {class: "notes"},
      "The same as a file for ",
      h("code", null, "sha256sum -c"),
      ": ",
      h("a", {href: dataHref("sha256sums.txt")}, "sha256sums.txt"),
      "."
    ),
    table(h, columns, [archive, ...files], {label: "Sizes and sums of every file"})
  );
}

/** Every table in every format, the package of all, and what their bytes hash to. Without files: a sentence. */
export const downloads: Block = (tables, {document, dataset}) => {
  const h = maker(document);
  if (!dataset) return h("p", {class: "empty"}, "The files are made with the site.");
  const {archive} = dataset;
  return h(
    "div",
    {class: "downloads"},
    h(
      "p",
      {class: "package"},
      h("a", {href: dataHref(archive.path)}, "All tables as a data package"),
      ` (zip, ${sayBytes(archive.bytes)}): CSV with `,
      h("a", {href: dataHref("datapackage.json")}, "datapackage.json"),
      ", a README with every column, and what may be reused."
    ),
    table<TableName>(
      h,
      [
        {name: "Table", cell: (name) => h("a", {href: `#${tableAnchor(name)}`}, schemas[name].title)},
        {name: "Rows", numeric: true, cell: (name) => tables[name].length.toLocaleString("en-US")},
        ...formats.map(([format, name]) => formatColumn(h, dataset, format, name))
      ],
      tableNames,
      {label: "Downloads"}
    ),
    sums(h, dataset)
  );
};
