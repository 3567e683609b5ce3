import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parse} from "csv-parse/sync";

const folder = new URL("../data/lexicons/", import.meta.url);

/**
 * The rows of `data/lexicons/<name>.csv`, which must have exactly these columns.
 * Throws an error that names the file and line of a row that does not fit, or of a form that stands twice.
 */
export function readLexicon<C extends string>(name: string, columns: readonly [C, ...C[]]): Record<C, string>[] {
  const file = fileURLToPath(new URL(`${name}.csv`, folder));
  const [header, ...lines] = parse(readFileSync(file), {bom: true, info: true, trim: true}) as unknown as {
    record: string[];
    info: {lines: number};
  }[];
  const given = header?.record.join(", ") ?? "";
  if (given !== columns.join(", ")) throw new Error(`${file}:1: expected columns ${columns.join(", ")}: ${given}`);
  const seen = new Set<string>();
  return lines.map(({record, info}) => {
    const key = record.join("\u0000");
    if (!record[0]) throw new Error(`${file}:${info.lines}: empty ${columns[0]}`);
    if (seen.has(key)) throw new Error(`${file}:${info.lines}: row stands twice: ${record.join(",")}`);
    seen.add(key);
    return Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ""])) as Record<C, string>;
  });
}
