import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join, posix} from "node:path";
import {pathToFileURL} from "node:url";
import * as esbuild from "esbuild";

/** A module of ours as JavaScript. Its imports of ours stand in the code as `"sourceline:path"`. */
export interface Compiled {
  readonly text: string;
  readonly code: string;
  readonly map: string;
  /** Paths below the project's folder. */
  readonly imports: readonly string[];
}

const scheme = "sourceline:";

/** The code with addresses in place of its imports of ours. */
export const addressImports = ({code, imports}: Compiled, addressOf: (file: string) => string): string =>
  imports.reduce((text, file) => text.replaceAll(JSON.stringify(scheme + file), JSON.stringify(addressOf(file))), code);

/** Code asks where it stands in order to find its data: it goes on standing there. */
const standing = (text: string, path: string): string =>
  text.includes("import.meta") ? `const standsAt = ${JSON.stringify(pathToFileURL(path).href)}; ${text}` : text;

/** Compiles the texts that were read, whatever the files hold by now. */
const reading = (root: string, texts: ReadonlyMap<string, string>): esbuild.Plugin => ({
  name: "reading",
  setup(build) {
    build.onResolve({filter: /^\.{0,2}\//}, ({path, importer, kind}) => {
      // As it is: a link on the way to it is not followed.
      if (kind === "entry-point") return {path};
      const file = posix.join(posix.dirname(posix.relative(root, importer)), path.replace(/\.js$/, ".ts"));
      return {path: scheme + file, external: true};
    });
    // Node loads a package's JSON only where an import says that it is JSON.
    build.onResolve({filter: /^[^./].*\.json$/}, ({path}) => ({path: createRequire(join(root, "x.js")).resolve(path)}));
    build.onLoad({filter: /\.[cm]?[jt]sx?$/}, ({path}) => ({
      contents: standing(texts.get(posix.relative(root, path)) ?? "", path),
      loader: path.endsWith(".ts") ? "ts" : "js"
    }));
  }
});

async function build(root: string, folder: string, texts: ReadonlyMap<string, string>): Promise<Map<string, Compiled>> {
  const files = [...texts.keys()];
  const {outputFiles, metafile} = await esbuild.build({
    entryPoints: files.map((file, i) => ({in: join(root, file), out: String(i)})),
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: "external",
    logLevel: "silent",
    define: {"import.meta.url": "standsAt"},
    plugins: [reading(root, texts)]
  });
  const output = new Map(outputFiles.map(({path, text}) => [posix.basename(path), text]));
  const imported = new Map(
    Object.entries(metafile.outputs).map(([path, {imports}]) => [posix.basename(path), imports])
  );
  return new Map(
    files.map((file, i) => {
      const paths = (imported.get(`${i}.js`) ?? []).map(({path}) => path).filter((path) => path.startsWith(scheme));
      const imports = [...new Set(paths)].map((path) => path.slice(scheme.length));
      const [code = "", map = ""] = [output.get(`${i}.js`), output.get(`${i}.js.map`)];
      return [file, {text: texts.get(file) ?? "", code, map, imports}];
    })
  );
}

/**
 * Compiles a file and all that it imports of ours. `known` holds what was compiled before, and is brought up to date:
 * a text that is the same is not compiled again. `folder`: where the code is going to stand. Gives the files' paths.
 * Throws esbuild's error, which names the file and line, for code that can't be read.
 */
export async function compile(
  root: string,
  folder: string,
  entry: string,
  known: Map<string, Compiled>
): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let next = [entry]; next.length > 0;) {
    const texts = new Map<string, string>();
    for (const file of next) {
      const text = await readFile(join(root, file), "utf8");
      if (known.get(file)?.text !== text) texts.set(file, text);
      seen.add(file);
    }
    if (texts.size > 0) for (const [file, compiled] of await build(root, folder, texts)) known.set(file, compiled);
    const imported = new Set(next.flatMap((file) => known.get(file)?.imports ?? []));
    next = [...imported].filter((file) => !seen.has(file));
  }
  return seen;
}
