import {existsSync, readFileSync} from "node:fs";
import {join, posix} from "node:path";
import {masthead} from "../../src/components/masthead.js";
import {groupBy} from "../../src/model/groupBy.js";
import {listFiles} from "./files.js";
import {currentSnapshot} from "./snapshot/current.js";
import {readManifest} from "./snapshot/manifest.js";

const parameter = /\[([a-z_]\w*)\]/i;

/** The file below `src` that a page's path is made from: `/documents/x` of `documents/[id].md`. */
export function pageSource(root: string, path: string): string {
  const plain = `${path.replace(/^\//, "")}.md`;
  if (existsSync(join(root, "src", plain))) return plain;
  return posix.join(posix.dirname(plain), "[id].md");
}

export interface ParameterPages {
  /** Below `src`. */
  readonly file: string;
  readonly params: readonly string[];
  /** The blocks in it, in their order. */
  readonly blocks: readonly {readonly name: string; readonly isHeading: boolean}[];
  readonly pathOf: (param: string) => string;
}

const placeholder = /<([a-z][a-z0-9]*) data-block="([^"]+)"/g;

/**
 * The pages with a parameter: one for each value that the snapshot has of the blocks in them. Those of one file whose head
 * is not the same are told apart.
 */
export async function readParameterPages(root: string): Promise<ParameterPages[]> {
  const {block} = readManifest(currentSnapshot(root));
  const files = (await listFiles(join(root, "src"))).filter((file) => file.endsWith(".md") && parameter.test(file));
  return files.flatMap((file) => {
    const found = readFileSync(join(root, "src", file), "utf8").matchAll(placeholder);
    const blocks = [...found].map(([, tag, name = ""]) => ({name, isHeading: tag === "h1"}));
    const params = new Set(blocks.flatMap(({name}) => Object.keys(block[name] ?? {})).filter((param) => param !== ""));
    const pathOf = (param: string): string => `/${file.replace(parameter, () => param).slice(0, -".md".length)}`;
    const alike = groupBy([...params], (param) => masthead({path: pathOf(param)}));
    return [...alike.values()].map((some) => ({file, params: some, blocks, pathOf}));
  });
}

/** From so many on, Framework writes two pages of a kind, and the others are made from them. */
const many = 200;

/** The parameters of the pages that Framework writes. */
export const written = ({params}: ParameterPages): readonly string[] =>
  params.length > many ? params.slice(0, 2) : params;

/** The paths of pages with a parameter: in a build that says so, of those that Framework writes. */
export async function* parameterPaths(root: string): AsyncGenerator<string> {
  for (const pages of await readParameterPages(root))
    for (const param of process.env.SOURCELINE_STAMP ? written(pages) : pages.params) yield pages.pathOf(param);
}
