import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import type {AnnotatedDocument} from "../../loaders/annotate/annotatedDocument.js";
import {annotate} from "../../loaders/annotate/index.js";
import {segment} from "../../loaders/segment/index.js";
import type {DocumentRow} from "../../src/model/tables/index.js";

const folder = new URL("../../seeds/", import.meta.url);
const listed = parse<Record<string, string>>(readFileSync(new URL("documents.csv", folder)), {columns: true});

/** A document made of a text for a test; what is not given is null. */
export const documentOf = (text: string, given: Partial<DocumentRow> = {}): AnnotatedDocument =>
  annotate(
    segment({
      id: "passage",
      path: "passage.txt",
      sha256: "",
      headline: null,
      publisher: null,
      author: null,
      date_published: null,
      url: null,
      language: "en",
      words: 0,
      note: null,
      text,
      ...given
    })
  );

/** A seed by the first three figures of its name. */
export function seed(number: string): AnnotatedDocument {
  const row = listed.find(({path}) => path?.startsWith(number));
  const path = row?.["path"];
  if (row === undefined || path === undefined) throw new Error(`no such seed: ${number}`);
  const text = readFileSync(new URL(path, folder), "utf8");
  return documentOf(text, {
    id: path.replace(/\.txt$/, ""),
    path,
    headline: row["headline"] || null,
    date_published: row["date_published"] || null
  });
}
