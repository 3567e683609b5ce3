import type {AnyRow, TableSchema} from "../../src/model/schema.js";
import type {DocumentRow} from "../../src/model/tables/index.js";

/** Says that a field of a row is wrong, and why. */
export type Complain = (field: string, why: string) => void;

const contextLength = 32;

const isInside = (start: unknown, end: unknown, text: string): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  0 <= (start as number) &&
  (start as number) < (end as number) &&
  (end as number) <= text.length;

/** True if a row's own words, and those before and after, are the document's at its span. */
function checkSelector(row: AnyRow, text: string, complain: Complain): void {
  const {start, end} = row as {start: number; end: number};
  if (!isInside(start, end, text)) {
    complain("start", `no stretch of a text of ${text.length}: ${start} to ${end}`);
    return;
  }
  if (text.slice(start, end) !== row.exact) complain("exact", `is not the text from ${start} to ${end}`);
  const {prefix, suffix} = row as {prefix: string; suffix: string};
  if (prefix.length > contextLength || !text.slice(0, start).endsWith(prefix))
    complain("prefix", `is not what stands before ${start}`);
  if (suffix.length > contextLength || !text.startsWith(suffix, end))
    complain("suffix", `is not what stands after ${end}`);
}

/** Further spans of a row: each pair `x_start`, `x_end` lies in the text, or both are missing. */
function checkInnerSpans(schema: TableSchema, row: AnyRow, text: string, complain: Complain): void {
  for (const {name} of schema.fields) {
    if (!name.endsWith("_start")) continue;
    const [start, end] = [row[name], row[name.replace("_start", "_end")]];
    if (start === null && end === null) continue;
    if (!isInside(start, end, text))
      complain(name, `no stretch of a text of ${text.length}: ${String(start)} to ${String(end)}`);
  }
}

/** Checks the spans of a row that stands in a document. */
export function checkSpans(
  schema: TableSchema,
  row: AnyRow,
  documents: ReadonlyMap<string, DocumentRow>,
  complain: Complain
): void {
  const text = documents.get(row.document_id as string)?.text;
  if (text === undefined) return;
  checkSelector(row, text, complain);
  checkInnerSpans(schema, row, text, complain);
}
