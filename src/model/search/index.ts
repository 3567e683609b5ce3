/** A file of the index, with its size in bytes. */
export type IndexFile = readonly [name: string, bytes: number];

/** A file of the index that holds what comes from here on up to the next. */
export type IndexShard<From> = readonly [from: From, name: string, bytes: number];

/** What a search loads first. All else is loaded when a question needs it. */
export interface SearchRoot {
  readonly documents: number;
  /** Paragraphs and rows. */
  readonly passages: number;
  /** What stands between two words anywhere; the first is a space. */
  readonly gaps: readonly string[];
  /** Shards of the words, by their first word. */
  readonly words: readonly IndexShard<string>[];
  /** Shards of the documents, by the number of their first. */
  readonly texts: readonly IndexShard<number>[];
  /** Paragraphs and rows as places: units.ts. */
  readonly units: IndexFile;
  /** Names, and other names for them: IndexedName[]. */
  readonly names: IndexFile;
  /** What is asked of documents: IndexedDocument[]. */
  readonly sources: IndexFile;
  /** Every word with how often it stands there, for what was mistyped: Vocabulary. */
  readonly vocabulary: IndexFile;
}

/** A name with its other names. Rows name it by its number, from 1 on. */
export type IndexedName = readonly string[];

export interface IndexedDocument {
  readonly id: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

export interface Vocabulary {
  readonly words: readonly string[];
  readonly counts: readonly number[];
}

/** A row as a result shows it. */
export interface IndexedRow {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** What the row holds, in a few words. */
  readonly words: string;
  /** When it was said or happened (EDTF). */
  readonly date: string | null;
}

/** A document as results show it, its rows in the order of the units. */
export interface IndexedText extends IndexedDocument {
  readonly language: string | null;
  readonly text: string;
  readonly rows: readonly IndexedRow[];
}
