import {rowTables, type RowTable} from "../../model/correction.js";
import type {
  DepartureReport,
  DocumentRow,
  IncidentReport,
  Measure,
  Statement,
  Tables
} from "../../model/tables/index.js";

/** Why an editor should look at a row before others. */
export const doubts = ["implied", "conflicting", "issue"] as const;
export type Doubt = (typeof doubts)[number];

/** A row of a table whose rows stand in documents. */
export type ReviewRow = Statement | DepartureReport | IncidentReport | Measure;

/** Enough of a row to choose it. */
export interface Listed {
  readonly id: string;
  readonly table: RowTable;
  readonly document_id: string;
  readonly start: number;
  readonly status: string;
  readonly doubts: readonly Doubt[];
}

export interface ListedDocument extends Pick<DocumentRow, "id" | "headline" | "publisher" | "date_published"> {
  /** The number of the file that holds its text and rows. */
  readonly shard: number;
}

/** What the desk loads first. It grows with the rows, not with the texts. */
export interface ReviewIndex {
  /** Changes when any row does. */
  readonly version: string;
  readonly documents: readonly ListedDocument[];
  readonly rows: readonly Listed[];
  /** Ids of decisions that these rows follow. */
  readonly applied: readonly string[];
}

/** A document with the rows that stand in it. */
export interface ReviewDocument {
  readonly document: DocumentRow;
  readonly rows: Pick<Tables, RowTable>;
}

/** An event in the world, and the reports of it. */
export interface ListedEvent {
  readonly id: string;
  readonly table: "departure_reports" | "incident_reports";
  readonly words: string;
  readonly reports: readonly {readonly id: string; readonly document_id: string}[];
}

export interface ListedName {
  readonly id: string;
  readonly table: "people" | "organizations";
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a row can be tied to: loaded when an editor asks for it. */
export interface ReviewTies {
  readonly events: readonly ListedEvent[];
  readonly names: readonly ListedName[];
}

/** Documents are kept in this many files, so that a desk for thousands of them loads one in sixteen. */
export const shardCount = 16;

/** A row of a document by its id. */
export const findRow = ({rows}: ReviewDocument, id: string): {table: RowTable; row: ReviewRow} | null => {
  for (const table of rowTables) {
    const row = (rows[table] as readonly ReviewRow[]).find((one) => one.id === id);
    if (row) return {table, row};
  }
  return null;
};
