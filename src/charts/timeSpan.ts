import {parseEdtf} from "../model/edtf.js";

const dayLength = 86_400_000;

/** The time that a date covers, end exclusive. */
export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

/** The days that an EDTF date covers; null where it has no year, no first or no last day, or is not given. */
export function toTimeSpan(edtf: string | null): TimeSpan | null {
  const range = edtf === null ? null : parseEdtf(edtf);
  if (range === null || range.earliest === null || range.latest === null) return null;
  return {from: new Date(range.earliest * dayLength), to: new Date((range.latest + 1) * dayLength)};
}

/** Half way between its ends. */
export const middle = ({from, to}: TimeSpan): Date => new Date((from.getTime() + to.getTime()) / 2);

/** From the first to the last of the spans, with a margin on either side; null where there are none. */
export function covering(spans: readonly TimeSpan[]): TimeSpan | null {
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map((span) => span.from.getTime()));
  const to = Math.max(...spans.map((span) => span.to.getTime()));
  const margin = Math.max(dayLength, (to - from) * 0.04);
  return {from: new Date(from - margin), to: new Date(to + margin)};
}
