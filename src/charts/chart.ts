import type {Passage} from "../model/passage.js";
import type {Annotation} from "./annotate/annotation.js";
import type {LegendItem} from "./legend.js";
import type {Prose} from "./prose.js";

/** A row of a chart stands for one passage, so that every mark can open the sentence that it came from. */
export interface ChartRow extends Passage {
  /** The passage's words. */
  readonly exact: string;
}

export interface PlotOptions {
  /** Width of the drawing in CSS pixels. */
  readonly width: number;
  readonly document: Document;
}

/** A column of the table that holds the same as the chart, in words. */
export interface ChartColumn<R extends ChartRow = ChartRow> {
  readonly name: string;
  readonly numeric?: true;
  cell(this: void, row: R): string;
  /** Whom or what the cell names: the id of a person, an office or an event, to whose page the words lead. */
  page?(this: void, row: R): string | null;
}

/**
 * A chart: its words, its SQL, its drawing. The words are made from the rows, name who reports what is shown, and
 * carry the qualifiers of the numbers.
 */
export interface Chart<R extends ChartRow = ChartRow> {
  readonly id: string;
  /** What kind of drawing it is, as a file of `kinds/` is named: `interval-bars`. */
  readonly kind: string;
  /** SQL on the tables. Gives one row per passage; lists are joined in it. */
  readonly query: string;
  headline(rows: readonly R[]): Prose;
  standfirst(rows: readonly R[]): Prose;
  /** Who made the chart; the site's name where nobody is named. */
  readonly byline?: string;
  /** What the marks of the drawing stand for, where they don't say it themselves. */
  legend?(rows: readonly R[]): LegendItem[];
  notes(rows: readonly R[]): string[];
  /** What the drawing shows, for who can't see it: made from the rows, its numbers are theirs with their qualifiers. */
  alt(rows: readonly R[]): string;
  /** What an editor wrote in place of it. It stands in every output as it is, whatever the rows become. */
  readonly editorsAlt?: string;
  /** Notes in the drawing, each with who says it. Those on rows that aren't there are left out. */
  annotations?(rows: readonly R[]): Annotation[];
  readonly columns: readonly ChartColumn<R>[];
  plot(rows: readonly R[], options: PlotOptions): SVGElement | HTMLElement;
}
