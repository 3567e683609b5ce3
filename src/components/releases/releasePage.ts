import {sayBytes} from "../../model/dataset.js";
import {comparable} from "../../model/difference/compactRows.js";
import type {Rows} from "../../model/difference/difference.js";
import {sayDifference} from "../../model/difference/sayDifference.js";
import type {Release} from "../../model/release.js";
import {sayDate} from "../../model/sayDate.js";
import {schemas, type TableName, tableNames, type Tables} from "../../model/tables/index.js";
import type {Block, BlockContext} from "../block.js";
import {sayCitation} from "../dataset/cite.js";
import {rowHrefs} from "../dataset/rowHref.js";
import {maker, type Make} from "../element.js";
import {table} from "../table.js";
import {changesList} from "./changesList.js";
import {followPassages, frozenFigure} from "./frozenFigure.js";
import {releaseHref} from "./releasesList.js";

function wanted({param, releases = []}: BlockContext): {release: Release; before: Release | undefined} {
  const at = releases.findIndex(({info}) => info.version === param);
  const release = releases[at];
  if (!release) throw new Error(`unknown release: ${String(param)}`);
  return {release, before: releases[at - 1]};
}

function files(h: Make, {info, files: all = []}: Release): HTMLElement {
  const find = (name: string) => all.find(({path}) => path === `${info.version}/${name}`);
  const archive = all.find(({format}) => format === "zip");
  const link = (name: TableName) => h("a", {href: `/tables/${info.version}/${name}.csv`}, "CSV");
  return h(
    "div",
    null,
    archive
      ? h(
          "p",
          {class: "package"},
          h("a", {href: `/tables/${archive.path}`}, "All tables of this release as a data package"),
          ` (zip, ${sayBytes(archive.bytes)}).`
        )
      : null,
    table<TableName>(
      h,
      [
        {name: "Table", cell: (name) => schemas[name].title},
        {name: "Rows", numeric: true, cell: (name) => (info.rows[name] ?? 0).toLocaleString("en-US")},
        {name: "File", cell: (name) => link(name)},
        {name: "Size", cell: (name) => sayBytes(find(`${name}.csv`)?.bytes ?? 0)}
      ],
      tableNames,
      {label: "Files of this release"}
    )
  );
}

function changes(h: Make, tables: Tables, release: Release, before: Release | undefined): HTMLElement {
  if (!before) return h("p", null, "It is the first release.");
  const [a, b] = [before, release].map((each) => comparable(each.tables as unknown as Rows));
  const groups = sayDifference(a ?? {}, b ?? {});
  return h(
    "div",
    null,
    h(
      "p",
      null,
      "Since the release of ",
      h("a", {href: releaseHref(before.info.version)}, sayDate(before.info.version)),
      "."
    ),
    changesList(h, groups, {hrefOf: rowHrefs(tables), limit: 20}),
    h("p", {class: "notes"}, h("a", {href: "/changes"}, "Compare any two versions"), ".")
  );
}

/** The name of a release, for the title of its page. */
export const releaseTitle: Block = (_tables, context) =>
  maker(context.document)("span", null, `Release of ${sayDate(wanted(context).release.info.version)}`);

/** A release: what it holds, its files, what it changed, and its charts as they were then. */
export const releasePage: Block = (tables, context) => {
  const {document} = context;
  const h = maker(document);
  const {release, before} = wanted(context);
  const {version, hash, note, charts} = release.info;
  const follow = followPassages(tables);
  const cited = {version: `${version}-${hash.slice(0, 12)}`, released: version};
  const figures = charts.map(({id}) => {
    const figure = frozenFigure(document, release.figures[id] ?? "", follow);
    figure.append(
      h(
        "p",
        {class: "notes"},
        h("a", {href: `/tables/${version}/charts/${id}.csv`}, "The rows of this chart as CSV"),
        "."
      )
    );
    return figure;
  });
  return h(
    "div",
    {class: "release"},
    h(
      "p",
      {class: "standfirst"},
      "The tables and charts as they were on that day. Numbers here don’t change; links lead to the passages where today’s tables still have them."
    ),
    note !== null && h("p", null, note),
    h("p", {class: "byline"}, `Version ${cited.version} · `, h("a", {href: "/releases/"}, "all releases")),
    h("h2", {id: "changed"}, "What it changed"),
    changes(h, tables, release, before),
    h("h2", {id: "files"}, "Files"),
    files(h, release),
    h("blockquote", {class: "cite"}, sayCitation(cited)),
    h("h2", {id: "charts"}, "Charts of that day"),
    ...(figures.length === 0 ? [h("p", {class: "empty"}, "No chart had anything to show.")] : figures)
  );
};
