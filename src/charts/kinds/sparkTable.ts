import * as Plot from "@observablehq/plot";
import {figure} from "../../model/count.js";
import {groupBy} from "../../model/groupBy.js";
import {passageHref} from "../../model/passage.js";
import type {ChartRow, PlotOptions} from "../chart.js";
import {accent, frame, muted, rule} from "../frame.js";
import {textWidth} from "../textWidth.js";
import {labelMarks, pixelFrame, type Label} from "./label.js";

export interface SparkTableOptions<R> extends PlotOptions {
  /** What rows of one block of lines share. */
  readonly key: (row: R) => string;
  readonly label: (group: readonly R[]) => string;
  readonly sublabel: (group: readonly R[]) => string;
  /** The lines of each block, in their order. */
  readonly lines: readonly string[];
  readonly line: (row: R) => string;
  /** Where on its line the row stands, from 0 to 1. */
  readonly place: (row: R) => number;
  readonly title: (row: R) => string;
}

interface Tick<R> {
  readonly row: R;
  readonly x: number;
  readonly y: number;
}

const lineStep = 24;
const head = 42;

/** A table with a strip in each line, on which a tick for each row stands where it stands. */
export function sparkTable<R extends ChartRow>(
  rows: readonly R[],
  {width, document, key, label, sublabel, lines, line, place, title}: SparkTableOptions<R>
): SVGElement | HTMLElement {
  const names = Math.min(Math.max(...lines.map((name) => textWidth(name))), Math.floor(width * 0.4));
  const left = names + 46;
  const ticks: Tick<R>[] = [];
  const strips: {y: number}[] = [];
  const labels: Label[] = [];
  let top = 0;
  for (const group of groupBy(rows, key).values()) {
    labels.push({x: 0, y: top + 10, words: label(group), strong: true, room: width});
    labels.push({x: 0, y: top + 28, words: sublabel(group), color: muted, room: width});
    lines.forEach((name, i) => {
      const y = top + head + i * lineStep + 9;
      const own = group.filter((row) => line(row) === name);
      labels.push({x: 0, y, words: name, room: names});
      labels.push({x: left - 14, y, words: figure(own.length), anchor: "end", strong: own.length > 0});
      strips.push({y});
      for (const row of own) ticks.push({row, x: left + 2 + place(row) * (width - left - 4), y});
    });
    top += head + lines.length * lineStep + 22;
  }
  return Plot.plot({
    ...frame({width, document}, Math.max(0, top - 12)),
    ...pixelFrame,
    marks: [
      Plot.ruleY(strips, {y: "y", x1: left, x2: width, stroke: rule, strokeWidth: 1}),
      Plot.rect(ticks, {
        x1: ({x}: Tick<R>) => x - 2,
        x2: ({x}: Tick<R>) => x + 2,
        y1: ({y}: Tick<R>) => y - 8,
        y2: ({y}: Tick<R>) => y + 8,
        fill: accent,
        fillOpacity: 0.8,
        href: ({row}: Tick<R>) => passageHref(row),
        title: ({row}: Tick<R>) => title(row)
      }),
      ...labelMarks(labels)
    ]
  });
}
