import {statSync} from "node:fs";
import {createRequire} from "node:module";
import {expect, test} from "vitest";
import {engineBytes} from "../../../src/components/live/engine.js";
import {plainRows} from "../../../src/components/live/plainRows.js";

test("the engine has as many bytes as its progress is reckoned from", () => {
  const file = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  expect(statSync(file).size).toBe(engineBytes);
});

/** As Arrow gives them: rows that turn into objects, lists as vectors, whole numbers as big integers. */
const arrow = (...rows: readonly Record<string, unknown>[]) => ({
  toArray: () => rows.map((row) => ({toJSON: () => row}))
});
const vector = (...values: readonly unknown[]) => ({toArray: () => values});

test("rows of an answer hold plain values", () => {
  const answer = arrow(
    {word: "a", many: 7n, names: vector("x", "y"), share: 0.5},
    {word: null, many: 8n, names: vector(), share: 1, numbers: vector(1n)}
  );
  expect(plainRows(answer)).toEqual([
    {word: "a", many: 7, names: ["x", "y"], share: 0.5},
    {word: null, many: 8, names: [], share: 1, numbers: [1]}
  ]);
});
