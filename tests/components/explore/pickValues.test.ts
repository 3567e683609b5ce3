import {describe, expect, it} from "vitest";
import {countValues, fewValues, type Picking, pickValues} from "../../../src/components/explore/pickValues.js";
import {random} from "../../manyTables.js";

const numbers = (...all: number[]): Uint32Array => Uint32Array.from(all);

/** Values named a, b, c … with these counts, of which `missing` rows give none. */
function picking(missing: number, counts: number[], more: Partial<Picking> = {}): Picking {
  const values = ["", ...counts.map((_, i) => String.fromCharCode(97 + i))];
  const all = numbers(missing, ...counts);
  return {values, counts: all, all, chosen: new Set(), words: "", say: (value) => value, most: 3, ...more};
}

const picked = (from: Picking): string[] => pickValues(from).map((code) => from.values[code] ?? "?");

const many = [5, 9, 1, 0, 7, 7, 3, 2, 8];

describe("the values that are listed", () => {
  it.each<[string, Picking, string[]]>([
    ["none where there are none", picking(0, []), []],
    ["few: all of them, in their own order", picking(0, [1, 5, 3]), ["a", "b", "c"]],
    ["few, of which no row has one at all", picking(0, [1, 0, 3]), ["a", "c"]],
    [
      "few, of which the filters leave none: it stays, so that nothing jumps",
      picking(0, [1, 5], {counts: numbers(0, 0, 5)}),
      ["a", "b"]
    ],
    ["“not given” comes last", picking(99, [1, 5]), ["a", "b", ""]],
    ["“not given” is there while any row gives none", picking(4, [1], {counts: numbers(0, 1)}), ["a", ""]],
    ["no “not given” where each row gives one", picking(0, [1]), ["a"]],
    ["many: the most frequent first", picking(0, many), ["b", "i", "e"]],
    ["of the same number the first stays the first", picking(0, many, {most: 4}), ["b", "i", "e", "f"]],
    ["many, without those that no row has now", picking(0, many, {most: 99}), [..."biefaghc"]],
    ["many: by what is counted now", picking(0, many, {counts: numbers(0, 0, 0, 2, 0, 0, 0, 0, 0, 1)}), ["c", "i"]],
    ["a chosen one stays, however rare", picking(0, many, {chosen: new Set(["d"])}), ["b", "i", "e", "d"]],
    ["a chosen one stands once", picking(0, many, {chosen: new Set(["b"])}), ["b", "i", "e"]],
    ["a chosen one that is not there is left out", picking(0, many, {chosen: new Set(["zz"])}), ["b", "i", "e"]],
    ["“not given” chosen stands last and once", picking(2, many, {chosen: new Set([""])}), ["b", "i", "e", ""]],
    [
      "by letters, whatever their case and spaces",
      picking(0, many, {words: " D", say: (v) => `${v}D`}),
      ["b", "i", "e"]
    ],
    ["by letters: what doesn't hold them is left out", picking(3, many, {words: "a"}), ["a"]],
    ["by letters: a chosen one stays", picking(3, many, {words: "a", chosen: new Set(["c"])}), ["a", "c"]],
    [
      "by letters of the words, not of the value",
      picking(0, many, {words: "x", say: (v) => (v === "c" ? "x" : v)}),
      ["c"]
    ]
  ])("%s", (_, from, expected) => {
    expect(picked(from)).toEqual(expected);
  });

  it("are the highest of a plain sort, 300 times", () => {
    const next = random(11);
    for (let i = 0; i < 300; i++) {
      const counts = Array.from({length: fewValues + 1 + Math.floor(next() * 30)}, () => Math.floor(next() * 6));
      const most = 1 + Math.floor(next() * 12);
      const plain = counts
        .map((count, at) => ({count, code: at + 1}))
        .filter(({count}) => count > 0)
        .sort((a, b) => b.count - a.count || a.code - b.code)
        .slice(0, most);
      const from = {...picking(0, counts, {most}), values: ["", ...counts.map(String)]};
      expect(pickValues(from)).toEqual(plain.map(({code}) => code));
    }
  });
});

it.each([
  [[], 0],
  [[7], 0],
  [[7, 1, 0, 2], 2]
])("of the counts %j so many could be listed: %i", (counts, n) => {
  expect(countValues(numbers(...counts))).toBe(n);
});
