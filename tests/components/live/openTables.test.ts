import {statSync} from "node:fs";
import {createRequire} from "node:module";
import {tableFromArrays} from "apache-arrow";
import {expect, test} from "vitest";
import {engineBytes} from "../../../src/components/live/engine.js";
import {plainRows} from "../../../src/components/live/plainRows.js";

test("the engine has as many bytes as its progress is reckoned from", () => {
  const file = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  expect(statSync(file).size).toBe(engineBytes);
});

test("rows of an answer hold plain values", () => {
  const answer = tableFromArrays({
    word: ["a", null],
    many: BigInt64Array.from([7n, 8n]),
    names: [["x", "y"], ["z"]],
    share: Float64Array.from([0.5, 1])
  });
  expect(plainRows(answer as unknown as Parameters<typeof plainRows>[0])).toEqual([
    {word: "a", many: 7, names: ["x", "y"], share: 0.5},
    {word: null, many: 8, names: ["z"], share: 1}
  ]);
});
