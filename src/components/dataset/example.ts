import {cellText} from "../../model/cellText.js";
import type {AnyRow, Field} from "../../model/schema.js";
import type {TableName, Tables} from "../../model/tables/index.js";
import {shortened} from "../../model/words.js";
import type {RowHref} from "./rowHref.js";

export interface Example {
  readonly words: string;
  readonly href: string | null;
}

const long = 60;

/** The first value of a column that isn't empty (of yes and no: the first yes), and where its row can be read. */
export function exampleOf(tables: Tables, table: TableName, field: Field, hrefOf: RowHref): Example | null {
  const rows = tables[table] as readonly AnyRow[];
  const isFilled = (row: AnyRow): boolean => cellText(row[field.name]) !== "";
  const row = rows.find((each) => each[field.name] !== false && isFilled(each)) ?? rows.find(isFilled);
  if (!row) return null;
  const words = cellText(row[field.name]).replaceAll(/\s+/g, " ");
  return {words: shortened(words, long), href: hrefOf(table, row)};
}
