import {rowTables} from "../model/correction.js";
import {sayNumber} from "../model/count.js";
import {type Judged, latestJudged, sayShare} from "../model/judged.js";
import {sayDate} from "../model/sayDate.js";
import {schemas} from "../model/tables/index.js";
import type {Block} from "./block.js";
import {maker} from "./element.js";
import {table} from "./table.js";

interface Line {
  readonly name: (typeof rowTables)[number];
  readonly judged: Judged | undefined;
}

const sayPrecision = ({precision, low, high}: Judged): string =>
  `${sayShare(precision)} (${Math.round(low * 100)} to ${sayShare(high)})`;

/** How many rows of each table a reader found right in the newest sample that was judged, or that none was. */
export const judgedTable: Block = (_tables, {document, judged = []}) => {
  const h = maker(document);
  const latest = latestJudged(judged);
  if (latest.size === 0)
    return h("p", {class: "empty"}, "No sample of rows has been judged yet, so how many are right is not known.");
  const lines = rowTables.map((name): Line => ({name, judged: latest.get(name)}));
  const of = (say: (row: Judged) => string) => (line: Line) => (line.judged ? say(line.judged) : "");
  return table<Line>(
    h,
    [
      {name: "Table", cell: ({name}) => schemas[name].title},
      {name: "Right", cell: ({judged: row}) => (row ? sayPrecision(row) : "no sample judged")},
      {name: "Rows judged", numeric: true, cell: of(({size}) => sayNumber(size))},
      {name: "When", cell: of(({date}) => sayDate(date))},
      {name: "By", cell: of(({by}) => by)}
    ],
    lines,
    {label: "Judged samples"}
  );
};
