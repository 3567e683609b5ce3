import {JSDOM} from "jsdom";
import {describe, expect, it, test} from "vitest";
import type {Chart} from "../../src/charts/chart.js";
import {complete} from "../../src/charts/complete.js";
import {incidentPassages} from "../../src/charts/incidentPassages.js";
import {charts} from "../../src/charts/index.js";
import {card} from "../../src/charts/picture/card.js";
import {picture} from "../../src/charts/picture/picture.js";
import {chartFigure} from "../../src/components/chartFigure.js";
import {madeTables} from "../madeTables.js";
import {queryTables} from "../queryTables.js";

type Rows = Parameters<typeof incidentPassages.plot>[0];

const rows = (await queryTables(madeTables, (query) => query(incidentPassages.query))) as unknown as Rows;
const {document} = new JSDOM().window;
const [first] = rows;
const there = {at: {row: first?.id ?? ""}, by: "Ferry News", words: "“on May 4”"};
const gone = {at: {row: "ir-gone"}, by: "Ferry News", words: "“of a row that is gone”"};
const noted = complete({...incidentPassages, annotations: () => [there, gone]});

describe("a note is in every form of a chart", () => {
  const {documents} = madeTables;
  const light = {theme: "light", document, root: ".."} as const;
  const forms: readonly [string, () => Element][] = [
    ["the drawing", () => noted.plot(rows, {width: 288, document})],
    ["the picture", () => picture(noted, rows, documents, {...light, width: 360})],
    ["the card", () => card(noted, rows, documents, light)],
    ["the figure of a page", () => chartFigure(noted, rows, {documents}, {document})]
  ];
  it.each(forms)("%s", (_, make) => {
    const words = make().textContent;
    expect(words).toContain("Ferry News: “on May 4”");
    expect(words).not.toContain("is gone");
  });
});

test("the alt text tells the notes", () => {
  expect(noted.alt(rows)).toBe(`${incidentPassages.alt(rows)} Notes: Ferry News: “on May 4”.`);
  expect(noted.plot(rows, {width: 288, document}).getAttribute("aria-label")).toBe(noted.alt(rows));
});

test("an editor's alt text stands in place of the one from the rows, everywhere", () => {
  const own = complete({...incidentPassages, annotations: () => [there], editorsAlt: "Two bars, one passage each."});
  expect(own.alt(rows)).toBe("Two bars, one passage each.");
  expect(own.plot(rows, {width: 288, document}).getAttribute("aria-label")).toBe("Two bars, one passage each.");
  const {documents} = madeTables;
  const svg = picture(own, rows, documents, {width: 360, theme: "light", document, root: ".."});
  expect(svg.querySelector("desc")?.textContent).toBe("Two bars, one passage each.");
});

test("without notes and an editor's words nothing changes", () => {
  const drawn = (chart: Chart<Rows[number]>): string => chart.plot(rows, {width: 520, document}).outerHTML;
  expect(drawn(complete(incidentPassages))).toBe(drawn(incidentPassages));
});

test("a chart of the site has notes, in the words of its documents", async () => {
  const chart = charts.find(({id}) => id === "use-of-force");
  const own = (await queryTables(madeTables, (query) => query(chart?.query ?? ""))) as unknown as Rows;
  expect(chart?.annotations?.(own).map(({by, words}) => [by, words])).toEqual([["Ferry News", "“in spring”"]]);
  expect(chart?.alt(own)).toContain("Notes: Ferry News: “in spring”.");
});
