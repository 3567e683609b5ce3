import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {int32, columnFromArray, tableFromColumns, tableToIPC, type Column} from "@uwdata/flechette";
import {build} from "esbuild";
import type {Browser} from "playwright-core";
import type {Columns} from "../../../../src/components/explore/columns.js";
import {packColumns} from "../../../../src/components/explore/packed.js";
import {binsFor} from "../../../../src/components/explore/timeBins.js";
import {random} from "../../../manyTables.js";
import type {Click} from "./engines/clicks.js";
import type {Timed} from "./engines/page.js";

export type EngineName = "typed" | "duck" | "mosaic";

const address = "http://engines.localhost/";

/** The same rows as a table for DuckDB: numbers for values, and the bin of a published date, all as small as can be. */
function arrowOf(columns: Columns): Uint8Array {
  const dates = columns.dates.published;
  const rows = Uint32Array.from({length: columns.rows}, (_, row) => row);
  const bins = binsFor(dates, rows, null);
  const first = bins?.edges[0] ?? 0;
  const bin = Int32Array.from(rows, (row) => bins?.binOfDay[(dates.earliest[row] ?? 0) - first] ?? -1);
  const column = (name: string, numbers: ArrayLike<number>): [string, Column<number>] => {
    const ints: Column<number> = columnFromArray(Int32Array.from(numbers), int32());
    return [name, ints];
  };
  const table = tableFromColumns([
    ...columns.facets.flatMap(({slots}, i) => slots.map((slot, s) => column(`f${i}_${s}`, slot))),
    column("document", columns.document),
    column("event", columns.event),
    column("uncounted", columns.uncounted),
    column("bin", bin),
    column("row", rows)
  ]);
  const bytes = tableToIPC(table, {format: "stream"});
  if (!bytes) throw new Error("flechette gave no bytes");
  return bytes;
}

/** Clicks of a reader on frequent values, the same in each run; after three all filters are taken away. */
export function madeClicks({facets}: Columns, count: number): Click[] {
  const next = random(4);
  return Array.from({length: count}, (_, i) => {
    if (i % 4 === 3) return null;
    const facet = Math.floor(next() * facets.length);
    const values = facets[facet]?.values.length ?? 1;
    return {facet, code: 1 + Math.floor(next() * Math.min(6, values - 1))};
  });
}

async function bundle(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(import.meta.dirname, "engines/page.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false
  });
  return outputFiles[0]?.text ?? "";
}

/** How long each engine takes for all counts of a dashboard after each click, one engine after the other in a page each. */
export async function timeEngines(
  browser: Browser,
  columns: Columns,
  clicks: readonly Click[],
  names: readonly EngineName[]
): Promise<Partial<Record<EngineName, Timed>>> {
  const duckdb = join(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"), "..");
  const files: Readonly<Record<string, () => Promise<string | Uint8Array>>> = {
    "": () => Promise.resolve('<!doctype html><script src="engines.js"></script>'),
    "engines.js": bundle,
    "columns.bin": () => Promise.resolve(packColumns(columns)),
    "rows.arrow": () => Promise.resolve(arrowOf(columns)),
    "worker.js": () => readFile(join(duckdb, "duckdb-browser-eh.worker.js")),
    "duckdb.wasm": () => readFile(join(duckdb, "duckdb-eh.wasm"))
  };
  const types: Readonly<Record<string, string>> = {"": "text/html", js: "text/javascript", wasm: "application/wasm"};
  const timed: Partial<Record<EngineName, Timed>> = {};
  for (const name of names) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(`${address}**`, async (route) => {
      const file = route.request().url().slice(address.length);
      const body = await files[file]?.();
      if (body === undefined) return route.fulfill({status: 404, body: ""});
      const contentType = types[file.split(".")[1] ?? ""] ?? "application/octet-stream";
      return route.fulfill({contentType, body: typeof body === "string" ? body : Buffer.from(body)});
    });
    await page.goto(address);
    const slots = columns.facets.map((facet) => facet.slots.length);
    timed[name] = await page.evaluate(
      ([engine, presses, lengths]) =>
        (
          globalThis as unknown as {engines: Record<string, (clicks: unknown, slots: unknown) => Promise<Timed>>}
        ).engines[engine]?.(presses, lengths) ?? Promise.reject(new Error("no engine")),
      [name, clicks, slots] as const
    );
    await context.close();
  }
  return timed;
}
