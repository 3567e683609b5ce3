import {readFileSync} from "node:fs";
import {readFile, rm} from "node:fs/promises";
import {SourceMap, type SourceMapPayload} from "node:module";
import {join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import * as esbuild from "esbuild";

/** Code asks where it stands in order to find its data: it goes on standing there. */
const standing: esbuild.Plugin = {
  name: "standing",
  setup(build) {
    build.onLoad({filter: /\/(loaders|src)\/.*\.ts$/}, async ({path}) => ({
      contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts"
    }));
  }
};

/**
 * The address of our code that makes snapshots, as few modules instead of some hundred, which load in a fraction of the
 * time. Throws esbuild's error, which names the file and line, for code that can't be read.
 */
export async function bundleCode(root: string, key: string): Promise<string> {
  const folder = join(root, ".sourceline/code");
  await rm(folder, {recursive: true, force: true});
  await esbuild.build({
    entryPoints: [join(root, "loaders/site/snapshot/make.ts")],
    absWorkingDir: root,
    outdir: join(folder, key),
    outExtension: {".js": ".mjs"},
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "silent",
    plugins: [standing]
  });
  return pathToFileURL(join(folder, key, "make.mjs")).href;
}

const frame = /(file:\/\/[^\s()]+\/\.sourceline\/code\/[^\s():]+\.mjs):(\d+):(\d+)/g;

/** A stack with places in our sources instead of places in the bundle. Read for an error only: maps are large. */
export const ownStack = (stack: string): string =>
  stack.replace(frame, (place, url: string, line: string, column: string) => {
    const file = fileURLToPath(url);
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")) as SourceMapPayload);
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in entry)) return place;
    return `${new URL(entry.originalSource, url).href}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
