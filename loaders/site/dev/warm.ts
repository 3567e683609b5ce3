import {DuckDBInstance} from "@duckdb/node-api";
import * as Plot from "@observablehq/plot";
import {parse} from "csv-parse/sync";
import {JSDOM} from "jsdom";

function drawCharts(): void {
  const {document} = new JSDOM().window;
  const rows = [..."the office is closed"].map((letter, x) => ({letter, x}));
  for (let i = 0; i < 4; i++) {
    const marks = [
      Plot.barX(rows, {x: "x", y: "letter", href: "letter"}),
      Plot.dot(rows, {x: "x"}),
      Plot.text(rows, {x: "x"})
    ];
    const figure = Plot.plot({document, marks});
    figure.querySelector("g > text");
    void figure.outerHTML;
  }
}

async function query(): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  (await connection.runAndReadAll("SELECT range AS n FROM range(10) ORDER BY n")).getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
}

/** Runs what packages do once, on nothing of ours, so that the first question finds them compiled. */
export async function warm(): Promise<void> {
  parse(`a,b\n${"1,2\n".repeat(2000)}`, {columns: true, info: true});
  drawCharts();
  await query();
  await Promise.all([
    import("@mozilla/readability"),
    import("@uwdata/flechette"),
    import("csv-stringify/sync"),
    import("wink-eng-lite-web-model")
  ]);
}
