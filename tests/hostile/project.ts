import {readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {correctionsCsv} from "../../src/model/correctionsCsv.js";
import {copyProject, type Project} from "../site/project.js";
import {fewerDecisions} from "./decisions.js";
import {hostileCsv, hostileDocuments, strangelyNamed} from "./documents.js";

/** A project whose documents, what is known of them, and corrections are hostile. */
export async function hostileProject(): Promise<Project> {
  const project = await copyProject();
  for (const file of await readdir(join(project.root, "seeds"))) await project.drop(`seeds/${file}`);
  for (const {file, text} of [...hostileDocuments, ...strangelyNamed])
    await writeFile(join(project.root, "seeds", file), text);
  await project.edit("seeds/documents.csv", hostileCsv());
  await project.edit("data/corrections.csv", correctionsCsv(fewerDecisions()));
  return project;
}
