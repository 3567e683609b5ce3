import * as Plot from "@observablehq/plot";
import {sayCount} from "../../model/count.js";
import {passageHref} from "../../model/passage.js";
import type {PlotOptions} from "../chart.js";
import {accent, frame, muted, paper} from "../frame.js";
import {textWidth} from "../textWidth.js";
import type {IntervalRow} from "./intervalBars.js";
import {labelMarks, pixelFrame, type Label} from "./label.js";

export interface WaffleOptions<R> extends PlotOptions {
  readonly label: (row: R) => string;
  readonly sublabel: (row: R) => string;
  readonly title: (row: R) => string;
}

interface Dot<R> {
  readonly row: R;
  readonly x: number;
  readonly y: number;
  /** Certain; possible up to the highest number; or one of the three that fade where there is no highest. */
  readonly look: "certain" | "possible" | "open";
  readonly opacity: number;
}

const step = 22;
const head = 46;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 1_000_000];

/** How many people one dot is: one, as long as that gives no more than 200 dots. */
export function peoplePerDot(rows: readonly IntervalRow[]): number {
  const most = Math.max(1, ...rows.map(({low, high}) => high ?? low ?? 0));
  return steps.find((n) => most / n <= 200) ?? most;
}

function looks({low, high}: IntervalRow, each: number): Pick<Dot<unknown>, "look" | "opacity">[] {
  const certain = Math.round((low ?? 0) / each);
  const possible = high === null ? 0 : Math.max(0, Math.round(high / each) - certain);
  return [
    ...Array.from({length: certain}, () => ({look: "certain", opacity: 1}) as const),
    ...Array.from({length: possible}, () => ({look: "possible", opacity: 1}) as const),
    ...(high === null ? [0.75, 0.45, 0.2] : []).map((opacity) => ({look: "open", opacity}) as const)
  ];
}

/** People as dots: filled for the lowest number reported, hollow to the highest, fading where no highest is. */
export function waffle<R extends IntervalRow>(
  rows: readonly R[],
  {width, document, label, sublabel, title}: WaffleOptions<R>
): SVGElement | HTMLElement {
  const each = peoplePerDot(rows);
  const dots: Dot<R>[] = [];
  const labels: Label[] = [];
  let top = 0;
  for (const row of rows) {
    const own = looks(row, each);
    const room = textWidth(sayCount(row), {size: 13, face: "strong"}) + 18;
    const perLine = Math.max(5, Math.min(20, Math.floor((width - room) / step)));
    own.forEach((look, i) => {
      const [x, y] = [8 + (i % perLine) * step, top + head + 8 + Math.floor(i / perLine) * step];
      dots.push({row, x, y, ...look});
    });
    const lines = Math.max(1, Math.ceil(own.length / perLine));
    const end = Math.min(own.length, perLine) * step + 4;
    labels.push({x: 0, y: top + 10, words: label(row), strong: true, room: width});
    labels.push({x: 0, y: top + 28, words: sublabel(row), color: muted, room: width});
    labels.push({x: end, y: top + head + 8, words: sayCount(row), strong: true});
    top += head + lines * step + 22;
  }
  return Plot.plot({
    ...frame({width, document}, top - 10),
    ...pixelFrame,
    marks: [
      Plot.dot(dots, {
        x: "x",
        y: "y",
        r: 7,
        stroke: accent,
        strokeWidth: 2,
        opacity: "opacity",
        fill: ({look}: Dot<R>) => (look === "certain" ? accent : paper),
        href: ({row}: Dot<R>) => passageHref(row),
        title: ({row}: Dot<R>) => title(row),
        ariaHidden: "true"
      }),
      ...labelMarks(labels.filter((_, i) => i % 3 !== 2)),
      Plot.text(
        rows.map((row, i) => ({row, label: labels[i * 3 + 2]})),
        {
          x: ({label: own}: {label: Label | undefined}) => own?.x ?? 0,
          y: ({label: own}: {label: Label | undefined}) => own?.y ?? 0,
          text: ({label: own}: {label: Label | undefined}) => own?.words ?? "",
          textAnchor: "start",
          fontWeight: 600,
          href: ({row}: {row: R}) => passageHref(row),
          title: ({row}: {row: R}) => title(row)
        }
      )
    ]
  });
}
