import {describe, expect, it, test} from "vitest";
import {annotate} from "../../../src/charts/annotate/annotate.js";
import type {Annotation} from "../../../src/charts/annotate/annotation.js";
import {boxesOf} from "../../../src/charts/annotate/boxes.js";
import {expectDrawing, indented} from "../expectDrawing.js";
import {collisions, overflows} from "../labelBoxes.js";
import {draw, drawings} from "../madeDrawings.js";

const words = "“the words of the document that the figure is about, which go on for a while”";
const note = (at: Annotation["at"], by = "Ferry News"): Annotation => ({at, by, words});

/** Kinds whose axis is a number or a time. */
const axes: Readonly<Record<string, Annotation["at"]>> = {
  "interval-bars": {value: 4},
  "index-bars": {value: 250},
  timeline: {date: "2024-05-10"}
};

const said = (drawing: Element): string =>
  [...drawing.querySelectorAll(".note text")].map(({textContent}) => textContent).join(" ");

describe.each(Object.keys(drawings))("%s", (kind) => {
  const rows = kind === "quote-card" ? ["row-1"] : ["row-0", "row-3", "row-6", "row-9"];
  const some = rows.filter((id) => draw(kind, 520).querySelector(`a[href$="#${id}"]`) !== null);

  it("draws a note where it drew it", () => {
    const drawing = annotate(draw(kind, 288), [note({row: some.at(-1) ?? ""})]);
    expectDrawing(`note-${kind}-288`, indented(drawing.outerHTML));
  });

  it.each([288, 340, 520, 720, 1080])("has notes that run into nothing at %i px", (width) => {
    const plain = draw(kind, width);
    const at = [...some.map((row) => ({row})), ...(axes[kind] ? [axes[kind]] : [])];
    const drawing = annotate(
      draw(kind, width),
      at.map((each) => note(each))
    );
    const before = new Set(collisions(plain));
    expect(collisions(drawing).filter((pair) => !before.has(pair))).toEqual([]);
    expect(overflows(drawing, 2).filter((each) => said(drawing).includes(each))).toEqual([]);
    expect(said(drawing).match(/Ferry News: “the words/g)).toHaveLength(at.length);
    expect(drawing.querySelectorAll(".leader line")).toHaveLength(at.length);
    expect(Number(drawing.getAttribute("height"))).toBeGreaterThan(Number(plain.getAttribute("height")));
  });

  it("keeps every mark, and moves it by whole notes only", () => {
    const plain = draw(kind, 340);
    const drawing = annotate(draw(kind, 340), [note({row: some[0] ?? ""})]);
    const marks = (root: Element) => [...root.querySelectorAll("a rect, a circle, a text")];
    expect(marks(drawing).length).toBe(marks(plain).length);
    const by = Number(drawing.getAttribute("height")) - Number(plain.getAttribute("height"));
    const tops = (root: Element) => boxesOf(root).filter(({element}) => element.closest("a") !== null);
    const after = tops(drawing);
    tops(plain).forEach(({top, left}, i) => {
      expect(after[i]?.left).toBeCloseTo(left, 6);
      expect([0, by].map((each) => Math.abs((after[i]?.top ?? NaN) - top - each) < 1e-6)).toContain(true);
    });
  });
});

test("a leader leads from the mark to its note", () => {
  const drawing = annotate(draw("ranked-bars", 288), [note({row: "row-3"})]);
  const [line] = drawing.querySelectorAll(".leader line");
  const mark = boxesOf(drawing).find(({element}) => element.closest("a")?.getAttribute("href")?.endsWith("#row-3"));
  const [x, y1, y2] = ["x1", "y1", "y2"].map((name) => Number(line?.getAttribute(name)));
  expect(x).toBeGreaterThanOrEqual(mark?.left ?? NaN);
  expect(x).toBeLessThanOrEqual(mark?.right ?? NaN);
  expect((y1 ?? 0) - (mark?.bottom ?? 0)).toBe(1);
  const first = boxesOf(drawing).find(({element}) => element.closest(".note"));
  expect(y2).toBeGreaterThan(first?.top ?? NaN);
});

test.each([
  ["a row that isn't drawn", {row: "row-99"}],
  ["a number beyond the axis", {value: 4000}],
  ["a day on an axis of numbers", {date: "2024-05-10"}],
  ["a day that is none", {date: "soon"}]
])("%s has its note below the drawing, without a leader", (_, at) => {
  const drawing = annotate(draw("interval-bars", 288), [note(at)]);
  expect(said(drawing)).toContain("Ferry News: “the words");
  expect(drawing.querySelectorAll(".leader")).toHaveLength(0);
  expect(collisions(drawing)).toEqual(collisions(draw("interval-bars", 288)));
});

test("two notes on one mark stand in one place, each with who says it", () => {
  const at = {row: "row-3"};
  const drawing = annotate(draw("ranked-bars", 288), [note(at), note(at, "The Port Ellery Gazette")]);
  expect(drawing.querySelectorAll(".leader")).toHaveLength(1);
  expect(said(drawing)).toContain("Ferry News: “the words");
  expect(said(drawing)).toContain("The Port Ellery Gazette: “the words");
});

test("without notes a drawing is as it was, and hostile words stay words", () => {
  expect(annotate(draw("waffle", 288), []).outerHTML).toBe(draw("waffle", 288).outerHTML);
  const hostile = {at: {row: "row-0"}, by: "<b>x</b>", words: "</text><script>alert(1)</script>"};
  const drawing = annotate(draw("waffle", 288), [hostile]);
  expect(drawing.querySelectorAll("script, b")).toHaveLength(0);
  expect(said(drawing)).toContain("<script>");
});
