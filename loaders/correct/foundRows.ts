import {type RowTable, rowTables} from "../../src/model/correction.js";
import {groupBy} from "../../src/model/groupBy.js";
import type {AnyRow} from "../../src/model/schema.js";
import type {DocumentRow, Tables} from "../../src/model/tables/index.js";
import type {Found} from "../extract/extractor.js";

/** A row that stands in a document, whichever table it is from. */
export type PlacedRow = AnyRow & {
  readonly id: string;
  readonly document_id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

/** A row as it was found, as comparing documents made it, and so with the names that editors made one. */
export interface Row {
  readonly table: RowTable;
  readonly found: PlacedRow;
  readonly shown: PlacedRow;
  readonly named: PlacedRow;
}

/** The rows that decisions can be about. */
export interface Rows {
  readonly documents: ReadonlyMap<string, DocumentRow>;
  readonly byId: ReadonlyMap<string, Row>;
  readonly byWords: ReadonlyMap<string, readonly Row[]>;
}

const rowKey = (table: string, id: string): string => `${table} ${id}`;

const index = (documents: Rows["documents"], rows: readonly Row[]): Rows => ({
  documents,
  byId: new Map(rows.map((row) => [rowKey(row.table, row.found.id), row])),
  byWords: groupBy(rows, ({table, found: row}) => rowKey(table, row.exact))
});

type Shown = Pick<Tables, RowTable>;

/** Finds rows by table and id, or by table and words. `named`: the tables with the names that editors made one. */
export function indexRows(found: readonly Found[], tables: Tables, named: Shown): Rows {
  const rows = rowTables.flatMap((table) => {
    const byId = (shown: Shown) => new Map<string, AnyRow>(shown[table].map((row) => [row.id, row]));
    const [first, second] = [byId(tables), byId(named)];
    const own = found.flatMap((one): readonly PlacedRow[] => one[table]);
    const of = (shown: ReadonlyMap<string, AnyRow>, row: PlacedRow) => (shown.get(row.id) ?? row) as PlacedRow;
    return own.map((row): Row => ({table, found: row, shown: of(first, row), named: of(second, row)}));
  });
  return index(new Map(tables.documents.map((document) => [document.id, document])), rows);
}

/** The rows with others that weren't found. */
export const withRows = ({documents, byId}: Rows, others: readonly Row[]): Rows =>
  index(documents, [...byId.values(), ...others]);

export const rowWithId = ({byId}: Rows, table: string, id: string): Row | undefined => byId.get(rowKey(table, id));

export const rowsWithWords = ({byWords}: Rows, table: string, exact: string): readonly Row[] =>
  byWords.get(rowKey(table, exact)) ?? [];
