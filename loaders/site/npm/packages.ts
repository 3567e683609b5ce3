/** Packages behind what a page may name without importing it: Plot, d3, html, svg, FileAttachment's readers, sql. */
export const builtIns: readonly string[] = [
  "@duckdb/duckdb-wasm",
  "@observablehq/plot",
  "apache-arrow",
  "d3",
  "d3-dsv",
  "htl",
  "isoformat",
  "jszip"
];

/** Files that DuckDB's client asks for by address, not by import. */
export const duckdbFiles: readonly string[] = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"];

/** The engine for browsers of before 2022: 40 MB that nobody asks for. Framework wants the files to be there: empty. */
export const unusedDuckdbFiles: readonly string[] = ["duckdb-mvp.wasm", "duckdb-browser-mvp.worker.js"];

/**
 * Built-ins that aren't bundled. Framework looks up their versions when it makes its standard library, even where no
 * page uses them: a folder that carries a version answers it without the network.
 */
export const absentBuiltIns: readonly string[] = [
  "@observablehq/sample-datasets",
  "@uwdata/vgplot",
  "@viz-js/viz",
  "arquero",
  "echarts",
  "exceljs",
  "katex",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "mermaid",
  "parquet-wasm",
  "react",
  "react-dom",
  "sql.js",
  "topojson-client",
  "vega",
  "vega-lite",
  "vega-lite-api"
];

/**
 * Packages that modules of ours import by their bare names, because Node runs those modules too. Framework would serve
 * each package that these import as a file of its own; here each is one file, mended.
 */
export const bareImports: readonly string[] = ["@observablehq/plot"];
