import * as Plot from "@observablehq/plot";
import {passageHref} from "../../model/passage.js";
import {shortened} from "../../model/words.js";
import {accent, fits, ink, muted, paper} from "../frame.js";
import {markTitle, type ReportRow} from "../passageRow.js";
import {besideMark, reportMarks, subtitleAt, titleAt, type Lane, type ReportMark} from "./lanes.js";

/** Keeps words readable over lines. */
const halo = {stroke: paper, strokeWidth: 10} as const;

/** Title and subtitle of each lane. */
export function laneTitles<R>(
  lanes: readonly Lane<R>[],
  width: number,
  words: (lane: Lane<R>) => {title: string; subtitle: string}
): Plot.Markish[] {
  const at = (offset: number) => (lane: Lane<R>) => lane.top + offset;
  const shared = {frameAnchor: "left", textAnchor: "start", ...halo} as const;
  return [
    Plot.text(lanes, {
      ...shared,
      y: at(titleAt),
      text: (lane: Lane<R>) => shortened(words(lane).title, fits(width * 0.88)),
      fontWeight: 600,
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
  /** Where the report stands, in pixels from the left. */
  readonly x: (row: R) => number;
  /** Half the width of what is drawn there, in pixels. */
  readonly half?: (row: R) => number;
  /** The words beside it, the fullest first: the first that fit are taken, or the last are cut. */
  readonly words: (row: R) => readonly string[];
  /** True where the mark is hollow. */
  readonly hollow: (row: R) => boolean;
}

const fitting = (words: readonly string[], room: number): string =>
  words.find(({length}) => length <= room) ?? shortened(words.at(-1) ?? "", room);

/** A channel in pixels, which no scale touches. */
const pixels = <D>(value: (datum: D) => number): {value: (datum: D) => number; scale: null} => ({value, scale: null});

const radius = 5.5;

/** A dot for each report and its words beside it; both open the passage. */
export function reports<R extends ReportRow>(lanes: readonly Lane<R>[], options: ReportOptions<R>): Plot.Markish[] {
  const {width, x, half = () => radius, words, hollow} = options;
  const placed = reportMarks(lanes).map((mark): Placed<R> => {
    const {side, room} = besideMark(x(mark.row), width, half(mark.row) + 8);
    return {...mark, side, words: fitting(words(mark.row), room)};
  });
  const link = {href: (d: Placed<R>) => passageHref(d.row), title: (d: Placed<R>) => markTitle(d.row)};
  const text = (side: "left" | "right", way: 1 | -1): Plot.Markish =>
    Plot.text(
      placed.filter((d) => d.side === side),
      {
        x: pixels((d: Placed<R>) => x(d.row) + way * (half(d.row) + 8)),
        y: "y",
        text: "words",
        textAnchor: side === "right" ? "start" : "end",
        fill: ink,
        ...halo,
        ...link
      }
    );
  return [
    Plot.dot(placed, {
      x: pixels((d: Placed<R>) => x(d.row)),
      y: "y",
      r: radius,
      stroke: accent,
      strokeWidth: 2,
      fill: (d: Placed<R>) => (hollow(d.row) ? paper : accent),
      ariaHidden: "true",
      ...link
    }),
    text("right", 1),
    text("left", -1)
  ];
}
