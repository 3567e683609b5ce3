import {isRowTable, rowTables} from "../../src/model/correction.js";
import {type CsvLine, parseCsvLines} from "../../src/model/correctionsCsv.js";
import {parseEdtf} from "../../src/model/edtf.js";
import {type Judged, judgedColumns, precisionOf} from "../../src/model/judged.js";

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && parseEdtf(text) !== null;

function toJudged(file: string, {line, cells}: CsvLine): Judged {
  const fail = (message: string): never => {
    throw new Error(
      `${file}:${line}: ${message}; npm run review -- --score FILE --record --by NAME writes these lines`
    );
  };
  const [table = "", date = "", size = "", right = "", precision = "", low = "", high = "", by = ""] = cells;
  if (cells.length !== judgedColumns.length) fail(`${cells.length} cells, the header has ${judgedColumns.length}`);
  if (!isRowTable(table)) fail(`unknown table: “${table}”; tables are ${rowTables.join(", ")}`);
  if (!isDay(date)) fail(`date is no day: “${date}”`);
  if (by === "") fail("by is empty");
  const [n, k] = [Number(size), Number(right)];
  if (!/^\d+$/.test(size) || !/^\d+$/.test(right) || n < 1 || k > n) fail(`no sample: “${right}” right of “${size}”`);
  const given = {precision: Number(precision), low: Number(low), high: Number(high)};
  const counted = precisionOf(k, n);
  const isOff = (["precision", "low", "high"] as const).some(
    (name) => !(Math.abs(given[name] - counted[name]) < 0.001)
  );
  if (isOff) fail(`${right} of ${size} is not ${precision} (${low} to ${high})`);
  return {table, date, size: n, right: k, ...given, by};
}

/** The lines of data/judged.csv. Throws, naming file and line, where one is not what its sample gives. */
export function parseJudged(file: string, text: string): Judged[] {
  const [header, ...lines] = parseCsvLines(text);
  const given = header?.cells.join(",") ?? "";
  if (given !== judgedColumns.join(","))
    throw new Error(`${file}:1: expected the header ${judgedColumns.join(",")}: ${given}`);
  return lines.map((line) => toJudged(file, line));
}
