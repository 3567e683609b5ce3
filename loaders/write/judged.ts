import {stringify} from "csv-stringify/sync";
import {type Judged, judgedColumns} from "../../src/model/judged.js";

const round = (share: number): string => share.toFixed(4);

/** data/judged.csv: a line for each judged sample, in the order in which they were recorded. */
export const judgedCsv = (rows: readonly Judged[]): string =>
  stringify([
    [...judgedColumns],
    ...rows.map(({table, date, size, right, precision, low, high, by}) => [
      table,
      date,
      size,
      right,
      round(precision),
      round(low),
      round(high),
      by
    ])
  ]);
