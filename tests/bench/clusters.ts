import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {annotate} from "../../loaders/annotate/index.js";
import {extract} from "../../loaders/extract/index.js";
import {reconcile} from "../../loaders/reconcile/index.js";
import {segment} from "../../loaders/segment/index.js";
import type {DocumentRow, IncidentReport} from "../../src/model/tables/index.js";

interface GoldDocument {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly publish_date: string | null;
}

const toDocument = ({id, title, text, publish_date}: GoldDocument): DocumentRow => ({
  id,
  path: id,
  sha256: "",
  headline: title,
  publisher: null,
  author: null,
  date_published: publish_date,
  url: null,
  language: "en",
  words: 0,
  note: null,
  text
});

/** The incident that each document is chiefly about: of its first main report, else of its first report. */
function mainIncidents(reports: readonly IncidentReport[]): Map<string, string> {
  const incidents = new Map<string, string>();
  for (const {document_id, incident_id} of [...reports].sort((a, b) => Number(b.main) - Number(a.main)))
    if (incident_id !== null && !incidents.has(document_id)) incidents.set(document_id, incident_id);
  return incidents;
}

const readGold = (file: string): GoldDocument[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);

/** The scorer's lines for which documents tell of one incident. */
export function benchClusters(benchDir: string): void {
  const gold = join(benchDir, "gva-violent-dev.jsonl");
  const documents = readGold(gold).map(toDocument);
  const {incident_reports} = reconcile(
    documents.map((document) => extract(annotate(segment(document)))),
    documents
  );
  const side = mkdtempSync(join(tmpdir(), "sourceline-"));
  const predicted = join(side, "clusters.jsonl");
  const lines = [...mainIncidents(incident_reports)].map(([id, incident]) => JSON.stringify({id, incident}));
  writeFileSync(predicted, lines.join("\n"));
  for (const more of [[], ["--clean"]])
    console.log(
      execFileSync("node", [join(benchDir, "score_clusters.mjs"), gold, predicted, ...more], {encoding: "utf8"}).trim()
    );
  rmSync(side, {recursive: true});
}
