import {createHash} from "node:crypto";
import {copyFile, link, mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {listFiles, swapFolder} from "../files.js";
import {bundle} from "./bundle.js";
import {type NpmImport, readNpmImports} from "./imports.js";
import {absentBuiltIns, bareImports, builtIns, duckdbFiles, unusedDuckdbFiles} from "./packages.js";
import {type Specifier, cachePath, parseSpecifier, relativeImport} from "./specifier.js";

/** A module of a package, with the version that is installed and its place in the cache. */
interface Module extends Specifier {
  readonly version: string;
  readonly file: string;
}

async function installedVersion(root: string, name: string): Promise<string | null> {
  try {
    const text = await readFile(join(root, "node_modules", name, "package.json"), "utf8");
    return (JSON.parse(text) as {version: string}).version;
  } catch {
    return null;
  }
}

async function findModule(root: string, {specifier, place}: NpmImport): Promise<Module> {
  const parsed = parseSpecifier(specifier);
  const version = await installedVersion(root, parsed.name);
  if (version === null)
    throw new Error(`${place}: npm:${specifier} is not installed; run: npm i --save-exact ${parsed.name}`);
  return {...parsed, version, file: cachePath(parsed, version)};
}

/** Framework serves these itself. */
const ownModules = /^(@observablehq\/(runtime|stdlib|inputs|duckdb|dot|mermaid|tex|sqlite))(@|\/|$)/;

async function findModules(root: string): Promise<Module[]> {
  const imported = (await readNpmImports(root)).filter(({specifier}) => !ownModules.test(specifier));
  const wanted = [...builtIns.map((specifier) => ({specifier, place: "built in"})), ...imported];
  const modules = await Promise.all(wanted.map((wish) => findModule(root, wish)));
  return [...new Map(modules.map((module) => [module.file, module])).values()];
}

async function writeModule(root: string, out: string, module: Module, modules: readonly Module[]): Promise<void> {
  const target = join(out, module.file);
  await mkdir(dirname(target), {recursive: true});
  const specifier = module.path === null ? module.name : `${module.name}/${module.path}`;
  if (/\.(?!m?js$)\w+$/.test(module.path ?? "")) return copyFile(join(root, "node_modules", specifier), target);
  const share = (imported: string): string | null => {
    const other = modules.find(({name, path}) => path === null && name === imported);
    return other && other !== module ? relativeImport(module.file, other.file) : null;
  };
  await writeFile(target, await bundle(specifier, root, share));
}

/** A hard link where the file system can: the engine has 36 MB. */
const place = (from: string, to: string): Promise<void> => link(from, to).catch(() => copyFile(from, to));

async function writeDuckdb(root: string, out: string): Promise<void> {
  const version = await installedVersion(root, "@duckdb/duckdb-wasm");
  const from = join(root, "node_modules/@duckdb/duckdb-wasm/dist");
  const to = join(out, `@duckdb/duckdb-wasm@${version}`, "dist");
  await mkdir(to, {recursive: true});
  await Promise.all([
    ...duckdbFiles.map((name) => place(join(from, name), join(to, name))),
    ...unusedDuckdbFiles.map((name) => writeFile(join(to, name), ""))
  ]);
}

/** Framework looks for what is imported by a bare name in a cache of its own, and bundles only what isn't there. */
async function writeBareImports(root: string, cache: string): Promise<void> {
  for (const name of bareImports) {
    const target = join(cache, "_node", `${name}@${await installedVersion(root, name)}`, "index.js");
    await mkdir(dirname(target), {recursive: true});
    await writeFile(target, await bundle(name, root, () => null));
  }
}

async function cacheKey(root: string, modules: readonly Module[]): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(root, "package-lock.json")));
  const folder = join(root, "loaders/site/npm");
  for (const file of await listFiles(folder)) hash.update(await readFile(join(folder, file)));
  for (const {file} of modules) hash.update(file);
  return hash.digest("hex");
}

/**
 * Fills Framework's cache of npm modules from node_modules, so that a site with `Plot`, `sql` and `npm:` imports builds
 * with no network. Made once for a lockfile and a set of imports; gives whether it was made anew.
 * Throws an error that names the page and line of an import that isn't installed.
 */
export async function fillNpmCache(root: string): Promise<boolean> {
  const cache = join(root, "src/.observablehq/cache");
  const keyFile = join(root, "src/.observablehq/npm.key");
  const modules = await findModules(root);
  const key = await cacheKey(root, modules);
  if ((await readFile(keyFile, "utf8").catch(() => "")) === key) return false;
  const out = join(cache, `_npm.${process.pid}`);
  await rm(keyFile, {force: true});
  await rm(out, {recursive: true, force: true});
  await mkdir(out, {recursive: true});
  try {
    await Promise.all(modules.map((module) => writeModule(root, out, module, modules)));
    await writeDuckdb(root, out);
    const present = new Set(modules.map(({name}) => name));
    const absent = absentBuiltIns.filter((name) => !present.has(name));
    await Promise.all(absent.map((name) => mkdir(join(out, `${name}@0.0.0`), {recursive: true})));
    await swapFolder(out, join(cache, "_npm"));
    await writeBareImports(root, cache);
  } finally {
    await rm(out, {recursive: true, force: true});
  }
  await writeFile(keyFile, key);
  return true;
}
