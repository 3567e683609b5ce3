/** Where a note points: at the mark of a row, at a number or at a day (EDTF) of the drawing's axis. */
export type Anchor = {readonly row: string} | {readonly value: number} | {readonly date: string};

/** A note in a drawing. The kit says nothing of its own: each note is somebody's. */
export interface Annotation {
  readonly at: Anchor;
  /** What is said; words of a document stand in quotation marks. */
  readonly words: string;
  /** Who says it: the source of a passage, or the reporter who makes the chart. */
  readonly by: string;
}

/** A note as it is read: “Ferry News: “in spring””. */
export const sayAnnotation = ({words, by}: Annotation): string => `${by}: ${words}`;
