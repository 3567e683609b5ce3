import {spawn} from "node:child_process";
import {readFileSync} from "node:fs";
import {cp, mkdtemp, readFile, readdir, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Front matter of a page without the links to pages that a copy doesn't have. */
export const bare = "---\nheader: null\nfooter: null\n---\n";

/** A page of the site, without the links to pages that a copy doesn't have. */
export const bareOwn = (page: string): string =>
  bare + readFileSync(join(root, "src", page), "utf8").replace(/^---\n[^]*?\n---\n/, "");

/** The pages of data, method, releases and changes, which lead to one another. */
export const dataPages: Readonly<Record<string, string>> = Object.fromEntries(
  ["corrections.md", "dataset.md", "method.md", "changes.md", "releases/index.md", "releases/[id].md"].map((page) => [
    page,
    bareOwn(page)
  ])
);

/** What a clone holds that a build needs; packages are shared. */
const parts = [
  "data",
  "loaders",
  "seeds",
  "src",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];
const generated = /^src\/\.observablehq|^data\/tables/;

export interface Run {
  readonly code: number;
  readonly output: string;
}

/** A copy of the project in a folder of its own, to be changed and built. */
export interface Project {
  readonly root: string;
  /** Changes a file: gives it another text, or changes the one it has. */
  edit(file: string, change: string | ((text: string) => string)): Promise<void>;
  read(file: string): Promise<string>;
  /** Removes a file. */
  drop(file: string): Promise<void>;
  /** The names of its seeds' files. */
  seeds(): Promise<string[]>;
  /** The names of its lexicons' files. */
  lexicons(): Promise<string[]>;
  /** Runs a command of loaders/cli.ts. `wrapper`: a command that runs it: `unshare -n`. */
  run(args: readonly string[], wrapper?: readonly string[]): Promise<Run>;
  remove(): Promise<void>;
}

function execute(cwd: string, [command = "", ...args]: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd, stdio: ["ignore", "pipe", "pipe"]});
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({code: code ?? 1, output}));
  });
}

/** Copies the project. `pages`: texts of pages below src in place of the site's own. */
export async function copyProject(pages?: Readonly<Record<string, string>>): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "sourceline-"));
  const keep = (path: string): boolean => {
    const file = relative(root, path);
    return !generated.test(file) && !(pages && /^src\/.*\.md$/.test(file));
  };
  for (const part of parts) await cp(join(root, part), join(folder, part), {recursive: true, filter: keep});
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const project: Project = {
    root: folder,
    drop: (file) => rm(join(folder, file)),
    seeds: () => readdir(join(folder, "seeds")),
    read: (file) => readFile(join(folder, file), "utf8"),
    lexicons: async () => (await readdir(join(folder, "data/lexicons"))).filter((file) => file.endsWith(".csv")),
    edit: async (file, change) =>
      writeFile(join(folder, file), typeof change === "string" ? change : change(await project.read(file))),
    run: (args, wrapper = []) =>
      execute(folder, [...wrapper, process.execPath, "--import", "tsx", "loaders/cli.ts", ...args]),
    remove: () => rm(folder, {recursive: true, force: true})
  };
  for (const [file, text] of Object.entries(pages ?? {})) await project.edit(`src/${file}`, text);
  return project;
}
