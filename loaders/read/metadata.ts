import type {DocumentRow} from "../../src/model/tables/index.js";

/** What is known about a document beside its text. */
export type Metadata = Pick<
  DocumentRow,
  "headline" | "publisher" | "author" | "date_published" | "url" | "language" | "note"
>;

export const noMetadata: Metadata = {
  headline: null,
  publisher: null,
  author: null,
  date_published: null,
  url: null,
  language: null,
  note: null
};

/** Takes each value from the first of the sources that has one. */
export const mergeMetadata = (...sources: readonly Partial<Metadata>[]): Metadata =>
  Object.fromEntries(
    Object.keys(noMetadata).map((key) => [
      key,
      sources.map((source) => source[key as keyof Metadata]).find((value) => value !== null && value !== undefined) ??
        null
    ])
  ) as Metadata;

/** An address that a page may link to; null for any other scheme. */
export function toWebAddress(text: string): string | null {
  try {
    return /^https?:$/.test(new URL(text).protocol) ? text : null;
  } catch {
    return null;
  }
}
