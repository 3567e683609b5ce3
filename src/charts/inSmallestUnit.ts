/** How many of its kind's smallest unit a unit is; months and years are of average length. */
export const unitSizes: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 43_830,
  year: 525_960
};

/** A time in minutes, so that times in several units can be drawn on one scale; other values as they are. */
export const inSmallestUnit = (value: number, unit: string): number => value * (unitSizes[unit] ?? 1);
