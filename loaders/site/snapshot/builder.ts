import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {passagesQuery, specTableNames} from "../../../src/charts/spec/specTables.js";
import type {Tables} from "../../../src/model/tables/index.js";
import type {Query} from "./query.js";

/** What the chart builder loads, as files of their own beside the tables: the passages of each, and the documents. */
export async function writeBuilder(folder: string, {documents}: Tables, query: Query): Promise<void> {
  await mkdir(folder, {recursive: true});
  const sources = documents.map(({id, publisher, headline, author, date_published, url}) => ({
    id,
    publisher,
    headline,
    author,
    date_published,
    url
  }));
  await writeFile(join(folder, "documents.json"), JSON.stringify(sources));
  for (const name of specTableNames)
    await writeFile(join(folder, `${name}.json`), JSON.stringify(await query(passagesQuery(name))));
}
