import {sayNumber} from "../../model/count.js";
import {dataVersion} from "../../model/dataset.js";
import {comparable} from "../../model/difference/compactRows.js";
import type {Rows} from "../../model/difference/difference.js";
import {sayDifference, sayInShort} from "../../model/difference/sayDifference.js";
import type {Release, ReleaseInfo} from "../../model/release.js";
import {sayDate} from "../../model/sayDate.js";
import {schemas, tableNames} from "../../model/tables/index.js";
import type {Block} from "../block.js";
import {maker, type Make} from "../element.js";

export const releaseHref = (version: string): string => `/releases/${version}`;

/** “Four documents, 48 statements, …”: what a release holds, without its empty tables. */
export const sayRows = ({rows}: ReleaseInfo): string =>
  tableNames
    .filter((name) => (rows[name] ?? 0) > 0)
    .map((name) => `${schemas[name].title.toLowerCase()}: ${sayNumber(rows[name])}`)
    .join(", ");

/** What a release changed from the one before it; the first has none. */
export function sayChanges(release: Release, before: Release | undefined): string {
  if (!before) return "The first release.";
  const [a, b] = [before, release].map(({tables}) => comparable(tables as unknown as Rows));
  return sayInShort(sayDifference(a ?? {}, b ?? {}));
}

function entry(h: Make, release: Release, before: Release | undefined): HTMLElement {
  const {version, hash, note} = release.info;
  return h(
    "li",
    null,
    h("p", null, h("a", {class: "headline", href: releaseHref(version)}, sayDate(version))),
    note !== null && h("p", null, note),
    h("p", null, sayChanges(release, before)),
    h("p", {class: "byline"}, `Version ${dataVersion(hash, version)} · ${sayRows(release.info)}`)
  );
}

/** Every release, the newest first, with what it changed. */
export const releasesList: Block = (_tables, {document, releases = []}) => {
  const h = maker(document);
  if (releases.length === 0)
    return h(
      "p",
      {class: "empty"},
      "No release has been made yet. “npm run release” freezes the tables and charts under a day’s name."
    );
  const items = releases.map((release, i) => entry(h, release, releases[i - 1]));
  return h("ol", {class: "documents releases"}, ...items.reverse());
};
