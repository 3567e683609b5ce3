import {cp, mkdir, readFile, readdir, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {runFramework} from "../../../../loaders/site/framework.js";
import {fillNpmCache} from "../../../../loaders/site/npm/cache.js";
import {currentSnapshot} from "../../../../loaders/site/snapshot/current.js";
import {useOfForce} from "../../../../src/charts/useOfForce.js";

const page = `---
title: Stock
sql:
  documents: ./data/documents.arrow
  measures: ./data/measures.arrow
---

# Use of force

\`\`\`js
import {useOfForce} from "./charts/useOfForce.js";
\`\`\`

\`\`\`sql id=rows
${useOfForce.query}
\`\`\`

\`\`\`js
display(useOfForce.plot(Array.from(rows, (row) => row.toJSON()), {width, document}));
\`\`\`
`;

/** No web fonts, and no extensions of DuckDB: both come from other hosts, which would make it slower still. */
const config = `export default {title: "Stock", globalStylesheets: [], duckdb: {extensions: {json: null, parquet: null}}};
`;

/** In a page one names Plot as an npm import; our charts are drawn in Node too. */
async function useNpmImports(folder: string): Promise<void> {
  for (const file of await readdir(folder, {recursive: true})) {
    if (!file.endsWith(".ts")) continue;
    const path = join(folder, file);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(/from "(@observablehq\/plot|us-atlas|topojson-[a-z]+)/g, 'from "npm:$1'));
  }
}

/** Builds a project with one chart of ours the way Framework's documentation shows it, into a folder. Gives the site's folder. */
export async function buildStock(root: string, folder: string): Promise<string> {
  const src = join(folder, "src");
  await mkdir(join(src, "data"), {recursive: true});
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const file of ["package.json", "package-lock.json"]) await cp(join(root, file), join(folder, file));
  await cp(join(root, "src/model"), join(src, "model"), {recursive: true});
  for (const file of ["kinds/indexBars.ts", "kinds/fade.ts"])
    await cp(join(root, "src/charts", file), join(src, "charts", file));
  for (const file of await readdir(join(root, "src/charts")))
    if (file.endsWith(".ts") && file !== "index.ts")
      await cp(join(root, "src/charts", file), join(src, "charts", file));
  await useNpmImports(join(src, "charts"));
  const tables = join(currentSnapshot(root), "tables");
  for (const name of ["documents", "measures"])
    await cp(join(tables, `${name}.arrow`), join(src, "data", `${name}.arrow`));
  await writeFile(join(src, "index.md"), page);
  await writeFile(join(folder, "observablehq.config.js"), config);
  await fillNpmCache(folder);
  const {code, output} = await runFramework(folder, ["build"], {});
  if (code !== 0) throw new Error(output);
  return join(folder, "dist");
}
