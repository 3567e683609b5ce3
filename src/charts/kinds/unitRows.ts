import * as Plot from "@observablehq/plot";
import {groupBy} from "../../model/groupBy.js";
import {passageHref} from "../../model/passage.js";
import type {ChartRow, PlotOptions} from "../chart.js";
import {accent, frame, ink, paper} from "../frame.js";
import {fitted} from "../textWidth.js";

export type UnitMark = "dot" | "half dot" | "hollow dot";

export interface UnitRowsOptions<R> extends PlotOptions {
  /** What rows of one line share. */
  readonly key: (row: R) => string;
  readonly label: (group: readonly R[]) => string;
  readonly mark: (row: R) => UnitMark;
  readonly title: (row: R) => string;
}

const step = 26;

/** Where names and marks stand: side by side where there is room, else one below the other. */
interface Layout {
  readonly left: number;
  readonly below: number;
  readonly gap: number;
}

const layoutFor = (width: number): Layout =>
  width < 600 ? {left: 10, below: 24, gap: 10} : {left: 330, below: 0, gap: 6};

interface Placed<R> {
  readonly row: R;
  readonly x: number;
  readonly y: number;
}

interface Line<R> {
  readonly group: readonly R[];
  readonly y: number;
}

/** One mark a row, in lines that break where the drawing ends. */
function place<R>(groups: readonly (readonly R[])[], width: number) {
  const {left, below, gap} = layoutFor(width);
  const perLine = Math.max(1, Math.floor((width - left) / step));
  let top = 12;
  const marks: Placed<R>[] = [];
  const lines = groups.map((group): Line<R> => {
    const y = top;
    group.forEach((row, i) => {
      marks.push({row, x: left + (i % perLine) * step, y: y + below + Math.floor(i / perLine) * step});
    });
    top += below + Math.ceil(group.length / perLine) * step + gap;
    return {group, y};
  });
  return {marks, lines, height: top};
}

const looks: Readonly<Record<UnitMark, Plot.DotOptions>> = {
  dot: {r: 7, fill: accent},
  "half dot": {r: 7, fill: accent, fillOpacity: 0.35},
  "hollow dot": {r: 7, fill: paper}
};

/** A line for each group, with one mark for each of its rows, so that what is counted can be counted. */
export function unitRows<R extends ChartRow>(
  rows: readonly R[],
  {width, document, key, label, mark, title}: UnitRowsOptions<R>
): SVGElement | HTMLElement {
  const {marks, lines, height} = place([...groupBy(rows, key).values()], width);
  const {left} = layoutFor(width);
  const room = left > 100 ? left - 24 : width;
  const dots = (look: UnitMark): Plot.Markish =>
    Plot.dot(
      marks.filter(({row}) => mark(row) === look),
      {
        x: "x",
        y: "y",
        stroke: accent,
        strokeWidth: 2,
        href: ({row}: Placed<R>) => passageHref(row),
        title: ({row}: Placed<R>) => title(row),
        ...looks[look]
      }
    );
  return Plot.plot({
    ...frame({width, document}, height),
    marginBottom: 0,
    marginRight: 0,
    x: {type: "identity", axis: null},
    marks: [
      Plot.text(lines, {
        x: 0,
        y: "y",
        text: ({group}: Line<R>) => fitted(label(group), room),
        textAnchor: "start",
        fill: ink
      }),
      dots("dot"),
      dots("half dot"),
      dots("hollow dot")
    ]
  });
}
