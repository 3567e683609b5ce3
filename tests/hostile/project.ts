import {readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {correctionsCsv} from "../../src/model/correctionsCsv.js";
import {type Decision, makeDecision, type RowTable} from "../../src/model/correction.js";
import type {AnyRow} from "../../src/model/schema.js";
import {cellText} from "../../src/model/cellText.js";
import {copyProject, type Project} from "../site/project.js";
import {hostileCsv, hostileDocuments, strangelyNamed} from "./documents.js";

/** The field of each table that an editor gives the payload: no rule lets every payload into it. */
const changed: Readonly<Record<RowTable, string>> = {
  statements: "speaker",
  departure_reports: "office",
  incident_reports: "place",
  measures: "subject"
};

/** Spaces at the ends of a cell are not kept, and an empty cell is no value. */
const cell = (words: string): string => words.replaceAll("\r", " ").trim() || "empty";

/** Corrections of one row of each document and table: the payload is the value, who, why and on what ground. */
function decisionsOf(table: RowTable, rows: readonly AnyRow[]): Decision[] {
  const field = changed[table];
  return hostileDocuments.flatMap(({name, words}) => {
    const row = rows.find(({document_id}) => document_id === name);
    const old = cellText(row?.[field]);
    const given = cell(words);
    if (!row || old === given) return [];
    const grounds = {by: given, on: "2026-01-20", why: given, source: given, passage: String(row.exact)};
    return [makeDecision({table, row_id: String(row.id), action: "change", field, old, new: given, ...grounds})];
  });
}

export interface HostileProject extends Project {
  readonly decisions: readonly Decision[];
}

/** A project whose documents, what is known of them, and corrections are hostile. */
export async function hostileProject(): Promise<HostileProject> {
  const project = await copyProject();
  for (const file of await readdir(join(project.root, "seeds"))) await project.drop(`seeds/${file}`);
  for (const {file, text} of [...hostileDocuments, ...strangelyNamed])
    await writeFile(join(project.root, "seeds", file), text);
  await project.edit("seeds/documents.csv", hostileCsv());
  await project.edit("data/corrections.csv", correctionsCsv([]));
  const {code, output} = await project.run(["tables", "--format", "csv,json"]);
  if (code !== 0) throw new Error(`no tables of the hostile documents: ${output}`);
  const decisions: Decision[] = [];
  for (const table of Object.keys(changed) as RowTable[]) {
    const rows = JSON.parse(await project.read(`data/tables/${table}.json`)) as AnyRow[];
    decisions.push(...decisionsOf(table, rows));
  }
  await project.edit("data/corrections.csv", correctionsCsv(decisions));
  return {...project, decisions};
}
