import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {palette, type Theme} from "../../../src/charts/palette.js";
import {barsOf, sayBars} from "../../../src/components/explore/barsPart.js";
import {toColumns} from "../../../src/components/explore/columns.js";
import {exploreRows} from "../../../src/components/explore/exploreRow.js";
import {sayOverTime} from "../../../src/components/explore/timePart.js";
import {type View, viewer} from "../../../src/components/explore/view.js";
import {viewPicture} from "../../../src/components/explore/viewPicture.js";
import {readState} from "../../../src/components/explore/viewState.js";
import {noTables} from "../../anyTables.js";
import {manyTables} from "../../manyTables.js";

const {document} = new JSDOM().window;
const rows = exploreRows(manyTables(400, 2));
const view = viewer(toColumns(rows));
const citation = `Sourceline, “x”: http://h.example/explore?${"speaker=Ada&".repeat(30)}`;

const draw = (of: View, width = 640, theme: Theme = "light"): SVGSVGElement =>
  viewPicture(of, {width, theme, document, citation});

/** Words without the breaks of lines. */
const said = (element: Element): string =>
  [...element.querySelectorAll("text, tspan")]
    .filter((each) => each.children.length === 0)
    .map((each) => each.textContent)
    .join(" ")
    .replace(/\s+/g, " ");

const bars = (svg: Element, fill: string): Element[] => [...svg.querySelectorAll(`rect[fill="${fill}"]`)];

describe("the picture of a view", () => {
  const now = view(readState("?what=incidents&what=figures&place=Oxbow"));
  const svg = draw(now);

  it("says its headline, its filters, what the chart shows and how to cite it", () => {
    expect(said(svg)).toContain(now.headline);
    expect(said(svg)).toContain(now.filters);
    expect(said(svg)).toContain(sayOverTime(now));
    expect(said(svg).replace(/ /g, "")).toContain(citation.replace(/ /g, ""));
    expect(svg.querySelector("title")?.textContent).toBe(now.headline);
    expect(svg.getAttribute("role")).toBe("img");
  });

  it("has one bar for each count of time that is not none, and nothing outside itself", () => {
    const sure = [...(now.binCounts?.sure ?? [])].filter((n) => n > 0);
    const possible = [...(now.binCounts?.possible ?? [])].filter((n) => n > 0);
    expect(sure.length).toBeGreaterThan(0);
    expect(bars(svg, palette.light.accent)).toHaveLength(sure.length);
    expect(bars(svg, palette.light["series-3"])).toHaveLength(possible.length);
    for (const rect of svg.querySelectorAll("rect")) {
      const [x, width] = ["x", "width"].map((name) => Number(rect.getAttribute(name) ?? 0));
      expect((x ?? 0) + (width ?? 0)).toBeLessThanOrEqual(640);
      expect(Number(rect.getAttribute("height"))).toBeGreaterThanOrEqual(0);
    }
  });

  it("stands by itself: no colour or typeface of the page is left, in either theme", () => {
    for (const theme of ["light", "dark"] as const) {
      const {outerHTML} = draw(now, 640, theme);
      expect(outerHTML).not.toMatch(/var\(|currentColor/);
      expect(outerHTML).toContain(palette[theme].ink);
    }
  });

  it("fades what the brush leaves out, and nothing without a brush", () => {
    const faded = (search: string): number =>
      draw(view(readState(search))).querySelectorAll('[fill-opacity="0.35"]').length;
    expect(faded("")).toBe(0);
    expect(faded("?from=2024-01-01&to=2024-03-31")).toBeGreaterThan(0);
  });

  it.each(["speaker", "source", "place", "what"] as const)("by %s: has a bar with its number for each value", (id) => {
    const by = view(readState(`?chart=${id}`));
    const drawn = draw(by);
    const all = barsOf(by, id);
    expect(said(drawn)).toContain(sayBars(by, id));
    const given = all.filter(({value}) => value !== "");
    expect(given.length).toBeGreaterThan(1);
    expect(bars(drawn, palette.light.accent)).toHaveLength(given.length);
    for (const {words, count} of given) {
      expect(said(drawn)).toContain(words);
      expect(said(drawn)).toContain(String(count));
    }
  });

  it("is as high as its words need: higher on a narrow sheet", () => {
    const height = (width: number): number => Number(draw(now, width).getAttribute("height"));
    expect(height(360)).toBeGreaterThan(height(960));
  });

  it.each(["?what=statements&kind=shooting", "?chart=place&what=statements&kind=shooting"])(
    "of nothing has no bars and says so: %s",
    (search) => {
      const none = draw(view(readState(search)));
      expect(said(none)).toContain("No passage fits");
      expect(bars(none, palette.light.accent)).toHaveLength(0);
      expect(none.outerHTML).not.toContain("NaN");
    }
  );

  it("of no tables is drawn too", () => {
    const empty = draw(viewer(toColumns(exploreRows(noTables)))(readState("")));
    expect(said(empty)).toContain("No passage fits");
    expect(empty.outerHTML).not.toContain("NaN");
  });

  it("keeps words of documents words", () => {
    const hostile = rows.map((row) => ({...row, source: '<script>alert(1)</script>"onload="x'}));
    const drawn = draw(viewer(toColumns(hostile))(readState("?chart=source")));
    expect(drawn.querySelector("script, [onload]")).toBeNull();
    expect(said(drawn)).toContain("<script>");
  });
});
