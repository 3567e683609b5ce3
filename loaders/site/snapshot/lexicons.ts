import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import type {BlockLexicon} from "../../../src/components/block.js";
import {listFiles} from "../files.js";

type Rows = BlockLexicon["rows"];

/** What was read last of each file: most files are the same the next time. */
const known = new Map<string, {readonly text: string; readonly rows: Rows}>();

async function readRows(file: string): Promise<Rows> {
  const text = await readFile(file, "utf8");
  const last = known.get(file);
  if (last?.text === text) return last.rows;
  const rows = parse<Record<string, string>>(text, {bom: true, columns: true, trim: true});
  known.set(file, {text, rows});
  return rows;
}

/** Every lexicon as it stands in data/lexicons, for the page that shows the method. */
export async function readLexicons(root: string): Promise<BlockLexicon[]> {
  const folder = join(root, "data/lexicons");
  const files = (await listFiles(folder)).filter((file) => file.endsWith(".csv"));
  return Promise.all(
    files.map(async (file) => ({name: file.slice(0, -".csv".length), rows: await readRows(join(folder, file))}))
  );
}
