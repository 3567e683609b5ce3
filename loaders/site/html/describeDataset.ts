import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {datasetLd} from "../../../src/components/dataset/datasetJsonLd.js";
import {jsonLdScript} from "../../../src/components/jsonLd.js";
import type {Dataset} from "../../../src/model/dataset.js";
import type {DocumentRow} from "../../../src/model/tables/index.js";
import {siteAddress} from "../siteAddress.js";

/** The page that tells of the data. */
const page = "dataset.html";

export type Describe = (document: Document, path: string) => void;

const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, "utf8")) as T;

/** Gives what tells search engines, on the page of the data, what the data is. Needs a snapshot. */
export async function datasetDescriber(snapshot: string): Promise<Describe> {
  const file = join(snapshot, "dataset.json");
  if (!existsSync(file)) return () => undefined;
  const dataset = await read<Dataset>(file);
  const documents = await read<DocumentRow[]>(join(snapshot, "tables/documents.json"));
  const site = siteAddress();
  const options = {root: site === null ? "" : `${site}/`, publishedOn: documents.map((row) => row.date_published)};
  return (document, path) => {
    if (path === page) document.head.append(jsonLdScript(document, datasetLd(dataset, options)));
  };
}
