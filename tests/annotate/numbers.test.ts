import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {numberValue} from "../../loaders/annotate/numbers/numberWords.js";
import {findNumbers} from "../../loaders/annotate/numbers.js";
import {documentOf} from "../extract/seeds.js";

const numbersOf = (text: string) =>
  findNumbers(documentOf(text)).map(({start, end, value, low, high, qualifier}) => [
    text.slice(start, end),
    value,
    low,
    high,
    qualifier
  ]);

describe("numbers", () => {
  it.each([
    ["Six officers left.", "Six", 6, 6, 6, null],
    ["At least four officials left.", "At least four", 4, 4, null, "at least"],
    ["Nearly 40 left.", "Nearly 40", 40, null, 40, "nearly"],
    ["More than 25 left.", "More than 25", 25, 25, null, "more than"],
    ["Up to 50 left.", "Up to 50", 50, null, 50, "up to"],
    ["About 300 left.", "About 300", 300, null, null, "about"],
    ["Several left.", "Several", null, 3, null, "several"],
    ["A dozen left.", "A dozen", 12, 12, 12, null],
    ["Two to four left.", "Two to four", null, 2, 4, null],
    ["Between six and eight left.", "Between six and eight", null, 6, 8, null],
    ["Twenty-one left.", "Twenty-one", 21, 21, 21, null],
    ["Some 1,200 left.", "Some 1,200", 1200, null, null, "some"],
    ["It cost 4.5 million pesos.", "4.5 million", 4_500_000, 4_500_000, 4_500_000, null]
  ])("%s", (text, words, value, low, high, qualifier) => {
    expect(numbersOf(text)).toEqual([[words, value, low, high, qualifier]]);
  });

  it.each([
    "No one left.",
    "A 37-year-old man left.",
    "She is 37 years old.",
    "See note [3].",
    "Flight AB12 left.",
    "A 17-month-old girl slept."
  ])("finds none: %s", (text) => expect(numbersOf(text)).toEqual([]));

  it("reads digits with commas as the number that they write", () =>
    fc.assert(
      fc.property(fc.integer({min: 0, max: 999_999_999}), (n) => {
        expect(numberValue(n.toLocaleString("en-US"))).toBe(n);
      })
    ));

  it.each([
    ["two hundred and five", 205],
    ["three thousand", 3000],
    ["half a dozen", 6],
    ["one million two hundred thousand", 1_200_000],
    ["ninety-nine", 99]
  ])("%s is %d", (words, value) => expect(numberValue(words)).toBe(value));

  it("gives null for what is no number", () => expect(numberValue("many")).toBeNull());
});
