import {readFile} from "node:fs/promises";
import {builtinModules} from "node:module";
import * as esbuild from "esbuild";
import {mend, mends} from "./mends.js";

/** The import of another package's own module, so that two bundles share one d3. Null: bundle it in. */
export type Share = (specifier: string) => string | null;

const sharing = (entry: string, share: Share): esbuild.Plugin => ({
  name: "sharing",
  setup(build) {
    build.onResolve({filter: /^[@a-z]/i}, ({path, kind}) => {
      if (path === entry || kind === "entry-point" || kind === "require-call") return null;
      const shared = share(path);
      return shared === null ? null : {path: shared, external: true};
    });
  }
});

const mending: esbuild.Plugin = {
  name: "mending",
  setup(build) {
    for (const change of mends) {
      build.onLoad({filter: change.file}, async ({path}) => ({
        contents: mend(change, await readFile(path, "utf8"), path)
      }));
    }
  }
};

/** An ES module for browsers, made from a package that is installed in a folder. Throws what esbuild finds wrong. */
export async function bundle(specifier: string, folder: string, share: Share): Promise<string> {
  const {outputFiles} = await esbuild.build({
    entryPoints: [specifier],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    mainFields: ["module", "browser", "main"],
    conditions: ["browser", "import"],
    target: ["es2022"],
    minify: true,
    define: {"process.env.NODE_ENV": '"production"'},
    external: [...builtinModules],
    logLevel: "silent",
    plugins: [sharing(specifier, share), mending]
  });
  return outputFiles[0]?.text ?? "";
}
