import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {finish} from "../../src/charts/finish.js";
import {charts} from "../../src/charts/index.js";
import {indexBars} from "../../src/charts/kinds/indexBars.js";
import {intervalBars} from "../../src/charts/kinds/intervalBars.js";
import {quoteCard} from "../../src/charts/kinds/quoteCard.js";
import {rangePlot} from "../../src/charts/kinds/rangePlot.js";
import {rankedBars} from "../../src/charts/kinds/rankedBars.js";
import {smallMultiples} from "../../src/charts/kinds/smallMultiples.js";
import {sparkTable} from "../../src/charts/kinds/sparkTable.js";
import {stackedShares} from "../../src/charts/kinds/stackedShares.js";
import {stateMap} from "../../src/charts/kinds/stateMap.js";
import {timeline} from "../../src/charts/kinds/timeline.js";
import {unitRows} from "../../src/charts/kinds/unitRows.js";
import {peoplePerDot, waffle} from "../../src/charts/kinds/waffle.js";
import {sayCount} from "../../src/model/count.js";
import {expectDrawing, indented} from "./expectDrawing.js";
import {collisions} from "./labelBoxes.js";
import {madeRow, ten} from "./madeRows.js";

interface Size {
  readonly width: number;
  readonly document: Document;
}

const title = ({source}: {source: string}): string => `${source}: words`;
const bySource = {
  key: ({source}: {source: string}) => source,
  label: ([row]: readonly {source: string}[]) => row?.source ?? "",
  title
};

const counts = ten((i) => ({
  ...madeRow(i),
  event_id: `event-${i % 4}`,
  low: [3, 5, 4, null][i % 4] ?? null,
  high: [null, 5, 7, 9][i % 4] ?? null,
  report_low: i % 4 === 3 ? null : 3 + (i % 3),
  report_high: i % 2 === 0 ? null : 9
}));
const places = [
  "Minnesota",
  "Rhode Island",
  "Connecticut",
  "Texas",
  "Alaska",
  "Hawaii",
  "Florida",
  "Maine",
  "Ontario",
  "Ohio"
];
const kinds = ["Statements", "Departures", "Figures"] as const;

const drawings: Readonly<Record<string, (size: Size) => Element>> = {
  "index-bars": (size) =>
    indexBars(
      ten((i) => ({
        ...madeRow(i),
        value: 10 * (i + 1),
        unit: "percent",
        qualifier: i % 3 === 1 ? "nearly" : i % 3 === 2 ? "at least" : null,
        low: null,
        high: null,
        direction: "increase",
        ratio: i % 3 === 0 ? 1 + i / 4 : null,
        ratio_low: i % 3 === 2 ? 1 + i / 4 : null,
        ratio_high: i % 3 === 1 ? 1 + i / 4 : null,
        base_as_reported: null,
        period_as_reported: null,
        period: null,
        attributed_to: null
      })),
      {...size, id: "made"}
    ),
  "interval-bars": (size) =>
    intervalBars(counts, {
      ...size,
      id: "made",
      unit: "people",
      title: ({event_id}) => `The office of ${event_id}, with a name that is longer than a telephone is wide`,
      subtitle: () => "City of Port Ellery · in protest",
      reported: (row) => sayCount({low: row.report_low, high: row.report_high})
    }),
  "quote-card": (size) =>
    quoteCard(madeRow(1), {
      ...size,
      speaker: "Ada Quill, who led the night shift",
      source: "As quoted by Ferry News",
      title: "Ferry News: words"
    }),
  "range-plot": (size) =>
    rangePlot(
      ten((i) => ({
        row: madeRow(i),
        from: 10 + i,
        to: i % 2 === 0 ? 20 + 3 * i : 9 + i,
        sayFrom: `${10 + i} days`,
        sayTo: `at least ${i % 2 === 0 ? 20 + 3 * i : 9 + i} days`,
        label: `Figure ${i}, ${madeRow(i).source}`
      })),
      {...size, title}
    ),
  "ranked-bars": (size) => rankedBars(ten(madeRow), {...size, ...bySource}),
  "small-multiples": (size) =>
    smallMultiples(
      ten((i) => ({...madeRow(i), found: kinds[i % 3] ?? "Figures"})),
      {...size, ...bySource, sublabel: () => "May 2024 · 1,466 words", category: ({found}) => found, categories: kinds}
    ),
  "spark-table": (size) =>
    sparkTable(
      ten((i) => ({...madeRow(i), found: kinds[i % 3] ?? "Figures"})),
      {
        ...size,
        ...bySource,
        sublabel: () => "May 2024",
        line: ({found}) => found,
        lines: kinds,
        place: ({id}) => Number(id.slice(4)) / 9
      }
    ),
  "stacked-shares": (size) =>
    stackedShares(
      ten((i) => ({...madeRow(i), how: ["whole", "partly", "retold", "other"][i % 4] ?? ""})),
      {...size, ...bySource, part: ({how}) => how, parts: ["whole", "partly", "retold", "other"]}
    ),
  "state-map": (size) =>
    stateMap(
      ten((i) => ({...madeRow(i), region: places[i] ?? ""})),
      {...size, title, state: ({region}) => region}
    ),
  timeline: (size) =>
    timeline(
      ten((i) => ({
        ...madeRow(i),
        event_id: `event-${i % 4}`,
        date: [null, "2024-05-04", "2024-04", "2024-05-09"][i % 4] ?? null
      })),
      {
        ...size,
        id: "made",
        title: ({event_id}) => `Pier, ${event_id}`,
        subtitle: () => "At least three · date not given"
      }
    ),
  "unit-rows": (size) =>
    unitRows(ten(madeRow), {...size, ...bySource, mark: ({id}) => (id.endsWith("1") ? "hollow dot" : "dot")}),
  waffle: (size) =>
    waffle(counts, {...size, label: ({event_id}) => event_id, sublabel: () => "City of Port Ellery", title})
};

const draw = (kind: string, width: number): Element => {
  const drawing = drawings[kind]?.({width, document: new JSDOM().window.document});
  if (!drawing) throw new Error(`no made rows for the kind ${kind}`);
  return finish(drawing, "what it shows");
};

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
