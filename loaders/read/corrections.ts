import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";
import {corrections} from "../../src/model/tables/trail.js";

const corrected = fileURLToPath(new URL("../../data/corrections.csv", import.meta.url));
/** All of the table but `state`, which a run finds out. */
const columns = corrections.fields.map(({name}) => name).filter((name) => name !== "state");

/** The rows of data/corrections.csv with their lines. Throws if its header is not that of the table. */
export function readCorrections(file = corrected): {line: number; id: string}[] {
  const rows = parse(readFileSync(file), {bom: true, info: true, relax_column_count: true, trim: true});
  const [header, ...lines] = rows as unknown as {record: string[]; info: {lines: number}}[];
  const given = header?.record.join(",") ?? "";
  if (given !== columns.join(",")) throw new Error(`${file}:1: expected ${columns.join(",")}: ${given}`);
  return lines.map(({record, info}) => ({line: info.lines, id: record[0] ?? ""}));
}
