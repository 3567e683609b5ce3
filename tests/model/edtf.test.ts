// @ts-expect-error the package has no types for its entry point
import parse from "edtf";
import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {compareDates, compatible, fromDay, parseEdtf, toDay, width} from "../../src/model/edtf.js";
import {sayDate} from "../../src/model/sayDate.js";

const iso = (day: number | null | undefined): string | null => {
  if (day === null || day === undefined) return null;
  const {year, month, day: date} = fromDay(day);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(date).padStart(2, "0")].join("-");
};

test.each<[string, string | null, string | null]>([
  ["2026", "2026-01-01", "2026-12-31"],
  ["2026-02", "2026-02-01", "2026-02-28"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2026-01-07", "2026-01-07", "2026-01-07"],
  ["2026-01-XX", "2026-01-01", "2026-01-31"],
  ["202X", "2020-01-01", "2029-12-31"],
  ["19XX", "1900-01-01", "1999-12-31"],
  ["2025-01-20/2025-03-20", "2025-01-20", "2025-03-20"],
  ["2025-01/..", "2025-01-01", null],
  ["../2025-03", null, "2025-03-31"],
  ["XXXX-01-07", null, null]
])("%s is from %s to %s", (text, earliest, latest) => {
  const range = parseEdtf(text);
  expect([iso(range?.earliest), iso(range?.latest)]).toEqual([earliest, latest]);
});

test.each([
  "",
  "soon",
  "2026-1-7",
  "2026-13",
  "2026-02-30",
  "2025-02-29",
  "26-01-07",
  "2026/01/07",
  "07.01.2026",
  "../..",
  "/",
  "2026-01-07T10:00",
  "2026-03/2026-01",
  "XXXX",
  "XXXX-XX-07",
  "XXXX-02-30",
  "XXXX-01-07/2026",
  "13XX/2026?",
  "2026-XX-07",
  " 2026"
])("%j is none", (text) => expect(parseEdtf(text)).toBeNull());

test.each<[string, string, boolean]>([
  ["2026-01", "2026-01-07", true],
  ["2026-01-07", "2026-01-14", false],
  ["XXXX-01-07", "2026-01-07", true],
  ["XXXX-01-07", "2026-01", true],
  ["XXXX-01-07", "2026-01-08", false],
  ["XXXX-01-07", "2026", true],
  ["XXXX-01", "2026-02", false],
  ["XXXX-02-29", "2025", false],
  ["XXXX-02-29", "2024", true],
  ["XXXX-01-07", "XXXX-01", true],
  ["XXXX-01-07", "XXXX-01-08", false],
  ["2026-01~", "2026-02-10", true],
  ["2026-01", "2026-02-10", false],
  ["2025-01-20/2025-03-20", "2025-03", true],
  ["2025-01/..", "2031", true],
  ["../2025-03", "2025-04", false],
  ["2026-01-07", "yesterday", false]
])("compatible %s %s: %s", (a, b, expected) => {
  expect(compatible(a, b)).toBe(expected);
  expect(compatible(b, a)).toBe(expected);
});

test.each([
  ["2026-01-07", "Jan. 7, 2026"],
  ["2026-05-01", "May 1, 2026"],
  ["2025-02", "February 2025"],
  ["2026", "2026"],
  ["202X", "2020 to 2029"],
  ["XXXX-01-07", "Jan. 7 (year not given)"],
  ["XXXX-09", "September (year not given)"],
  ["2026-01~", "around January 2026"],
  ["2026-01-07?", "Jan. 7, 2026 (uncertain)"],
  ["2025-01-20/2025-03-20", "Jan. 20 to March 20, 2025"],
  ["2025-12/2026-02", "December 2025 to February 2026"],
  ["2025-01/2025-02", "January to February 2025"],
  ["2025-01-20/..", "since Jan. 20, 2025"],
  ["../2025-03", "until March 2025"],
  ["in spring", "in spring"]
])("sayDate %s: %s", (text, words) => expect(sayDate(text)).toBe(words));

test("dates are ordered by their first day, those without a year last", () => {
  const sorted = ["XXXX-01-07", "2026-01-14", "2026-01", "2025-02", "2026-01-07", "no date"].sort(compareDates);
  expect(sorted).toEqual(
    ["2025-02", "2026-01", "2026-01-07", "2026-01-14", "XXXX-01-07", "no date"].sort(compareDates)
  );
  expect(sorted[0]).toBe("2025-02");
  expect(sorted.slice(-2)).toEqual(["XXXX-01-07", "no date"]);
});

const edtf = parse as (text: string) => {min: number; max: number};

describe("properties", () => {
  const anyDay = fc.integer({min: toDay(1, 1, 1) ?? 0, max: toDay(9998, 12, 31) ?? 0});
  const anyDate = fc
    .tuple(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom("", "~", "?", "%"))
    .map(([day, length, mark]) => `${iso(day)?.slice(0, length) ?? ""}${mark}`);
  const seen = (ms: number): number => Math.floor(ms / 86_400_000);

  it("reads dates and intervals as the edtf package does", () => {
    fc.assert(
      fc.property(anyDate, fc.option(anyDate), (a, b) => {
        const text = b === null ? a : [a, b].sort(compareDates).join("/");
        const range = parseEdtf(text);
        // The package refuses an interval whose ends begin on the same day.
        fc.pre(range !== null && (b === null || parseEdtf(a)?.earliest !== parseEdtf(b)?.earliest));
        const oracle = edtf(text);
        expect([range.earliest, range.latest]).toEqual([seen(oracle.min), seen(oracle.max)]);
      })
    );
  });
  it("what we read the edtf package reads, whatever the string", () => {
    const piece = fc.constantFrom("2026", "XXXX", "202X", "-", "01", "02", "13", "30", "31", "XX", "/", "..", "~", "?");
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 8}), (pieces) => {
        const text = pieces.join("");
        const [from, to] = text.split("/").map((end) => parseEdtf(end)?.earliest ?? null);
        // The package refuses an interval whose ends do not begin one after the other.
        fc.pre(parseEdtf(text) !== null && (from ?? -Infinity) < (to ?? Infinity));
        expect(() => edtf(text)).not.toThrow();
      })
    );
  });
  it("a day survives the way there and back", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const {year, month, day: date} = fromDay(day);
        expect(toDay(year, month, date)).toBe(day);
      })
    );
  });
  it("a date is compatible with itself and with its month and year, and narrower than they are", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = iso(day) ?? "";
        expect(
          [date, date.slice(0, 7), date.slice(0, 4), `XXXX${date.slice(4)}`].every((d) => compatible(date, d))
        ).toBe(true);
        expect(width(date)).toBeLessThan(width(date.slice(0, 7)));
        expect(width(date.slice(0, 7))).toBeLessThan(width(date.slice(0, 4)));
      })
    );
  });
});
