import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {readDocuments} from "../../loaders/read/index.js";
import type {DocumentRow} from "../../src/model/tables/index.js";

/** Documents to measure on, as files of a folder. */
export interface Corpus {
  readonly name: string;
  readonly dir: string;
}

function writeTexts(dir: string, texts: readonly string[]): string {
  mkdirSync(dir, {recursive: true});
  for (const [i, text] of texts.entries()) writeFileSync(join(dir, `${String(i).padStart(5, "0")}.txt`), text);
  return dir;
}

/** The seeds `copies` times, each with a line of its own so that none is taken for a copy. */
export function seedCorpus(side: string, copies: number): Corpus {
  const seeds = readDocuments("seeds").documents;
  const texts = Array.from({length: copies}, (_, i) =>
    seeds.map(({text}) => `${text.trimEnd()}\n\nCopy ${i}.\n`)
  ).flat();
  return {name: `seeds × ${copies}`, dir: writeTexts(join(side, "seeds"), texts)};
}

/** The texts of a JSONL file of the bench folder; null if it isn't there. */
export function benchCorpus(side: string, benchDir: string, name: string): Corpus | null {
  const file = join(benchDir, `${name}.jsonl`);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return {
    name,
    dir: writeTexts(
      join(side, name),
      lines.map((line) => (JSON.parse(line) as {text: string}).text)
    )
  };
}

export const bytesOf = (documents: readonly DocumentRow[]): number =>
  documents.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0);
