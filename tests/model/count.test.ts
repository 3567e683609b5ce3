import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {agree, countOver, hull, intersection, sayCount, sayNumber, type Count} from "../../src/model/count.js";

const exactly = (n: number): Count => ({low: n, high: n});
const atLeast = (n: number): Count => ({low: n, high: null, qualifier: "at least"});
const several: Count = {low: 3, high: null, qualifier: "several"};
const unstated: Count = {low: null, high: null};

const anyCount = fc
  .tuple(fc.option(fc.nat(50)), fc.option(fc.nat(50)))
  .map(([a, b]): Count => (a !== null && b !== null && a > b ? {low: b, high: a} : {low: a, high: b}));
const allows = ({low, high}: Count, n: number): boolean => (low ?? -Infinity) <= n && n <= (high ?? Infinity);

test.each<[string, Count, Count, boolean]>([
  ["six and at least six", exactly(6), atLeast(6), true],
  ["several and at least four", several, atLeast(4), true],
  ["six and four", exactly(6), exactly(4), false],
  ["several and two", several, exactly(2), false],
  ["up to five and at least six", {low: null, high: 5}, atLeast(6), false],
  ["no number and any number", unstated, exactly(7), true]
])("agree: %s", (_name, a, b, expected) => {
  expect(agree(a, b)).toBe(expected);
  expect(agree(b, a)).toBe(expected);
});

test.each<[string, Count[], Partial<Count>]>([
  ["at least four, several: the figure stands", [atLeast(4), several], {low: 4, high: null}],
  ["six, at least six: open, and never twelve", [exactly(6), atLeast(6)], {low: 6, high: null}],
  ["two, then three", [exactly(2), exactly(3)], {low: 2, high: 3}],
  ["five told three times is five", [exactly(5), exactly(5), exactly(5)], {low: 5, high: 5}],
  ["only several", [several, unstated], {low: 3, high: null, qualifier: "several"}],
  ["a report without a number opens nothing", [exactly(5), unstated], {low: 5, high: 5}],
  ["no number at all", [unstated], {low: null, high: null}],
  ["no report", [], {low: null, high: null}]
])("countOver: %s", (_name, reports, expected) => expect(countOver(reports)).toMatchObject(expected));

test.each<[Count, string]>([
  [exactly(6), "six"],
  [exactly(12), "12"],
  [exactly(1200), "1,200"],
  [exactly(1234567), "1,234,567"],
  [exactly(4.53), "4.53"],
  [exactly(1000.5), "1,000.5"],
  [atLeast(4), "at least four"],
  [{low: 4, high: null}, "at least four"],
  [{low: 4, high: null, qualifier: "more than"}, "more than four"],
  [{low: 4, high: null, qualifier: "or more"}, "four or more"],
  [several, "three or more"],
  [{low: null, high: 20, qualifier: "nearly"}, "nearly 20"],
  [{low: null, high: 9}, "up to nine"],
  [{low: 4, high: 6}, "between four and six"],
  [{low: 0, high: 0}, "no"],
  [unstated, "an unstated number"],
  [{...unstated, as_reported: "about 20"}, "about 20"]
])("sayCount %j: %s", (count, words) => expect(sayCount(count)).toBe(words));

describe("properties", () => {
  it("two counts agree if and only if some number suits both", () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        const some = Array.from({length: 201}, (_, i) => i - 75).some((n) => allows(a, n) && allows(b, n));
        expect(agree(a, b)).toBe(some);
        expect(intersection([a, b]) !== null).toBe(some);
      })
    );
  });
  it("the intersection allows what all allow; the hull what any allows", () => {
    fc.assert(
      fc.property(fc.array(anyCount, {minLength: 1, maxLength: 5}), fc.nat(60), (counts, n) => {
        const common = intersection(counts);
        expect(common !== null && allows(common, n)).toBe(counts.every((count) => allows(count, n)));
        if (counts.some((count) => allows(count, n))) expect(allows(hull(counts), n)).toBe(true);
      })
    );
  });
  it("more reports of the same number never raise it", () => {
    fc.assert(
      fc.property(anyCount, fc.integer({min: 1, max: 6}), (count, times) => {
        expect(countOver(Array<Count>(times).fill(count))).toMatchObject({low: count.low, high: count.high});
      })
    );
  });
  it("an open end is said", () => {
    fc.assert(
      fc.property(fc.nat(50), (n) => {
        expect(sayCount({low: n, high: null})).toBe(`at least ${sayNumber(n)}`);
      })
    );
  });
});
