import {existsSync, readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {type ParameterPages, readParameterPages, written} from "../paths.js";
import {textOf} from "../placeholders.js";
import type {Log} from "../snapshot/make.js";
import {readManifest} from "../snapshot/manifest.js";
import {asFramework, type AsFramework} from "./asFramework.js";

const reportEvery = 1000;
const title = "Sourceline";

/** What a page has for itself, in the order in which it stands there; null where a piece is not imitated. */
type Pieces = (param: string) => readonly string[] | null;

function piecesOf(snapshot: string, pages: ParameterPages, framework: AsFramework): Pieces {
  const {block} = readManifest(snapshot);
  const read = (name: string, param: string): string => {
    const file = block[name]?.[param] ?? block[name]?.[""];
    return file === undefined ? "" : readFileSync(join(snapshot, file), "utf8");
  };
  return (param) => {
    const pieces = pages.blocks.map(({name, isHeading}) => {
      const html = read(name, param);
      return isHeading ? framework.heading(html) : framework.piece(html, pages.pathOf(param));
    });
    const heading = pages.blocks.find(({isHeading}) => isHeading);
    const all = [framework.title(heading ? textOf(read(heading.name, param)) : ""), ...pieces];
    return all.every((piece) => piece !== null) ? all : null;
  };
}

/** What stands between the pieces of a page, or null where one of them doesn't stand there, or not in this order. */
function between(page: string, pieces: readonly string[] | null): string[] | null {
  const parts: string[] = [];
  let at = 0;
  for (const piece of pieces ?? []) {
    const start = page.indexOf(piece, at);
    if (start < 0) return null;
    parts.push(page.slice(at, start));
    at = start + piece.length;
  }
  return pieces === null ? null : [...parts, page.slice(at)];
}

const joined = (parts: readonly string[], pieces: readonly string[]): string =>
  parts.map((part, i) => part + (pieces[i] ?? "")).join("");

async function stampKind(folder: string, pages: ParameterPages, pieces: Pieces, log: Log): Promise<boolean> {
  const file = (param: string): string => join(folder, `${pages.pathOf(param)}.html`);
  const [first = "", second = ""] = written(pages);
  const [one, other] = [file(first), file(second)].map((path) => (existsSync(path) ? readFileSync(path, "utf8") : ""));
  const parts = between(one ?? "", pieces(first));
  if (parts === null || joined(parts, pieces(second) ?? []) !== other) return false;
  for (const [i, param] of pages.params.entries()) {
    if (i > 0 && i % reportEvery === 0) log(`pages: ${pages.file}: written ${i} of ${pages.params.length}`);
    if (param === first || param === second) continue;
    const own = pieces(param);
    if (own === null) return false;
    await mkdir(dirname(file(param)), {recursive: true});
    await writeFile(file(param), joined(parts, own));
  }
  return true;
}

/**
 * Writes the pages with a parameter of which Framework has written two: from the first, with what the others have for
 * themselves. That the second comes out as Framework wrote it shows that they are the same. False where it doesn't:
 * then Framework has to write them all.
 */
export async function stampPages(root: string, snapshot: string, folder: string, log: Log): Promise<boolean> {
  const framework = await asFramework(root, title);
  for (const pages of await readParameterPages(root)) {
    if (written(pages).length === pages.params.length) continue;
    if (await stampKind(folder, pages, piecesOf(snapshot, pages, framework), log)) continue;
    log(`pages: ${pages.file}: not all alike, each is written for itself`);
    return false;
  }
  return true;
}
