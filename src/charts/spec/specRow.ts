import type {ReportRow} from "../passageRow.js";

export type SpecValue = string | number | boolean | null;

/** A passage of a table with the columns of its document and event. */
export type SpecRow = ReportRow & Readonly<Record<string, SpecValue>>;

/** Said of a passage that doesn't tell what it is grouped by. */
export const notGiven = "not given";

/** What a passage is grouped by, as text. */
export const groupKey = (row: SpecRow, column: string): string => {
  const value = row[column];
  return value === null || value === undefined ? notGiven : String(value);
};
