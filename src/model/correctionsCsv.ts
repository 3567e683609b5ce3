import {correctionColumns, type Decision, decisionId} from "./correction.js";

/** A line of a CSV file: the number of the line where it begins, and its cells. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The first line of data/corrections.csv, with its line end. */
export const correctionsHeader = `${correctionColumns.join(",")}\n`;

/** A decision as a line of data/corrections.csv, with its line end. */
export const correctionLine = (decision: Decision): string =>
  `${correctionColumns.map((column) => quoted(decision[column])).join(",")}\n`;

/** A file of decisions. Two of them can be put one behind the other. */
export const correctionsCsv = (decisions: readonly Decision[]): string =>
  correctionsHeader + decisions.map(correctionLine).join("");

/** A cell, its quoted part and its plain one, and what ends it. An unclosed quotation mark is a character like others. */
const cell = /("(?:[^"]|"")*")?([^,\r\n]*)(,|\r\n|\n|\r|$)/g;

const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** The lines of a CSV text (RFC 4180), empty ones left out. */
export function parseCsvLines(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let line = 1;
  let next = 1;
  for (const [all, inside, plain = "", separator] of text.replace(/^\uFEFF/, "").matchAll(cell)) {
    cells.push((inside?.slice(1, -1).replaceAll('""', '"') ?? "") + plain);
    next += lineEnds(all);
    if (separator === ",") continue;
    if (cells.length > 1 || cells[0] !== "") lines.push({line, cells});
    cells = [];
    line = next;
  }
  return lines;
}

/** A decision of a file, and the line where it stands. */
export interface DecisionLine {
  readonly line: number;
  readonly decision: Decision;
}

const isHeader = ({cells}: CsvLine): boolean => cells[0] === "id" && cells[1] === "table";

const allowed = correctionColumns.join(",");
const withoutPassage = correctionColumns.slice(0, -1).join(",");

function toDecision(file: string, {line, cells}: CsvLine): DecisionLine {
  if (cells.length > correctionColumns.length || cells.length < correctionColumns.length - 1)
    throw new Error(
      `${file}:${line}: ${cells.length} cells, the header has ${correctionColumns.length}; mend its commas and quotation marks`
    );
  const given = Object.fromEntries(correctionColumns.map((column, i) => [column, cells[i] ?? ""])) as Decision;
  return {line, decision: given.id === "" ? {...given, id: decisionId(given)} : given};
}

/**
 * The decisions of a corrections.csv with their lines; a line without an id gets its own. Further headers, from files
 * put one behind another, are passed over. Throws, naming file and line, where the header or a line has other cells;
 * what the cells hold is not checked.
 */
export function parseCorrections(text: string, file = "data/corrections.csv"): DecisionLine[] {
  const [header, ...lines] = parseCsvLines(text);
  const given = header?.cells.join(",") ?? "";
  if (given !== allowed && given !== withoutPassage)
    throw new Error(`${file}:1: expected the header ${allowed}: ${given}`);
  return lines.filter((one) => !isHeader(one)).map((one) => toDecision(file, one));
}
