import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type FacetId, facetIds} from "../../../src/components/explore/facets.js";
import {
  charts,
  countFilters,
  dayOf,
  everything,
  readState,
  sorts,
  type ViewState,
  withoutFilters,
  withValues,
  writeState
} from "../../../src/components/explore/viewState.js";

const day = fc
  .date({min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

const value = fc.oneof(
  fc.constantFrom("", "Minneapolis", "a&b=c", "?#/%20+", "<script>", "__proto__", "é 𝔊 שלום", " x ", "\n"),
  fc.string({unit: "binary", maxLength: 20})
);

const values = fc
  .dictionary(fc.constantFrom(...facetIds), fc.array(value, {minLength: 1, maxLength: 5}))
  .map((chosen) => Object.entries(chosen) as [FacetId, string[]][]);

const days = fc.tuple(fc.option(day), fc.option(day)).map(([a, b]) => {
  const backward = a !== null && b !== null && a > b;
  return backward ? {from: b, to: a} : {from: a, to: b};
});

export const anyState: fc.Arbitrary<ViewState> = fc
  .record({
    days,
    values,
    clock: fc.constantFrom("published" as const, "happened" as const),
    undated: fc.boolean(),
    zoom: fc.boolean(),
    chart: fc.constantFrom(...charts),
    sort: fc.constantFrom(...sorts),
    page: fc.integer({min: 1, max: 9_999_999}),
    uncounted: fc.boolean(),
    row: fc.option(fc.constantFrom("st-1deq9mp0t09vr5", "me-0"))
  })
  .map(({days, values, ...rest}) =>
    values.reduce<ViewState>((state, [id, chosen]) => withValues(state, id, chosen), {...everything, ...rest, ...days})
  );

describe("the address of a view", () => {
  it("is read back as the view that wrote it, 1,000 times", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(writeState(state))).toEqual(state);
        expect(readState(`?${writeState(state)}`)).toEqual(state);
      }),
      {numRuns: 1000}
    );
  });

  it("is one for one view: written anew it is the same, whatever it was read from", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: "binary"}), fc.webQueryParameters()), (search) => {
        const once = writeState(readState(search));
        expect(writeState(readState(once))).toBe(once);
      }),
      {numRuns: 1000}
    );
  });

  it.each([
    ["", ""],
    ["?utm_source=x&fbclid=1", ""],
    ["?place=Oxbow&place=Oxbow&place=Millrace", "place=Millrace&place=Oxbow"],
    ["?place=", "place="],
    ["?from=2026-01-07&to=2026-01-31", "from=2026-01-07&to=2026-01-31"],
    ["?from=2026-02-30", ""],
    ["?from=2026-01", ""],
    ["?from=XXXX-01-07&to=2026-01-31", "to=2026-01-31"],
    ["?from=2026-02-01&to=2026-01-01", ""],
    ["?page=0", ""],
    ["?page=-1&sort=price&chart=pie&date=never", ""],
    ["?page=1e9&page=3", ""],
    ["?page=3", "page=3"],
    ["?row=st-1deq9mp0t09vr5", "row=st-1deq9mp0t09vr5"],
    ["?row=%22%3E%3Cscript%3E", ""],
    ["?row=../../etc/passwd&__proto__=1&constructor=2&values=3", ""],
    ["?%E0%A4%A&uncounted=yes&undated=1", "undated=1"],
    [`?place=${"x".repeat(501)}`, ""]
  ])("%j is %j", (search, written) => {
    expect(writeState(readState(search))).toBe(written);
  });

  it("takes no more values than a reader chooses", () => {
    const search = Array.from({length: 5000}, (_, i) => `speaker=${i}`).join("&");
    expect(readState(search).values.speaker).toHaveLength(200);
  });
});

describe("filters", () => {
  it("are counted by facet, time once", () => {
    expect(countFilters(everything)).toBe(0);
    expect(countFilters(readState("?place=a&place=b&kind=x&from=2026-01-01&undated=1&sort=oldest"))).toBe(3);
  });

  it("are taken away without sort and chart", () => {
    const state = readState("?place=a&from=2026-01-01&undated=1&zoom=1&page=4&sort=oldest&chart=place");
    expect(writeState(withoutFilters(state))).toBe("chart=place&sort=oldest");
  });
});

it.each([
  ["2026-01-07", "2026-01-07"],
  ["2026-1-7", null],
  ["2024-02-29", "2024-02-29"],
  ["2026-02-29", null],
  ["../2026", null],
  [null, null]
])("the day %j is %j", (text, day) => {
  expect(dayOf(text)).toBe(day);
});
