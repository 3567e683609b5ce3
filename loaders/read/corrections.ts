import {readFileSync} from "node:fs";
import {relative} from "node:path";
import {fileURLToPath} from "node:url";
import {type DecisionLine, parseCorrections} from "../../src/model/correctionsCsv.js";
import {decode} from "./decode.js";

/** Where an editor's decisions are. */
export const correctionsFile = fileURLToPath(new URL("../../data/corrections.csv", import.meta.url));

/** The decisions of a file with its path and their lines. */
export interface ReadCorrections {
  /** Path as errors name it. */
  readonly file: string;
  readonly lines: readonly DecisionLine[];
}

const shortPath = (file: string): string => {
  const path = relative(fileURLToPath(new URL("../..", import.meta.url)), file);
  return path.startsWith("..") ? file : path;
};

/** Reads data/corrections.csv, or another file like it. Throws, naming file and line, if it can't be read. */
export function readCorrections(file = correctionsFile): ReadCorrections {
  const name = shortPath(file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`${name}: can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {file: name, lines: parseCorrections(decode(bytes).text, name)};
}
