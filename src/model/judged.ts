/** How many of a table's rows a reader found right, in a sample drawn at random. */
export interface Judged {
  readonly table: string;
  /** The day on which it was recorded: 2026-01-20. */
  readonly date: string;
  /** Rows judged. */
  readonly size: number;
  readonly right: number;
  /** Share of the judged rows that are right, from 0 to 1, and the ends of its 95 % interval. */
  readonly precision: number;
  readonly low: number;
  readonly high: number;
  /** Who judged. */
  readonly by: string;
}

/** The columns of data/judged.csv. */
export const judgedColumns = ["table", "date", "size", "right", "precision", "low", "high", "by"] as const;

/** The 97.5th percentile of the normal distribution. */
const z = 1.959963984540054;

export interface Precision {
  readonly precision: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of right rows with its 95 % score interval (E. B. Wilson, “Probable inference, the law of succession, and
 * statistical inference”, JASA 22, 1927), which holds for small samples and for shares near 0 and 1 too.
 */
export function precisionOf(right: number, size: number): Precision {
  if (!Number.isInteger(right) || !Number.isInteger(size) || size < 1 || right < 0 || right > size)
    throw new Error(`no sample: ${right} right of ${size}`);
  const share = right / size;
  const middle = (share + z ** 2 / (2 * size)) / (1 + z ** 2 / size);
  const half = (z / (1 + z ** 2 / size)) * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  return {
    precision: share,
    low: right === 0 ? 0 : Math.max(0, middle - half),
    high: right === size ? 1 : Math.min(1, middle + half)
  };
}

/** The newest judgement of each table; of two of one day the one that stands later. */
export const latestJudged = (rows: readonly Judged[]): Map<string, Judged> => {
  const sorted = [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return new Map(sorted.map((row) => [row.table, row]));
};

/** “94 %”. */
export const sayShare = (share: number): string => `${Math.round(share * 100)} %`;
