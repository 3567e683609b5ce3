import * as Plot from "@observablehq/plot";
import {figure} from "../../model/count.js";
import {groupBy} from "../../model/groupBy.js";
import type {ChartRow, PlotOptions} from "../chart.js";
import {frame, muted} from "../frame.js";
import {series} from "../palette.js";
import {labelMarks, pixelFrame, type Label} from "./label.js";
import {cellMark, unitCells} from "./unitCells.js";

export interface StackedSharesOptions<R> extends PlotOptions {
  /** What rows of one bar share. */
  readonly key: (row: R) => string;
  readonly label: (group: readonly R[]) => string;
  readonly part: (row: R) => string;
  /** The parts in their order; not more than there are colours. */
  readonly parts: readonly string[];
  readonly title: (row: R) => string;
}

const step = 74;
const barHeight = 22;

/** “Of 12: seven, two, three”: numbers, as a share of a few is no percentage. */
function sayParts<R>(group: readonly R[], {part, parts}: StackedSharesOptions<R>): string {
  const each = parts
    .map((name) => ({name, n: group.filter((row) => part(row) === name).length}))
    .filter(({n}) => n > 0)
    .map(({name, n}) => `${figure(n)} ${name}`);
  return `Of ${figure(group.length)}: ${each.join(", ")}`;
}

/** A bar of the same length for each group, shared out among its parts; each row has its stretch and opens its passage. */
export function stackedShares<R extends ChartRow>(
  rows: readonly R[],
  options: StackedSharesOptions<R>
): SVGElement | HTMLElement {
  const {width, document, key, label, part, parts, title} = options;
  if (parts.length > series.length)
    throw new Error(`${parts.length} parts, but ${series.length} colours: join some: ${parts.join(", ")}`);
  const place = (row: R): number => parts.indexOf(part(row));
  const groups = [...groupBy(rows, key).values()].map((group) => [...group].sort((a, b) => place(a) - place(b)));
  const cells = groups.flatMap((group, i) =>
    unitCells(group, {
      x: 0,
      y: i * step + 24,
      height: barHeight,
      unit: width / group.length,
      fill: (row) => series[place(row)] ?? muted
    })
  );
  const labels = groups.flatMap((group, i): Label[] => [
    {x: 0, y: i * step + 12, words: label(group), strong: true, room: width},
    {x: 0, y: i * step + 57, words: sayParts(group, options), color: muted, room: width}
  ]);
  return Plot.plot({
    ...frame({width, document}, groups.length * step),
    ...pixelFrame,
    marks: [cellMark(cells, title), ...labelMarks(labels)]
  });
}
