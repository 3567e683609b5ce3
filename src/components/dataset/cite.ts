import type {Dataset} from "../../model/dataset.js";
import {sayDate} from "../../model/sayDate.js";
import type {Block} from "../block.js";
import {maker} from "../element.js";

/** Who made the data, for citations. */
export const creator = "Sourceline";
export const dataTitle = "Sourceline: what documents report";

/** How to cite these tables, in a sentence. Without a release there is no date to name: the hash names the tables. */
export function sayCitation({version, released}: Pick<Dataset, "version" | "released">): string {
  const day = released === null ? "" : ` (${sayDate(released)})`;
  return `${creator}${day}. ${dataTitle} [Data set]. Version ${version}.`;
}

/** The same for reference managers (BibTeX). */
export function bibtex({version, released}: Pick<Dataset, "version" | "released">): string {
  const dated = released === null ? [] : [`  year = {${released.slice(0, 4)}},`, `  date = {${released}},`];
  return [
    `@misc{sourceline-${version},`,
    `  author = {{${creator}}},`,
    `  title = {${dataTitle}},`,
    ...dated,
    `  version = {${version}},`,
    "  note = {Data set}",
    "}"
  ].join("\n");
}

function sayVersion({released, lastRelease}: Dataset): string {
  if (released !== null) return `These are the tables of the release of ${sayDate(released)}.`;
  if (lastRelease === null) return "No release has been made yet: the version is named by what the tables hash to.";
  return `The tables have changed since the release of ${sayDate(lastRelease)}; until the next one the version is named by what they hash to.`;
}

/** The version of the data and how to cite it. */
export const citeData: Block = (_tables, {document, dataset}) => {
  const h = maker(document);
  if (!dataset) return h("p", {class: "empty"}, "The version is known once the site is built.");
  return h(
    "div",
    {class: "cite"},
    h("p", null, "Version ", h("code", {class: "hash"}, dataset.version), `. ${sayVersion(dataset)} `),
    h("blockquote", null, h("p", {id: "citation"}, sayCitation(dataset))),
    h(
      "details",
      null,
      h("summary", null, "For reference managers (BibTeX)"),
      h("pre", null, h("code", null, bibtex(dataset)))
    ),
    h(
      "p",
      {class: "notes"},
      "The same documents and rules give the same version on every machine. In full, the SHA-256 of the tables is ",
      h("code", {class: "hash"}, dataset.hash),
      "; ",
      h("code", null, "sha256sum"),
      " of the CSV files’ sums, in the order of the list above, gives it again."
    )
  );
};
