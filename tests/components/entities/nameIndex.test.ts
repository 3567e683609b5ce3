import {describe, expect, it} from "vitest";
import {indexNames} from "../../../src/components/entities/nameIndex.js";

const index = indexNames([
  {id: "pe-1", names: ["Ada Quill", "Quill"]},
  {id: "pe-2", names: ["Bo Sand", "Sand"]},
  {id: "pe-3", names: ["Cy Sand", "Sand"]},
  {id: "pe-4", names: ["Dee O'Hara"]},
  {id: "og-1", names: ["Harbor Office", "HO"]},
  {id: "og-2", names: ["Harbor Office of Port Ellery", ""]}
]);

describe("whose a name is", () => {
  it.each([
    ["Ada Quill", "pe-1"],
    ["ada quill", "pe-1"],
    ["the Harbor Office", "og-1"],
    ["Dee O’Hara", "pe-4"],
    ["Sand", null],
    ["Bo Sand", "pe-2"],
    ["Nobody", null],
    ["", null]
  ])("%s: %s", (name, id) => {
    expect(index.whose(name)).toBe(id);
  });
});

const found: readonly [string, [string, string][]][] = [
  ["Ada Quill left.", [["pe-1", "Ada Quill"]]],
  ["Quills are pens; Quill’s is not.", [["pe-1", "Quill"]]],
  [
    "The Harbor Office of Port Ellery and the Harbor Office",
    [
      ["og-2", "Harbor Office of Port Ellery"],
      ["og-1", "Harbor Office"]
    ]
  ],
  ["Sand is anybody’s, Cy Sand is one’s.", [["pe-3", "Cy Sand"]]],
  ["WHO said HO", [["og-1", "HO"]]],
  ["Dee O’Hara", [["pe-4", "Dee O’Hara"]]],
  ["nobody", []]
];

describe("the names in a text", () => {
  it.each(found)("%s", (text, expected) => {
    expect(index.find(text).map(({id, start, end}) => [id, text.slice(start, end)])).toEqual(expected);
  });
});
