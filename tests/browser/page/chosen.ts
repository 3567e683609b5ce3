import {statSync} from "node:fs";
import {join} from "node:path";
import {groupBy} from "../../../src/model/groupBy.js";

/** Pages of one kind of which all are looked at. */
const few = 6;

const folderOf = (path: string): string => path.split("/").slice(0, -1).join("/");

/**
 * The pages to look at: every page, but of kinds of which there are many (documents, people, offices) those that differ
 * most: by their size the smallest, the largest, and four between them.
 */
export function choosePages(paths: readonly string[], folder: string): string[] {
  const made = (path: string): boolean => folderOf(path) !== "" && !path.endsWith("/index.html");
  const kinds = groupBy(paths.filter(made), folderOf);
  const chosen = [...kinds.values()].flatMap((pages) => {
    const bySize = pages
      .map((path) => ({path, size: statSync(join(folder, path)).size}))
      .sort((a, b) => a.size - b.size);
    if (bySize.length <= few) return pages;
    const places = Array.from({length: few}, (_, i) => Math.round((i * (bySize.length - 1)) / (few - 1)));
    return places.map((place) => bySize[place]?.path ?? "");
  });
  return [...paths.filter((path) => !made(path)), ...chosen];
}
