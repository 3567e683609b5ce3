import {JSDOM} from "jsdom";
import {finish} from "../../src/charts/finish.js";
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
import {waffle} from "../../src/charts/kinds/waffle.js";
import {sayCount} from "../../src/model/count.js";
import {madeRow, ten} from "./madeRows.js";

interface Size {
  readonly width: number;
  readonly document: Document;
}

export const title = ({source}: {source: string}): string => `${source}: words`;
export const bySource = {
  key: ({source}: {source: string}) => source,
  label: ([row]: readonly {source: string}[]) => row?.source ?? "",
  title
};

export const counts = ten((i) => ({
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

/** A drawing of ten made rows for each kind. */
export const drawings: Readonly<Record<string, (size: Size) => Element>> = {
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

export const draw = (kind: string, width: number): Element => {
  const drawing = drawings[kind]?.({width, document: new JSDOM().window.document});
  if (!drawing) throw new Error(`no made rows for the kind ${kind}`);
  return finish(drawing, "what it shows");
};
