import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Judged} from "../../../src/model/judged.js";
import {parseJudged} from "../../read/judged.js";

/** The judged samples of data/judged.csv, for the page that shows the method; none where there is no such file. */
export function readJudged(root: string): Judged[] {
  const file = join(root, "data/judged.csv");
  return existsSync(file) ? parseJudged("data/judged.csv", readFileSync(file, "utf8")) : [];
}
