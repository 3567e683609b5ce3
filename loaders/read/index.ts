import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {hash} from "../../src/model/id.js";
import type {DocumentRow, Issue} from "../../src/model/tables/index.js";
import {toIssue} from "../issue.js";
import {decode} from "./decode.js";
import {type ReadFile, refuse, toDocument} from "./document.js";
import {type KnownDocuments, normalPath, parseDocumentsCsv} from "./documentsCsv.js";
import {listDocuments, stem} from "./files.js";

/** The documents of a folder and the doubts that reading them met. */
export interface ReadDocuments {
  readonly documents: DocumentRow[];
  readonly issues: Issue[];
}

/** How files are read; tests pass others. */
export interface Effects {
  readonly readFile: (file: string) => Buffer;
  readonly sizeOf: (file: string) => number;
}

const disk: Effects = {readFile: (file) => readFileSync(file), sizeOf: (file) => statSync(file).size};

/** Longest document, in bytes: a long novel has 3 MB. */
export const largestFile = 10_000_000;

const reportEvery = 500;

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function readKnown(dir: string, paths: readonly string[], effects: Effects): KnownDocuments {
  const file = join(dir, "documents.csv");
  let bytes: Buffer;
  try {
    bytes = effects.readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {known: new Map(), issues: []};
    throw new Error(`${file}: can't be read: ${reason(error)}`);
  }
  return parseDocumentsCsv(file, decode(bytes).text, paths);
}

function readOne(dir: string, path: string, known: KnownDocuments["known"], effects: Effects): ReadFile {
  const file = join(dir, path);
  try {
    const size = effects.sizeOf(file);
    if (size > largestFile)
      return refuse(path, "read/size", `has ${size} bytes, more than ${largestFile}; cut it into its articles`);
    return toDocument(path, effects.readFile(file), known.get(normalPath(path)) ?? {});
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM") return refuse(path, "read/permission", "no permission to read it");
    return refuse(path, "read/failed", `can't be read: ${reason(error)}`);
  }
}

/** A file of the same text is a copy, no second source: it would corroborate itself. */
function findCopy(document: DocumentRow, first: Map<string, string>): Issue | null {
  const original = first.get(document.text);
  if (original === undefined) {
    first.set(document.text, document.path);
    return null;
  }
  const message = `${document.path}: same text as ${original}; left out, a copy is no second source`;
  return toIssue("read/copy", "warning", message);
}

/** Name of the page that lists the documents. */
const listPage = "index";

/**
 * Names that differ only in case or ending would share a page, and some characters can be in no page's name: such a
 * document gets a hash of its path.
 */
function giveId(document: DocumentRow, taken: Set<string>): Issue | null {
  const name = stem(document.path);
  const key = document.id.normalize("NFC").toLowerCase();
  const isTaken = taken.has(key);
  if (!isTaken && document.id === name) {
    taken.add(key);
    return null;
  }
  const id = `${document.id}-${hash(document.path).slice(0, 6)}`;
  const why = isTaken ? `another page is called ${document.id}` : "a page can't be called so";
  const message = `${document.path}: ${why}; its id is ${id}`;
  document.id = id;
  return toIssue(isTaken ? "read/same-name" : "read/page-name", "warning", message, {document_id: id});
}

/**
 * Reads a folder: every .txt, .md and .html file in it becomes a document, with what documents.csv tells about it. A
 * file that can't be one becomes an issue and is left out. Throws where nothing can go on: no such folder, no
 * document in it, a documents.csv that is no table.
 */
export function readDocuments(
  dir: string,
  progress: (line: string) => void = () => {},
  effects: Effects = disk
): ReadDocuments {
  const {paths, issues: listed} = listDocuments(dir);
  const {known, issues: told} = readKnown(dir, paths, effects);
  const documents: DocumentRow[] = [];
  const issues = [...listed, ...told];
  const texts = new Map<string, string>();
  const ids = new Set([listPage]);
  for (const [i, path] of paths.entries()) {
    if (i > 0 && i % reportEvery === 0) progress(`read ${i} of ${paths.length} files`);
    const {document, issues: own} = readOne(dir, path, known, effects);
    const copy = document && findCopy(document, texts);
    if (copy) issues.push(copy);
    else if (document) {
      const named = giveId(document, ids);
      issues.push(
        ...own.map((issue) => (named ? {...issue, document_id: document.id} : issue)),
        ...(named ? [named] : [])
      );
      documents.push(document);
    } else issues.push(...own);
  }
  if (documents.length > 0) return {documents, issues};
  const why = issues.map(({message}) => `\n  ${message}`).join("");
  throw new Error(`${dir}: no document in this folder: put .txt, .md or .html files into it${why}`);
}
