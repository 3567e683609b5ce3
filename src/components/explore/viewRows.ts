import {passageHref} from "../../model/passage.js";
import {csvText} from "../export/csvText.js";
import type {ExploreRow} from "./exploreRow.js";

/** What is saved of a view beside its rows. */
export interface ViewFile {
  readonly headline: string;
  readonly filters: string;
  readonly citation: string;
  /** The site's address without a slash at its end. */
  readonly root: string;
}

/** A row as it is saved: with its own columns, and the address of its passage. */
export type SavedRow = Omit<ExploreRow, "published" | "source">;

const withoutSource = ({source: _, published: __, ...row}: ExploreRow): SavedRow => row;

interface Source {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly date_published: string | null;
  readonly url: string | null;
}

/** A row as its file has it: with what is known of its document. */
export interface StoredRow extends ExploreRow {
  readonly document: Source;
}

const split = (rows: readonly StoredRow[]) => {
  const documents = new Map(
    rows.map(({document_id, document}) => [document_id, {id: document_id, author: null, ...document}])
  );
  const own = rows.map(({document: _, ...row}) => withoutSource(row));
  return {own, documents: [...documents.values()]};
};

/** The rows of a view as the text of a CSV file, in the order of the list. */
export function viewCsv(rows: readonly StoredRow[], {root}: Pick<ViewFile, "root">): string {
  const {own, documents} = split(rows);
  return csvText(own, documents, root);
}

/** The rows of a view as the text of a JSON file: what it is, how to cite it, and its rows with their documents. */
export function viewJson(rows: readonly StoredRow[], {headline, filters, citation, root}: ViewFile): string {
  const saved = rows.map(({document, ...row}) => {
    const [path = "", anchor = ""] = passageHref(row, root).split("#");
    return {...withoutSource(row), document, passage_url: `${path}#${anchor}`};
  });
  return `${JSON.stringify({headline, filters, citation, rows: saved}, null, 1)}\n`;
}
