import {parse} from "csv-parse/sync";
import {parseCell} from "../../src/model/cellText.js";
import type {AnyRow, Cell, Field} from "../../src/model/schema.js";
import {schemas, type TableName} from "../../src/model/tables/index.js";

const valueOf = (field: Field, text: string): Cell =>
  field.type === "string" && field.mayBeEmpty && text === "" ? "" : parseCell(field, text);

/**
 * The rows of a table's CSV file, as `toCsv` wrote it. A column that the file doesn't have is not in the rows (an older
 * program wrote it); one that no longer is has no part in them. Throws an error that names the file.
 */
export function parseTable(file: string, table: TableName, text: string): AnyRow[] {
  const fields = schemas[table].fields as readonly Field[];
  try {
    const [head = [], ...lines] = parse(text);
    const columns = head.map((name) => fields.find((field) => field.name === name));
    return lines.map((line) =>
      Object.fromEntries(columns.flatMap((field, i) => (field ? [[field.name, valueOf(field, line[i] ?? "")]] : [])))
    );
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {cause: error});
  }
}
