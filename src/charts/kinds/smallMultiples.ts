import * as Plot from "@observablehq/plot";
import {figure} from "../../model/count.js";
import {groupBy} from "../../model/groupBy.js";
import type {ChartRow, PlotOptions} from "../chart.js";
import {accent, frame, muted, rule} from "../frame.js";
import {textWidth} from "../textWidth.js";
import {labelMarks, pixelFrame, type Label} from "./label.js";
import {cellMark, unitCells, type Cell} from "./unitCells.js";

export interface SmallMultiplesOptions<R> extends PlotOptions {
  /** What rows of one panel share. */
  readonly key: (row: R) => string;
  readonly label: (group: readonly R[]) => string;
  readonly sublabel: (group: readonly R[]) => string;
  readonly category: (row: R) => string;
  /** The categories, in the same order in every panel. */
  readonly categories: readonly string[];
  readonly title: (row: R) => string;
}

const gap = 32;
const barStep = 25;
const barHeight = 15;
const head = 46;

interface Panel<R> {
  readonly group: readonly R[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function panels<R>(groups: readonly (readonly R[])[], width: number, height: number): Panel<R>[] {
  const columns = Math.max(1, Math.min(groups.length, Math.floor((width + gap) / (240 + gap))));
  const own = (width - gap * (columns - 1)) / columns;
  return groups.map((group, i) => ({
    group,
    x: (i % columns) * (own + gap),
    y: Math.floor(i / columns) * height,
    width: own
  }));
}

/** The same small bars for each group, on one scale, so that they can be compared at a glance. */
export function smallMultiples<R extends ChartRow>(
  rows: readonly R[],
  {width, document, key, label, sublabel, category, categories, title}: SmallMultiplesOptions<R>
): SVGElement | HTMLElement {
  const groups = [...groupBy(rows, key).values()];
  const height = head + categories.length * barStep + 22;
  const all = panels(groups, width, height);
  const names = Math.min(
    Math.max(...categories.map((name) => textWidth(name))),
    Math.floor((all[0]?.width ?? width) * 0.5)
  );
  const left = names + 12;
  const of = (group: readonly R[], name: string): R[] => group.filter((row) => category(row) === name);
  const most = Math.max(1, ...groups.flatMap((group) => categories.map((name) => of(group, name).length)));
  const unit = ((all[0]?.width ?? width) - left - 34) / most;
  const cells: Cell<R>[] = [];
  const labels: Label[] = [];
  for (const panel of all) {
    labels.push({x: panel.x, y: panel.y + 10, words: label(panel.group), strong: true, room: panel.width});
    labels.push({x: panel.x, y: panel.y + 28, words: sublabel(panel.group), color: muted, room: panel.width});
    categories.forEach((name, i) => {
      const own = of(panel.group, name);
      const [x, y] = [panel.x + left, panel.y + head + i * barStep];
      cells.push(...unitCells(own, {x, y, height: barHeight, unit, fill: () => accent}));
      labels.push({x: panel.x, y: y + barHeight / 2, words: name, room: names});
      const said = figure(own.length);
      labels.push({
        x: x + own.length * unit + 7,
        y: y + barHeight / 2,
        words: said,
        strong: own.length > 0,
        color: own.length > 0 ? undefined : muted
      });
    });
  }
  const base = ({x, y}: Panel<R>) => ({x: x + left - 1, y1: y + head - 3, y2: y + height - 26});
  return Plot.plot({
    ...frame({width, document}, (all.at(-1)?.y ?? 0) + height),
    ...pixelFrame,
    marks: [
      Plot.ruleX(all.map(base), {x: "x", y1: "y1", y2: "y2", stroke: rule}),
      cellMark(cells, title),
      ...labelMarks(labels)
    ]
  });
}
