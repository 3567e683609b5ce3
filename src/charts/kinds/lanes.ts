import {groupBy} from "../../model/groupBy.js";
import {fits} from "../frame.js";
import type {ReportRow} from "../passageRow.js";

/** An event's place in a drawing: its title, its own line, and below it a line for each report. */
export interface Lane<R> {
  readonly key: string;
  readonly rows: readonly R[];
  /** Pixels from the top of the drawing. */
  readonly top: number;
}

/** A report's place in a drawing. */
export interface ReportMark<R> {
  readonly row: R;
  readonly y: number;
}

export const titleAt = 14;
export const subtitleAt = 33;
export const barAt = 58;
const reportsAt = 84;
const reportHeight = 24;
const gap = 16;

/** Rows of the same event, below one another, in the order in which the events first stand in the rows. */
export function toLanes<R>(rows: readonly R[], key: (row: R) => string): Lane<R>[] {
  let top = 0;
  return [...groupBy(rows, key)].map(([name, group]) => {
    const lane = {key: name, rows: group, top};
    top += reportsAt + group.length * reportHeight + gap;
    return lane;
  });
}

/** Height of all lanes together. */
export const lanesHeight = (lanes: readonly Lane<unknown>[]): number =>
  lanes.reduce((sum, {rows}) => sum + reportsAt + rows.length * reportHeight + gap, 0);

/** Where the reports of the lanes stand. */
export const reportMarks = <R extends ReportRow>(lanes: readonly Lane<R>[]): ReportMark<R>[] =>
  lanes.flatMap(({rows, top}) => rows.map((row, i) => ({row, y: top + reportsAt + i * reportHeight})));

/** On which side of a mark its words have more room, and how many characters fit there. All in pixels. */
export function besideMark(x: number, width: number, half: number): {side: "left" | "right"; room: number} {
  const right = width - x - half - 4;
  const left = x - half - 4;
  return right >= Math.min(left, 230) ? {side: "right", room: fits(right)} : {side: "left", room: fits(left)};
}
