import {isRowTable, rowTables} from "../../src/model/correction.js";
import {type CsvLine, parseCsvLines} from "../../src/model/correctionsCsv.js";

/** What a reader made of a sheet of `npm run review -- --sample`. */
export interface JudgedSheet {
  readonly table: string;
  readonly right: number;
  /** Rows with a verdict, and rows still without one. */
  readonly judged: number;
  readonly open: number;
}

const verdicts: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  1: true,
  right: true,
  no: false,
  n: false,
  false: false,
  0: false,
  wrong: false
};

function verdict(file: string, {line}: CsvLine, cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (word === "") return null;
  const found = verdicts[word];
  if (found === undefined) throw new Error(`${file}:${line}: right is “${cell}”; write yes or no, or leave it empty`);
  return found;
}

/** Reads a judged sheet. Throws, naming file and line, if it is none or a verdict is neither yes nor no. */
export function parseJudgedSheet(file: string, text: string): JudgedSheet {
  const [header, ...lines] = parseCsvLines(text);
  const [table, id, right] = ["table", "id", "right"].map((name) => header?.cells.indexOf(name) ?? -1);
  if (table === undefined || id === undefined || right === undefined || Math.min(table, id, right) < 0)
    throw new Error(
      `${file}:1: no column table, id or right: “${header?.cells.join(",") ?? ""}”; give a sheet of --sample`
    );
  const names = new Set(lines.map(({cells}) => cells[table] ?? ""));
  const [name = ""] = names;
  if (names.size !== 1 || !isRowTable(name))
    throw new Error(`${file}: expected rows of one of ${rowTables.join(", ")}: “${[...names].join(", ")}”`);
  const seen = new Map<string, number>();
  for (const {line, cells} of lines) {
    const twice = seen.get(cells[id] ?? "");
    if (twice !== undefined)
      throw new Error(`${file}:${line}: row ${cells[id] ?? ""} stands in line ${twice} too; keep one`);
    seen.set(cells[id] ?? "", line);
  }
  const all = lines.map((one) => verdict(file, one, one.cells[right] ?? ""));
  const judged = all.filter((one) => one !== null);
  return {
    table: name,
    right: judged.filter(Boolean).length,
    judged: judged.length,
    open: all.length - judged.length
  };
}
