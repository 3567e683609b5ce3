import {run} from "../loaders/pipeline.js";
import {readDocuments} from "../loaders/read/index.js";
import type {Tables} from "../src/model/tables/index.js";

let made: Tables | undefined;

/** The tables of the seeds as the code makes them now, once for each test file. */
export function seedTables(): Promise<Tables> {
  const {documents, issues} = readDocuments("seeds");
  return Promise.resolve((made ??= run(documents, issues)));
}
