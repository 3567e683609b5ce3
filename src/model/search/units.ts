import {byteReader, byteWriter} from "./bytes.js";

/** What a row that can be found is; `text`: a paragraph in which nothing was found. */
export const passageKinds = ["direct", "mixed", "indirect", "departure", "incident", "figure", "text"] as const;
export type PassageKind = (typeof passageKinds)[number];

/** A row's place, as numbers of words, and what it is asked by. */
export interface RowUnit {
  readonly kind: PassageKind;
  /** Paragraph of its document in which it begins. */
  readonly paragraph: number;
  /** Words from the beginning of that paragraph to its own. */
  readonly from: number;
  readonly length: number;
  /** Numbers of names, from 1 on; 0: none. */
  readonly speaker: number;
  readonly offices: readonly number[];
}

/** A document as an index counts it. */
export interface DocumentUnit {
  /** Words of each paragraph. */
  readonly paragraphs: readonly number[];
  readonly rows: readonly RowUnit[];
}

/** All paragraphs and rows as columns. Paragraph p holds the words from paragraphs[p] to before paragraphs[p + 1]. */
export interface Units {
  readonly paragraphs: Uint32Array;
  /** The first paragraph, and the first row, of each document; one more than there are documents. */
  readonly documentParagraphs: Uint32Array;
  readonly documentRows: Uint32Array;
  readonly rowStart: Uint32Array;
  readonly rowEnd: Uint32Array;
  readonly rowParagraph: Uint32Array;
  /** Number among passageKinds. */
  readonly rowKind: Uint8Array;
  readonly rowSpeaker: Uint32Array;
  /** Only of rows that have one. */
  readonly rowOffices: ReadonlyMap<number, readonly number[]>;
}

/** The units of all documents as bytes. */
export function writeUnits(documents: readonly DocumentUnit[]): Uint8Array<ArrayBuffer> {
  const writer = byteWriter();
  const sum = (count: (document: DocumentUnit) => number): number => documents.reduce((n, d) => n + count(d), 0);
  writer.number(documents.length);
  writer.number(sum(({paragraphs}) => paragraphs.length));
  writer.number(sum(({rows}) => rows.length));
  for (const {paragraphs, rows} of documents) {
    writer.number(paragraphs.length);
    for (const words of paragraphs) writer.number(words);
    writer.number(rows.length);
    for (const {kind, paragraph, from, length, speaker, offices} of rows)
      for (const value of [passageKinds.indexOf(kind), paragraph, from, length, speaker, offices.length, ...offices])
        writer.number(value);
  }
  return writer.bytes();
}

/** Empty columns for so many documents, paragraphs and rows. */
const columns = (documents: number, paragraphs: number, rows: number) => ({
  paragraphs: new Uint32Array(paragraphs + 1),
  documentParagraphs: new Uint32Array(documents + 1),
  documentRows: new Uint32Array(documents + 1),
  rowStart: new Uint32Array(rows),
  rowEnd: new Uint32Array(rows),
  rowParagraph: new Uint32Array(rows),
  rowKind: new Uint8Array(rows),
  rowSpeaker: new Uint32Array(rows),
  rowOffices: new Map<number, readonly number[]>()
});

/** Reads the units that writeUnits wrote. */
export function readUnits(bytes: Uint8Array): Units {
  const {number} = byteReader(bytes);
  const documents = number();
  const units = columns(documents, number(), number());
  let [position, paragraph, row] = [0, 0, 0];
  for (let document = 0; document < documents; document++) {
    const first = paragraph;
    units.documentParagraphs[document] = first;
    units.documentRows[document] = row;
    for (let left = number(); left > 0; left--) {
      units.paragraphs[paragraph++] = position;
      position += number();
    }
    for (let left = number(); left > 0; left--, row++) {
      units.rowKind[row] = number();
      const own = first + number();
      units.rowParagraph[row] = own;
      const start = (units.paragraphs[own] ?? 0) + number();
      units.rowStart[row] = start;
      units.rowEnd[row] = start + number();
      units.rowSpeaker[row] = number();
      const offices = number();
      if (offices > 0) units.rowOffices.set(row, Array.from({length: offices}, number));
    }
  }
  units.paragraphs[paragraph] = position;
  units.documentParagraphs[documents] = paragraph;
  units.documentRows[documents] = row;
  return units;
}

/** Index of the last of rising numbers that is at most `value`; -1: none is. */
export function lastUpTo(numbers: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
