import {parameterPaths} from "./loaders/site/paths.js";
import {placeholders} from "./loaders/site/placeholders.js";
import {colophon, masthead} from "./src/components/masthead.js";
import {searchKey} from "./src/components/searchKey.js";

const root = import.meta.dirname;

/** Only the preview takes corrections from a page. */
const endpoint = process.env.SOURCELINE_CORRECTIONS;
const corrections = endpoint ? `<meta name="sourceline-corrections" content="${endpoint}">\n` : "";

export default {
  root: "src",
  output: process.env.SOURCELINE_OUTPUT ?? "dist",
  base: process.env.SOURCELINE_BASE ?? "/",
  title: "Sourceline",
  style: "style.css",
  pages: [],
  sidebar: false,
  pager: false,
  toc: false,
  preserveExtension: true,
  head: `<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<link rel="stylesheet" href="/data/fonts/fonts.css">
<script data-key>${searchKey}</script>
<script type="module" src="/live/charts.js"></script>
${corrections}<link rel="describedby" type="application/json" href="/data/tables/datapackage.json">`,
  header: masthead,
  footer: colophon,
  globalStylesheets: [],
  interpreters: {".ts": ["node", "--import", "tsx"]},
  duckdb: {extensions: {json: null, parquet: null}},
  dynamicPaths: () => parameterPaths(root),
  markdownIt: placeholders(root)
};
