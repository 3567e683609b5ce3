import {comparable} from "../../model/difference/compactRows.js";
import type {Rows} from "../../model/difference/difference.js";
import {sayDifference} from "../../model/difference/sayDifference.js";
import type {Release} from "../../model/release.js";
import {sayDate} from "../../model/sayDate.js";
import type {Block} from "../block.js";
import {type RowHref, rowHrefs} from "../dataset/rowHref.js";
import {maker, type Make} from "../element.js";
import {changesList} from "./changesList.js";

/** How many changes of a kind the page shows before any script runs. */
const limit = 50;

/** What the tables as they are now are called among the releases. */
export const now = "now";

/** A version in words: “November 25, 2026”, “now”. */
export const sayVersion = (version: string): string => (version === now ? "now" : sayDate(version));

export const noReleases =
  "No release has been made yet, so there is nothing to compare with. “npm run release” makes the first.";

interface Version {
  readonly version: string;
  readonly rows: Rows;
}

function section(h: Make, from: Version, to: Version, hrefOf: RowHref): HTMLElement {
  const groups = sayDifference(from.rows, to.rows);
  const title =
    to.version === now
      ? `Since ${sayVersion(from.version)}`
      : `From ${sayVersion(from.version)} to ${sayVersion(to.version)}`;
  const id = to.version === now ? "since" : `to-${to.version}`;
  return h("section", {id}, h("h2", null, title), changesList(h, groups, {hrefOf, limit}));
}

function select(h: Make, name: string, label: string, versions: readonly string[], chosen: string): HTMLElement {
  const options = versions.map((version) =>
    h("option", {value: version, selected: version === chosen}, sayVersion(version))
  );
  return h("label", null, h("span", null, label), h("select", {name}, ...options));
}

/** The choice of two versions; it shows once its script runs. */
function form(h: Make, releases: readonly Release[]): HTMLElement {
  const versions = [...releases.map(({info}) => info.version), now];
  return h(
    "form",
    {class: "filter", id: "changes-form", hidden: true, "aria-label": "Versions to compare"},
    select(h, "from", "From", versions, versions.at(-2) ?? now),
    select(h, "to", "To", versions, now),
    h("output", {"aria-live": "polite"})
  );
}

/** What was added, removed, changed and moved since the last release, and from each release to the next, the newest first. */
export const changesPage: Block = (tables, {document, releases = []}) => {
  const h = maker(document);
  if (releases.length === 0) return h("p", {class: "empty"}, noReleases);
  const hrefOf = rowHrefs(tables);
  const versions = [
    ...releases.map(({info, tables: rows}): Version => ({
      version: info.version,
      rows: comparable(rows as unknown as Rows)
    })),
    {version: now, rows: comparable(tables)}
  ];
  const sections = versions.slice(1).map((to, i) => section(h, versions[i] ?? to, to, hrefOf));
  return h("div", null, form(h, releases), h("div", {id: "changes-list"}, ...sections.reverse()));
};
