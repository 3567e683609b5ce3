import {describe, expect, test} from "vitest";
import {findNpmImports} from "../../../loaders/site/npm/imports.js";

describe("findNpmImports", () => {
  test.each<[string, string, string[]]>([
    ["an import", 'import {mean} from "npm:d3-array";', ["d3-array"]],
    ["an import on demand", "await import('npm:d3-array@3/src/mean.js')", ["d3-array@3/src/mean.js"]],
    ["two", 'import "npm:a";\nimport "npm:b";', ["a", "b"]],
    ["none: words about it", "write npm:d3 to import it", []],
    ["none: a script of npm", "run `npm start`", []],
    ["none: a package without npm:", 'import * as Plot from "@observablehq/plot";', []]
  ])("%s", (_, text, expected) =>
    expect(findNpmImports(text, "x.md").map(({specifier}) => specifier)).toEqual(expected)
  );

  test("says the line", () => expect(findNpmImports('\n\nimport "npm:a";', "x.md")[0]?.place).toBe("x.md:3"));
});
