import {parseEdtf} from "../../model/edtf.js";
import {sayDate} from "../../model/sayDate.js";

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

/** Words for the ticks of an axis of time: days (“Jan. 4”), months (“January 2026”) or years, as far as it reaches. */
export function sayTicks({from, to}: TimeSpan): (tick: Date) => string {
  const days = (to.getTime() - from.getTime()) / dayLength;
  return (tick) => {
    const iso = tick.toISOString();
    if (days > 3000) return iso.slice(0, 4);
    if (days > 120) return sayDate(iso.slice(0, 7));
    return sayDate(iso.slice(0, 10)).replace(/, \d+$/, "");
  };
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
