import type {IndexedDocument, IndexedRow, IndexedText} from "../../model/search/index.js";
import type {WordsClause} from "../../model/search/query.js";
import {type Piece, snippet} from "../../model/search/snippet.js";
import {textLines} from "../markedText.js";

/** A passage that was found, ready to be shown. */
export interface Hit {
  readonly document: IndexedDocument;
  readonly language: string | null;
  readonly pieces: readonly Piece[];
  /** What was found in it. Where there is none, it is a paragraph as it stands. */
  readonly rows: readonly IndexedRow[];
  /** The whole paragraph. */
  readonly paragraph: string;
}

/** About how much of a passage a result shows. */
const length = 320;

/** A paragraph of a document as a result, with some of the rows that begin in it, by their numbers. */
export function showHit(
  {language, text, rows: all, ...document}: IndexedText,
  paragraph: number,
  rows: readonly number[],
  clauses: readonly WordsClause[]
): Hit {
  const line = textLines(text)[paragraph] ?? {start: 0, end: text.length};
  const shown = rows.flatMap((row) => all[row] ?? []);
  const stretch = {start: line.start, end: Math.max(line.end, ...shown.map(({end}) => end))};
  const {id, headline, publisher, date} = document;
  return {
    document: {id, headline, publisher, date},
    language,
    pieces: snippet(text, stretch, clauses, length),
    rows: shown,
    paragraph: text.slice(line.start, line.end)
  };
}
