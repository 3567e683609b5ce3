import {sayCount} from "../../model/count.js";
import {sayDate} from "../../model/sayDate.js";
import {capitalized} from "../../model/words.js";
import type {ChangeRow} from "../indexed.js";
import type {ChartSpec} from "./chartSpec.js";
import {eventCount} from "./counts.js";
import type {SpecRow} from "./specRow.js";

const words = (row: SpecRow, column: string): string | null => {
  const value = row[column];
  return typeof value === "string" ? value : null;
};

const joined = (parts: readonly (string | null)[], separator: string): string =>
  capitalized(parts.filter(Boolean).join(separator));

const dated = (row: SpecRow): string | null => {
  const date = words(row, "date");
  return date === null ? null : sayDate(date);
};

/** What an event is called: the office that was left, or where and when something happened. */
export function eventTitle({table}: ChartSpec, row: SpecRow): string {
  if (table === "departure_reports")
    return joined(
      [words(row, "office") ?? words(row, "organization") ?? "Office not named", words(row, "place")],
      ", "
    );
  return joined([words(row, "place") ?? words(row, "region") ?? "Place not given", dated(row)], ", ");
}

/** What is said below it. */
export function eventSubtitle({table}: ChartSpec, row: SpecRow): string {
  if (table === "departure_reports")
    return joined(
      [
        words(row, "office") === null ? null : words(row, "organization"),
        row.in_protest === true ? "in protest" : null
      ],
      " · "
    );
  return joined([words(row, "kind"), words(row, "agency")], " · ");
}

/** A report's own number, as it words it where the table keeps its words. */
export function sayOwnCount({count}: ChartSpec, row: SpecRow): string {
  const as_reported = words(row, "as_reported");
  return as_reported === null
    ? sayCount({...eventCount(row, `report_${count}`), qualifier: words(row, "qualifier")})
    : `“${as_reported}”`;
}

/** A reported figure with the columns that its drawing reads. */
export const asChange = (row: SpecRow): ChangeRow => row as unknown as ChangeRow;
