import type {Dirent} from "node:fs";
import {readdirSync, realpathSync, statSync} from "node:fs";
import {basename, extname, join, relative, sep} from "node:path";
import type {Issue} from "../../src/model/tables/index.js";
import {toIssue} from "../issue.js";

/** What is read of a file, by its ending. */
const kinds: Readonly<Record<string, "text" | "html">> = {
  ".txt": "text",
  ".md": "text",
  ".html": "html",
  ".htm": "html"
};

export type Kind = (typeof kinds)[string];

const notDocuments = /^(?:\..*|NOTICE(?:\..*)?|LICEN[CS]E(?:\..*)?|README.*|documents\.csv)$/i;

/** The files of a folder that may be documents, as sorted paths relative to it with `/`. */
export interface Listing {
  readonly paths: string[];
  readonly issues: Issue[];
}

export const kindOf = (path: string): Kind | undefined => kinds[extname(path).toLowerCase()];

/** The file's name without its ending. */
export const stem = (path: string): string => basename(path, extname(path));

/** What addresses, file systems or Framework's routes take for something else, and what nobody sees. */
const notInNames = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}#%?*:<>"|\\[\]]+/gu;

/** A name that a page can have: as the file's, but for characters that no address or file system would give back. */
export const pageName = (path: string): string => stem(path).replaceAll(notInNames, "-");

const left = (rule: string, path: string, why: string): Issue => toIssue(rule, "error", `${path}: ${why}; left out`);

function checkLink(root: string, path: string): Issue | null {
  try {
    const target = realpathSync(join(root, path));
    if (!target.startsWith(root + sep)) return left("read/link", path, "is a link to a place outside the folder");
    if (!statSync(target).isFile())
      return left("read/link", path, `is a link to ${relative(root, target)}, not a file`);
    return null;
  } catch {
    return left("read/link", path, "is a link to nothing");
  }
}

function checkEntry(root: string, path: string, entry: Dirent): Issue | null {
  if (entry.isSymbolicLink()) {
    const issue = checkLink(root, path);
    if (issue) return issue;
  } else if (!entry.isFile()) return left("read/file", path, "is neither a file nor a folder");
  if (kindOf(path)) return null;
  const endings = Object.keys(kinds).join(", ");
  return toIssue(
    "read/ending",
    "warning",
    `${path}: ${extname(path) || "no ending"}: not read yet, only ${endings}; left out`
  );
}

function walk(root: string, folder: string, listing: Listing): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), {withFileTypes: true});
  } catch (error) {
    listing.issues.push(left("read/permission", folder, (error as NodeJS.ErrnoException).code ?? String(error)));
    return;
  }
  for (const entry of entries) {
    if (notDocuments.test(entry.name)) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      walk(root, path, listing);
      continue;
    }
    const issue = checkEntry(root, path, entry);
    if (issue) listing.issues.push(issue);
    else listing.paths.push(path);
  }
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Lists the documents below a folder. Notices, read-me files, documents.csv and files whose name begins with a dot are
 * none; links that lead out of the folder, and files of other kinds, become issues. Throws if there is no such folder.
 */
export function listDocuments(dir: string): Listing {
  const stats = statSync(dir, {throwIfNoEntry: false});
  if (!stats) throw new Error(`${dir}: no such folder; give the folder of the documents with --documents`);
  if (!stats.isDirectory()) throw new Error(`${dir}: is not a folder; give the folder that the documents are in`);
  const listing: Listing = {paths: [], issues: []};
  walk(realpathSync(dir), "", listing);
  listing.paths.sort(byCodeUnits);
  listing.issues.sort((a, b) => byCodeUnits(a.message, b.message));
  return listing;
}
