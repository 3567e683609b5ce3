import {stringify} from "csv-stringify/sync";
import {changeableFields} from "../../src/model/addedRow.js";
import {cellText} from "../../src/model/cellText.js";
import type {RowTable} from "../../src/model/correction.js";
import type {AnyRow} from "../../src/model/schema.js";
import type {DocumentRow, Tables} from "../../src/model/tables/index.js";

/** Numbers from 0 to 1 that a seed decides: mulberry32, 32 bits of state. For drawing samples, not for secrets. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `size` of the items, each set of them as likely as any other (Fisher and Yates), in an order that says nothing. */
export function sampleOf<T>(items: readonly T[], size: number, seed: number): T[] {
  const next = random(seed);
  const left = [...items];
  for (let i = 0; i < Math.min(size, left.length); i++) {
    const j = i + Math.floor(next() * (left.length - i));
    [left[i], left[j]] = [left[j] as T, left[i] as T];
  }
  return left.slice(0, size);
}

const contextLength = 240;

/** What a spreadsheet would take for a formula gets an apostrophe, which it reads as “this is text”. */
const plain = (text: string): string => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text);

/** The words around a passage, cut at a space. */
function around(text: string, {start, end}: {start: number; end: number}): {before: string; after: string} {
  const before = text.slice(Math.max(0, start - contextLength), start);
  const after = text.slice(end, end + contextLength);
  return {
    before: start > contextLength ? `…${before.replace(/^\S*\s/, "")}` : before,
    after: end + contextLength < text.length ? `${after.replace(/\s\S*$/, "")}…` : after
  };
}

const isShown = (name: string): boolean => !/(?:^|_)(?:start|end)$/.test(name);

export interface SampleOptions {
  readonly table: RowTable;
  readonly size: number;
  readonly seed: number;
}

/**
 * A random sample of a table's rows as a sheet to judge (CSV): each row's passage between the words around it, its
 * fields, and empty cells for whether it is right and for a note.
 */
export function sampleSheet(tables: Tables, {table, size, seed}: SampleOptions): string {
  const documents = new Map<string, DocumentRow>(tables.documents.map((row) => [row.id, row]));
  const fields = changeableFields(table).filter(({name}) => isShown(name));
  const header = ["table", "id", "document", "before", "passage", "after", ...fields.map(({name}) => name)];
  const rows = sampleOf<AnyRow>(tables[table], size, seed).map((row) => {
    const document = documents.get(row.document_id as string);
    const {before, after} = around(document?.text ?? "", row as {start: number; end: number} & AnyRow);
    const place = [table, row.id, row.document_id, before, row.exact, after];
    return [...place, ...fields.map(({name}) => row[name])].map((cell) => plain(cellText(cell)));
  });
  return stringify([[...header, "right", "note"], ...rows.map((row) => [...row, "", ""])]);
}
