import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import type {BlockLexicon} from "../../../src/components/block.js";
import {listFiles} from "../files.js";

/** Every lexicon as it stands in data/lexicons, for the page that shows the method. */
export async function readLexicons(root: string): Promise<BlockLexicon[]> {
  const folder = join(root, "data/lexicons");
  const files = (await listFiles(folder)).filter((file) => file.endsWith(".csv"));
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice(0, -".csv".length),
      rows: parse<Record<string, string>>(await readFile(join(folder, file)), {bom: true, columns: true, trim: true})
    }))
  );
}
