import {readFileSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {annotate} from "../../loaders/annotate/index.js";
import {extract} from "../../loaders/extract/index.js";
import {readDocuments} from "../../loaders/read/index.js";
import {reconcile} from "../../loaders/reconcile/index.js";
import {segment} from "../../loaders/segment/index.js";
import type {DocumentRow} from "../../src/model/tables/index.js";
import {toDocument} from "./incidents.js";

const files = ["polnear-dev.jsonl", "gva-cis530p-dev.jsonl", "gva-violent-dev.jsonl"];

interface Line {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly publish_date?: string | null;
}

function documentsOf(file: string): DocumentRow[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const {publish_date = null, date = null, ...rest} = JSON.parse(line) as Line;
    return toDocument({...rest, publish_date: publish_date ?? date});
  });
}

const tablesOf = (documents: DocumentRow[]): Record<string, readonly object[]> => {
  const found = documents.map((document) => extract(annotate(segment(document))));
  return {...reconcile(found, documents), incident_reports_found: found.flatMap((one) => one.incident_reports)};
};

/**
 * Writes all tables of the bench folder's documents and of the seeds as one text: before and after a change that is
 * to make the code faster and nothing else, `cmp` says whether a row differs.
 * `node --import tsx tests/bench/tables.ts ../shared/bench /tmp/before.jsonl`
 */
function writeRows(benchDir: string, out: string): void {
  const rows = [readDocuments("seeds").documents, ...files.map((file) => documentsOf(join(benchDir, file)))].flatMap(
    (documents, i) =>
      Object.entries(tablesOf(documents)).flatMap(([table, found]) =>
        found.map((row) => `${basename(files[i - 1] ?? "seeds", ".jsonl")} ${table} ${JSON.stringify(row)}`)
      )
  );
  writeFileSync(out, `${rows.join("\n")}\n`);
}

writeRows(process.argv[2] ?? "", process.argv[3] ?? "");
