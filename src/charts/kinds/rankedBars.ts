import * as Plot from "@observablehq/plot";
import {figure} from "../../model/count.js";
import {groupBy} from "../../model/groupBy.js";
import type {ChartRow, PlotOptions} from "../chart.js";
import {accent, frame} from "../frame.js";
import {textWidth} from "../textWidth.js";
import {labelMarks, pixelFrame, type Label} from "./label.js";
import {cellMark, unitCells} from "./unitCells.js";

export interface RankedBarsOptions<R> extends PlotOptions {
  /** What rows of one bar share. */
  readonly key: (row: R) => string;
  readonly label: (group: readonly R[]) => string;
  readonly title: (row: R) => string;
  /** Whether bars stand in the order of the rows; else the longest comes first. */
  readonly asGiven?: boolean;
}

interface Layout {
  /** Where bars begin. */
  readonly left: number;
  /** Of a bar below its label's line. */
  readonly below: number;
  readonly step: number;
}

function layout(labels: readonly string[], width: number): Layout {
  if (width < 520) return {left: 0, below: 22, step: 54};
  const widest = Math.max(...labels.map((label) => textWidth(label)));
  return {left: Math.min(widest, width * 0.4) + 14, below: 0, step: 32};
}

const barHeight = 18;

/** Groups of rows as bars from zero, the longest first; a bar is made of its rows, each of which opens its passage. */
export function rankedBars<R extends ChartRow>(
  rows: readonly R[],
  {width, document, key, label, title, asGiven = false}: RankedBarsOptions<R>
): SVGElement | HTMLElement {
  const groups = [...groupBy(rows, key).values()];
  if (!asGiven) groups.sort((a, b) => b.length - a.length);
  const {left, below, step} = layout(groups.map(label), width);
  const most = Math.max(1, ...groups.map(({length}) => length));
  const unit = Math.min(28, (width - left - 40) / most);
  const cells = groups.flatMap((group, i) =>
    unitCells(group, {x: left, y: 4 + i * step + below, height: barHeight, unit, fill: () => accent})
  );
  const labels = groups.flatMap((group, i): Label[] => {
    const y = 4 + i * step + below + barHeight / 2;
    const name = {x: 0, y: below === 0 ? y : y - 22, words: label(group), room: below === 0 ? left - 14 : width};
    return [name, {x: left + group.length * unit + 8, y, words: figure(group.length), strong: true}];
  });
  return Plot.plot({
    ...frame({width, document}, groups.length * step + 6),
    ...pixelFrame,
    marks: [cellMark(cells, title), ...labelMarks(labels)]
  });
}
