/** A calendar day, month or year: what is not known is null. */
export interface Calendar {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** EDTF level 1 of a calendar date; an unknown year is `XXXX`. */
export function toEdtf({year, month, day}: Calendar): string {
  const parts = [year === null ? "XXXX" : String(year).padStart(4, "0")];
  if (month !== null) parts.push(two(month));
  if (month !== null && day !== null) parts.push(two(day));
  return parts.join("-");
}

/** The date on which a document was published, from its EDTF: as precise as that is; null where it is not known. */
export function fromEdtf(edtf: string | null): Calendar | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf ?? "");
  if (!match) return null;
  const part = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return {year: Number(match[1]), month: part(match[2]), day: part(match[3])};
}

/** Whether there is such a day: 30 February is none. An unknown year allows 29 February. */
export function isDay({year, month, day}: Calendar): boolean {
  if (month === null || day === null) return month === null || (month >= 1 && month <= 12);
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** A full date moved by days. */
export function addDays({year, month, day}: Calendar, days: number): Calendar {
  const moved = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) + days));
  return {year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate()};
}

/** A year and month moved by months. */
export function addMonths({year, month}: Calendar, months: number): Calendar {
  const index = (year ?? 0) * 12 + (month ?? 1) - 1 + months;
  return {year: Math.floor(index / 12), month: (index % 12) + 1, day: null};
}

/** 0 for Sunday … 6 for Saturday. */
export const weekdayOf = ({year, month, day}: Calendar): number =>
  new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)).getUTCDay();
