import * as Plot from "@observablehq/plot";
import {passageHref} from "../model/passage.js";
import {shortened} from "../model/words.js";
import {accent, fits, ink, muted} from "./frame.js";
import {besideMark, reportMarks, subtitleAt, titleAt, type Lane, type ReportMark} from "./lanes.js";
import {markTitle, type ReportRow} from "./passageRow.js";

/** Title and subtitle of each lane. */
export function laneTitles<R>(
  lanes: readonly Lane<R>[],
  width: number,
  words: (lane: Lane<R>) => {title: string; subtitle: string}
): Plot.Markish[] {
  const at = (offset: number) => (lane: Lane<R>) => lane.top + offset;
  const shared = {frameAnchor: "left", textAnchor: "start"} as const;
  return [
    Plot.text(lanes, {
      ...shared,
      y: at(titleAt),
      text: (lane: Lane<R>) => shortened(words(lane).title, fits(width * 0.88)),
      fontWeight: 650,
      fontSize: 15,
      fill: ink
    }),
    Plot.text(lanes, {
      ...shared,
      y: at(subtitleAt),
      text: (lane: Lane<R>) => shortened(words(lane).subtitle, fits(width)),
      fill: muted
    })
  ];
}

interface Placed<R> extends ReportMark<R> {
  readonly side: "left" | "right";
  readonly words: string;
}

export interface ReportOptions<R> {
  readonly width: number;
  /** Where the report stands on the x scale. */
  readonly x: (row: R) => number;
  /** The same in pixels. */
  readonly pixel: (x: number) => number;
  /** Pixels to the right of the mark that something else takes. */
  readonly taken?: number;
  readonly words: (row: R) => string;
  /** True where the mark is hollow. */
  readonly hollow: (row: R) => boolean;
}

/** A dot for each report and its words beside it; both open the passage. */
export function reports<R extends ReportRow>(lanes: readonly Lane<R>[], options: ReportOptions<R>): Plot.Markish[] {
  const {width, x, pixel, taken = 16, words, hollow} = options;
  const placed = reportMarks(lanes).map((mark): Placed<R> => {
    const {side, room} = besideMark(pixel(x(mark.row)), width, taken);
    return {...mark, side, words: shortened(words(mark.row), room)};
  });
  const link = {href: (d: Placed<R>) => passageHref(d.row), title: (d: Placed<R>) => markTitle(d.row)};
  const text = (side: "left" | "right"): Plot.Markish =>
    Plot.text(
      placed.filter((d) => d.side === side),
      {
        x: (d: Placed<R>) => x(d.row),
        y: "y",
        text: "words",
        dx: side === "right" ? taken - 4 : -12,
        textAnchor: side === "right" ? "start" : "end",
        fill: ink,
        ...link
      }
    );
  return [
    Plot.dot(placed, {
      x: (d: Placed<R>) => x(d.row),
      y: "y",
      r: 5.5,
      stroke: accent,
      strokeWidth: 2,
      fill: (d: Placed<R>) => (hollow(d.row) ? "var(--paper)" : accent),
      ariaHidden: "true",
      ...link
    }),
    text("right"),
    text("left")
  ];
}
