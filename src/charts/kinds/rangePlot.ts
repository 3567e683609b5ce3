import * as Plot from "@observablehq/plot";
import {passageHref} from "../../model/passage.js";
import type {ChartRow, PlotOptions} from "../chart.js";
import {accent, frame, ink, muted, paper, rule} from "../frame.js";
import {textWidth} from "../textWidth.js";
import {labelMarks, pixelFrame, type Label} from "./label.js";

/** A change from an earlier value to a later one, in a unit that both share. */
export interface Range<R> {
  readonly row: R;
  readonly from: number;
  readonly to: number;
  readonly sayFrom: string;
  readonly sayTo: string;
  readonly label: string;
}

export interface RangePlotOptions<R> extends PlotOptions {
  readonly title: (row: R) => string;
  /** Where each line begins, where that is below both its values; zero where nothing is said. */
  readonly begin?: number;
}

const step = 84;
const strong = {size: 13, face: "strong"} as const;

interface Placed<R> extends Range<R> {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

/** Words under a point: centred, but not beyond the drawing. */
function under(words: string, x: number, y: number, width: number): Label {
  const half = textWidth(words, strong) / 2;
  return {x: Math.min(Math.max(x, half), width - half), y, words, anchor: "middle"};
}

/** A hollow mark for the earlier value, a line, a filled mark for the later; each line on a scale of its own. */
export function rangePlot<R extends ChartRow>(
  ranges: readonly Range<R>[],
  {width, document, title, begin = 0}: RangePlotOptions<R>
): SVGElement | HTMLElement {
  const placed = ranges.map((range, i): Placed<R> => {
    const least = begin < Math.min(range.from, range.to) ? begin : 0;
    const scale = (width - 24) / (Math.max(range.from, range.to) - least);
    return {...range, x1: 8 + (range.from - least) * scale, x2: 8 + (range.to - least) * scale, y: i * step + 38};
  });
  const link = {href: ({row}: Placed<R>) => passageHref(row), title: ({row}: Placed<R>) => title(row)};
  const labels = placed.flatMap(({x1, x2, y, sayFrom, sayTo, label}): Label[] => {
    // Where the two would run into each other, the earlier stands above the line and the later below it.
    const close = Math.abs(x1 - x2) < (textWidth(sayFrom, strong) + textWidth(sayTo, strong)) / 2 + 16;
    return [
      {x: 0, y: y - 28, words: label, strong: true, room: width},
      {...under(sayFrom, x1, close ? y - 15 : y + 20, width), color: muted},
      {...under(sayTo, x2, y + 20, width), strong: true}
    ];
  });
  return Plot.plot({
    ...frame({width, document}, ranges.length * step),
    ...pixelFrame,
    marks: [
      Plot.ruleY(placed, {y: "y", x1: 8, x2: width - 8, stroke: rule}),
      Plot.ruleX(placed, {x: 8, y1: ({y}: Placed<R>) => y - 6, y2: ({y}: Placed<R>) => y + 6, stroke: ink}),
      Plot.ruleY(placed, {y: "y", x1: "x1", x2: "x2", stroke: accent, strokeWidth: 3}),
      Plot.dot(placed, {
        x: "x1",
        y: "y",
        r: 6,
        stroke: accent,
        strokeWidth: 2,
        fill: paper,
        ariaHidden: "true",
        ...link
      }),
      Plot.dot(placed, {x: "x2", y: "y", r: 7, stroke: accent, strokeWidth: 2, fill: accent, ...link}),
      ...labelMarks(labels)
    ]
  });
}
