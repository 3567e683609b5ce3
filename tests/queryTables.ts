import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {withTables, type Query} from "../loaders/site/snapshot/query.js";
import {tableNames, type Tables} from "../src/model/tables/index.js";

/** Lets `use` ask the tables in SQL, as the site's snapshot does. */
export async function queryTables<T>(tables: Tables, use: (query: Query) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "sourceline-query-"));
  try {
    for (const name of tableNames) writeFileSync(join(folder, `${name}.json`), JSON.stringify(tables[name]));
    return await withTables(folder, use);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
