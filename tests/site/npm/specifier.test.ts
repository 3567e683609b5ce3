import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {cachePath, parseSpecifier, relativeImport} from "../../../loaders/site/npm/specifier.js";

describe("parseSpecifier", () => {
  test.each([
    ["d3", "d3", null],
    ["d3@7", "d3", null],
    ["d3-array@3.2/src/mean.js", "d3-array", "src/mean.js"],
    ["@observablehq/plot", "@observablehq/plot", null],
    ["@scope/name@1.2.3/+esm", "@scope/name", "+esm"]
  ])("%s", (specifier, name, path) => expect(parseSpecifier(specifier)).toEqual({name, path}));
});

describe("cachePath", () => {
  test.each([
    ["d3", "d3@1.0.0/_esm.js"],
    ["d3/+esm", "d3@1.0.0/_esm.js"],
    ["d3/src/mean", "d3@1.0.0/src/mean._esm.js"],
    ["d3/src/mean.js", "d3@1.0.0/src/mean.js"],
    ["@a/b/style.css", "@a/b@1.0.0/style.css"]
  ])("%s", (specifier, path) => expect(cachePath(parseSpecifier(specifier), "1.0.0")).toBe(path));
});

describe("relativeImport", () => {
  test.each([
    ["d3@7/_esm.js", "isoformat@1/_esm.js", "../isoformat@1/_esm.js"],
    ["@a/b@1/_esm.js", "d3@7/_esm.js", "../../d3@7/_esm.js"],
    ["@a/b@1/_esm.js", "@a/c@1/_esm.js", "../c@1/_esm.js"],
    ["d3@7/a.js", "d3@7/b.js", "./b.js"]
  ])("%s -> %s", (from, to, expected) => expect(relativeImport(from, to)).toBe(expected));

  test("leads from any module to any other", () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z@0-9]{1,5}$/), {minLength: 1, maxLength: 4})
      .map((parts) => parts.join("/"));
    fc.assert(
      fc.property(path, path, (from, to) => {
        const resolved = new URL(relativeImport(from, to), `file:///${from}`).pathname.slice(1);
        expect(resolved).toBe(to);
      })
    );
  });
});
