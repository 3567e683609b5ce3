import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {charts} from "../../src/charts/index.js";
import {stackedShares} from "../../src/charts/kinds/stackedShares.js";
import {peoplePerDot} from "../../src/charts/kinds/waffle.js";
import {expectDrawing, indented} from "./expectDrawing.js";
import {collisions} from "./labelBoxes.js";
import {bySource, counts, draw, drawings} from "./madeDrawings.js";
import {madeRow, ten} from "./madeRows.js";

it("has made rows for every kind that a chart is of", () => {
  expect(Object.keys(drawings).sort()).toEqual([...new Set(charts.map(({kind}) => kind))].sort());
});

describe.each(Object.keys(drawings))("%s of ten made rows", (kind) => {
  it("draws what it drew", () => {
    for (const width of [288, 720]) expectDrawing(`kind-${kind}-${width}`, indented(draw(kind, width).outerHTML));
  });

  it.each([288, 340, 520, 720, 1080])("has labels that keep clear of one another at %i px", (width) => {
    expect(collisions(draw(kind, width))).toEqual([]);
  });

  it("has type of 12 px or more at every width", () => {
    for (const width of [288, 340, 520, 720, 1080])
      for (const element of draw(kind, width).querySelectorAll("[font-size]"))
        expect(Number.parseFloat(element.getAttribute("font-size") ?? "")).toBeGreaterThanOrEqual(12);
  });

  it("makes every mark that shows a link with a name", () => {
    const links = [...draw(kind, 520).querySelectorAll("a:not([tabindex])")];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link.getAttribute("aria-label") ?? link.textContent.trim()).not.toBe("");
  });
});

describe("people in a dot", () => {
  it.each([
    [0, 1],
    [200, 1],
    [201, 2],
    [317_000, 2000],
    [90_000_000, 1_000_000]
  ])("%i people: %i a dot", (low, each) => {
    const [row] = counts;
    expect(row && peoplePerDot([{...row, low, high: null}])).toBe(each);
  });
});

it("says so when there are more parts than colours", () => {
  const parts = ["a", "b", "c", "d", "e"];
  const {document} = new JSDOM().window;
  expect(() => stackedShares(ten(madeRow), {width: 288, document, ...bySource, part: () => "a", parts})).toThrow(
    "5 parts, but 4 colours: join some: a, b, c, d, e"
  );
});
