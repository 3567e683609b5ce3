import type {DataFile, Dataset} from "../../model/dataset.js";
import type {Field} from "../../model/schema.js";
import {schemas, tableNames} from "../../model/tables/index.js";
import type {LinkedData} from "../jsonLd.js";
import {creator, dataTitle, sayCitation} from "./cite.js";

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  spreadsheet: "text/csv",
  json: "application/json",
  arrow: "application/vnd.apache.arrow.stream",
  parquet: "application/vnd.apache.parquet",
  zip: "application/zip"
};

const download = ({path, format, bytes, sha256}: DataFile, root: string): LinkedData => ({
  "@type": "DataDownload",
  name: path,
  contentUrl: `${root}tables/${path}`,
  encodingFormat: mediaTypes[format] ?? "application/octet-stream",
  contentSize: `${bytes} B`,
  sha256
});

const variables = (): LinkedData[] =>
  tableNames.flatMap((table) =>
    (schemas[table].fields as readonly Field[]).map(({name, description, unit}) => ({
      "@type": "PropertyValue",
      name: `${table}.${name}`,
      description,
      unitText: unit ?? null
    }))
  );

/** The span of days on which the documents were published, as an interval of ISO 8601; null where none is known. */
function coverage(dates: readonly (string | null)[]): string | null {
  const days = dates.filter((date): date is string => date !== null && /^\d{4}(-\d\d){0,2}$/.test(date)).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : first === last ? first : `${first}/${last}`;
}

export interface DatasetLdOptions {
  /** The site's address with a slash at its end; empty where it is not known: then addresses are relative to the page. */
  readonly root: string;
  readonly publishedOn: readonly (string | null)[];
}

/** The data in the terms of schema.org, as search engines for data sets read it. No words of a document are in it. */
export const datasetLd = (dataset: Dataset, {root, publishedOn}: DatasetLdOptions): LinkedData => ({
  "@type": "Dataset",
  name: dataTitle,
  description:
    "Tables of statements, departures, incidents and figures that news documents report, found by rules. Every row keeps the words it was found in and where they stand. What a row says is what a document reports, not a finding of this project.",
  url: `${root}dataset.html`,
  version: dataset.version,
  identifier: `sha256:${dataset.hash}`,
  dateModified: dataset.released,
  datePublished: dataset.released,
  temporalCoverage: coverage(publishedOn),
  license: `${root}tables/LICENCE.txt`,
  isAccessibleForFree: true,
  inLanguage: "en",
  keywords: ["news", "quotations", "provenance", "use of force", "departures from office"],
  citation: sayCitation(dataset),
  creator: {"@type": "Organization", name: creator},
  distribution: [dataset.archive, ...dataset.files].map((file) => download(file, root)),
  variableMeasured: variables()
});
