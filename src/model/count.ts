/**
 * A number of people or things as an interval: “at least four” is low 4, high null; null is an open end.
 * The rows of departure_reports and departures are counts as they stand.
 */
export interface Count {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier?: string | null;
  readonly as_reported?: string | null;
}

/** Words that say that there were some without giving a figure. They never widen what figures say. */
const vague =
  /^(?:several|some|a few|few|many|multiple|numerous|a number of|a handful of|various|dozens|scores|hundreds)\b/i;

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

const min = (count: Count): number => count.low ?? -Infinity;
const max = (count: Count): number => count.high ?? Infinity;
const toCount = (low: number, high: number): Count => ({
  low: Number.isFinite(low) ? low : null,
  high: Number.isFinite(high) ? high : null
});

/** True where the count gives a number at all, be it open on one side. */
export const isCounted = (count: Count): boolean => count.low !== null || count.high !== null;

/** True for “several”, “many”: some, but no figure. */
export const isVague = (count: Count): boolean => vague.test(count.qualifier ?? "");

/** True if one number can satisfy both: “six” and “at least six” agree, “six” and “four” do not. */
export const agree = (a: Count, b: Count): boolean => min(a) <= max(b) && min(b) <= max(a);

/** The numbers that every one of the counts allows; null where there are none. */
export function intersection(counts: readonly Count[]): Count | null {
  const low = Math.max(...counts.map(min));
  const high = Math.min(...counts.map(max));
  return low <= high ? toCount(low, high) : null;
}

/** From the lowest to the highest number that any of the counts allows; open where one of them is. */
export const hull = (counts: readonly Count[]): Count =>
  toCount(Math.min(...counts.map(min)), Math.max(...counts.map(max)));

/**
 * The number of one event over all its reports: from the lowest to the highest figure reported, an open end kept open.
 * Reports are told side by side and never added up; “several” counts only where nobody gives a figure, and a report
 * without a number not at all.
 */
export function countOver(reports: readonly Count[]): Count {
  const counted = reports.filter(isCounted);
  const figures = counted.filter((report) => !isVague(report));
  const used = figures.length > 0 ? figures : counted;
  if (used.length === 0) return {low: null, high: null};
  const {low, high} = hull(used);
  return {low, high, qualifier: figures.length > 0 ? null : (used[0]?.qualifier ?? null)};
}

/** A number as a newspaper writes it: words up to nine, figures with commas from 10. */
export function sayNumber(n: number): string {
  if (Number.isInteger(n) && n >= 0 && n < 10) return words[n] ?? "";
  const [whole, decimals] = String(Number(n.toFixed(2))).split(".");
  const grouped = (whole ?? "").replace(/\B(?=(?:\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** A number as a table or a label of a chart has it: always in figures. */
export const figure = (n: number): string => (n < 10 ? String(n) : sayNumber(n));

/** The one bound that is given, with its own word where the document has one: “more than four”, “nearly 20”. */
function sayBound(count: Count, bound: number, otherwise: string): string {
  const figure = sayNumber(bound);
  if (isVague(count)) return `${figure} or more`;
  const word = count.qualifier ?? otherwise;
  return word.startsWith("or ") ? `${figure} ${word}` : `${word} ${figure}`;
}

/**
 * A count in words: “six”, “at least four”, “up to nine”, “between four and six”, “three or more” for “several”.
 * Where there is no bound, the document's own words, or “an unstated number”. An open end is always said.
 */
export function sayCount(count: Count): string {
  const {low, high} = count;
  if (low !== null && high !== null)
    return low === high ? sayNumber(low) : `between ${sayNumber(low)} and ${sayNumber(high)}`;
  if (low !== null) return sayBound(count, low, "at least");
  if (high !== null) return sayBound(count, high, "up to");
  return count.as_reported ?? "an unstated number";
}
