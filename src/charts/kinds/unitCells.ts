import * as Plot from "@observablehq/plot";
import {passageHref} from "../../model/passage.js";
import type {ChartRow} from "../chart.js";

/** A stretch of a bar that stands for one passage. All in pixels. */
export interface Cell<R> {
  readonly row: R;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly fill: string;
}

export interface CellsOptions<R> {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Pixels for each row. */
  readonly unit: number;
  readonly fill: (row: R) => string;
}

/** Below this, in pixels, a passage has no stretch of its own: rows of one colour are one stretch that opens the first. */
const thinnest = 4;

/** A bar made of its passages, one after the other. */
export function unitCells<R>(rows: readonly R[], {x, y, height, unit, fill}: CellsOptions<R>): Cell<R>[] {
  const cells = rows.map((row, i) => ({
    row,
    x1: x + i * unit,
    x2: x + (i + 1) * unit - (unit < thinnest ? 0 : 1),
    y1: y,
    y2: y + height,
    fill: fill(row)
  }));
  if (unit >= thinnest) return cells;
  return cells.reduce<Cell<R>[]>((joined, cell) => {
    const last = joined.at(-1);
    if (last?.fill !== cell.fill) return [...joined, cell];
    return [...joined.slice(0, -1), {...last, x2: cell.x2}];
  }, []);
}

/** Draws cells; each opens its passage. */
export const cellMark = <R extends ChartRow>(cells: readonly Cell<R>[], title: (row: R) => string): Plot.Markish =>
  Plot.rect(cells, {
    x1: "x1",
    x2: "x2",
    y1: "y1",
    y2: "y2",
    fill: "fill",
    href: ({row}: Cell<R>) => passageHref(row),
    title: ({row}: Cell<R>) => title(row)
  });
