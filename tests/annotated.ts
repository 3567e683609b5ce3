import type {AnnotatedDocument} from "../loaders/annotate/annotatedDocument.js";
import {annotate} from "../loaders/annotate/index.js";
import {segment} from "../loaders/segment/index.js";
import type {DocumentRow} from "../src/model/tables/index.js";

/** A document of the given text, for tests. */
export const toDocument = (text: string, more: Partial<DocumentRow> = {}): DocumentRow => ({
  id: "test",
  path: "test.txt",
  sha256: "",
  headline: null,
  publisher: null,
  author: null,
  date_published: "2025-06-12",
  url: null,
  language: "en",
  words: text.split(/\s+/u).length,
  note: null,
  text,
  ...more
});

/** A text segmented and annotated, after a headline that names nothing. */
export const annotated = (text: string, more: Partial<DocumentRow> = {}): AnnotatedDocument =>
  annotate(segment(toDocument(`what happened today\n${text}`, more)));
