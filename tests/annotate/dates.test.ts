import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addDays, addMonths, fromEdtf, isDay, toEdtf, weekdayOf} from "../../loaders/annotate/dates/calendar.js";
import {findDates} from "../../loaders/annotate/dates.js";
import {documentOf} from "../extract/seeds.js";

const datesOf = (text: string, published: string | null) =>
  findDates(documentOf(text, {date_published: published})).map(({start, end, edtf, certainty}) => [
    text.slice(start, end),
    edtf,
    certainty
  ]);

describe("dates", () => {
  it.each([
    ["It happened on Jan. 7, 2024.", "2024-05-15", "Jan. 7, 2024", "2024-01-07", "stated"],
    ["It happened on 7 January 2024.", null, "7 January 2024", "2024-01-07", "stated"],
    ["It happened on January 7.", "2024-05-15", "January 7", "2024-01-07", "implied"],
    ["It happened on December 30.", "2024-05-15", "December 30", "2023-12-30", "implied"],
    ["It happened on January 7.", "2024-01", "January 7", "2024-01-07", "implied"],
    ["It happened on January 7.", null, "January 7", "XXXX-01-07", "implied"],
    ["It was on the night of January 14.", "2024-01", "the night of January 14", "2024-01-14", "implied"],
    ["They met Friday night.", "2024-05-15", "Friday night", "2024-05-10", "implied"],
    ["They met early Saturday.", "2024-05-15", "early Saturday", "2024-05-11", "implied"],
    ["They met on Wednesday.", "2024-05-15", "Wednesday", "2024-05-15", "implied"],
    ["They will meet on Friday.", "2024-05-15", "Friday", "2024-05-17", "implied"],
    ["They met yesterday.", "2024-03-01", "yesterday", "2024-02-29", "implied"],
    ["They met last week.", "2024-05-15", "last week", "2024-05-06/2024-05-12", "implied"],
    ["It has grown since February.", "2024-01-13", "February", "2023-02", "implied"],
    ["It was two days ago.", "2024-05-15", "two days ago", "2024-05-13", "implied"],
    ["It grew last year.", "2024", "last year", "2023", "implied"],
    ["According to a 2021 report it grew.", "2024-05-15", "2021", "2021", "stated"],
    ["The post is dated 2/3/2019.", null, "2/3/2019", "2019-02-03", "stated"]
  ])("%s (%s)", (text, published, words, edtf, certainty) => {
    expect(datesOf(text, published)).toEqual([[words, edtf, certainty]]);
  });

  it.each([
    ["It went on for decades.", "2024-05-15"],
    ["Weeks before the storm it rained.", "2024-05-15"],
    ["They may march on the capital.", "2024-05-15"],
    ["They met on Friday.", null],
    ["They met on Friday.", "2024-05"],
    ["About 2000 people came.", "2024-05-15"],
    ["Call 555-2019 for a form.", "2024-05-15"],
    ["It fell on February 31.", "2024-05-15"]
  ])("finds none in %s (%s)", (text, published) => {
    expect(datesOf(text, published).filter(([, edtf]) => /^\S*-\d\d|^\d{4}$/.test(edtf ?? ""))).toEqual([]);
  });

  it("keeps spans in the text and in order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Jan. 7", "Friday", "2021", "last week", "of", "May", "3", ",", "😀")),
        (words) => {
          const text = words.join(" ");
          const found = findDates(documentOf(text, {date_published: "2024-05-15"}));
          for (const [i, {start, end}] of found.entries()) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            if (i > 0) expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          }
        }
      )
    );
  });
});

describe("calendar", () => {
  const day = fc
    .date({min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true})
    .map((date) => date.toISOString().slice(0, 10));

  it("reads what it writes", () =>
    fc.assert(
      fc.property(day, (edtf) => {
        expect(toEdtf(fromEdtf(edtf) ?? {year: null, month: null, day: null})).toBe(edtf);
      })
    ));

  it("moves there and back", () =>
    fc.assert(
      fc.property(day, fc.integer({min: -5000, max: 5000}), (edtf, days) => {
        const date = fromEdtf(edtf);
        if (date) expect(toEdtf(addDays(addDays(date, days), -days))).toBe(edtf);
      })
    ));

  it.each([
    [{year: 2024, month: 2, day: 29}, true],
    [{year: 2023, month: 2, day: 29}, false],
    [{year: null, month: 2, day: 29}, true],
    [{year: 2023, month: 13, day: null}, false]
  ])("%o is a day: %s", (date, expected) => expect(isDay(date)).toBe(expected));

  it("knows weekdays and months", () => {
    expect(weekdayOf({year: 2024, month: 5, day: 15})).toBe(3);
    expect(addMonths({year: 2024, month: 1, day: null}, -1)).toEqual({year: 2023, month: 12, day: null});
  });
});
