import {readFile} from "node:fs/promises";
import {expect, test} from "vitest";
import {mend, mends} from "../../../loaders/site/npm/mends.js";

const sources = [
  "node_modules/@observablehq/plot/src/style.js",
  "node_modules/d3-dsv/dist/d3-dsv.mjs",
  "node_modules/htl/dist/index.js"
];

test("every mend fits the package that is installed", async () => {
  for (const change of mends) {
    const file = sources.find((path) => change.file.test(`/${path}`)) ?? "";
    const source = await readFile(file, "utf8");
    expect(mend(change, source, file)).not.toBe(source);
  }
});

test("a package that changed is refused", () => {
  const change = {file: /x\.js$/, changes: [["old", "new"]] as const};
  expect(mend(change, "an old text", "x.js")).toBe("an new text");
  expect(() => mend(change, "another text", "x.js")).toThrow(
    "x.js: mended in loaders/site/npm/mends.ts for another version"
  );
  expect(() => mend(change, "old and old", "x.js")).toThrow("another version");
});
