import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {toColumns} from "../../../src/components/explore/columns.js";
import {exploreEvents} from "../../../src/components/explore/exploreEvents.js";
import {type ExploreRow, exploreRows} from "../../../src/components/explore/exploreRow.js";
import {packColumns} from "../../../src/components/explore/packed.js";
import {shardCount, shardSize} from "../../../src/components/explore/rowStore.js";
import type {StoredRow} from "../../../src/components/explore/viewRows.js";
import type {DocumentRow, Tables} from "../../../src/model/tables/index.js";

const stored = (rows: readonly ExploreRow[], documents: ReadonlyMap<string, DocumentRow>): StoredRow[] =>
  rows.map((row) => {
    const {headline = null, publisher = null, date_published = null, url = null} = documents.get(row.document_id) ?? {};
    return {...row, document: {headline, publisher, date_published, url}};
  });

/**
 * Writes what the dashboard loads: the columns that it filters and counts, the events, and the rows' words in files of
 * rows that follow one another.
 */
export async function writeExplore(folder: string, tables: Tables): Promise<void> {
  await mkdir(folder, {recursive: true});
  const rows = exploreRows(tables);
  const documents = new Map(tables.documents.map((document) => [document.id, document]));
  await writeFile(join(folder, "columns.bin"), gzipSync(packColumns(toColumns(rows)), {level: 9}));
  await writeFile(join(folder, "events.json"), JSON.stringify(exploreEvents(tables, rows)));
  const size = shardSize(rows.length);
  for (let shard = 0; shard < shardCount; shard++) {
    const some = stored(rows.slice(shard * size, (shard + 1) * size), documents);
    await writeFile(join(folder, `${shard}.json`), JSON.stringify(some));
  }
}
