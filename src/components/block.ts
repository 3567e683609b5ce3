import type {ChartRow} from "../charts/chart.js";
import type {Dataset} from "../model/dataset.js";
import type {Judged} from "../model/judged.js";
import type {Release} from "../model/release.js";
import type {Correction, Tables} from "../model/tables/index.js";

export interface BlockRule {
  readonly id: string;
  readonly finds: string;
  readonly example: string;
  readonly counterexample: string;
}

export interface BlockLexicon {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export interface BlockContext {
  readonly document: Document;
  /** The page's parameter: the id of a document on /documents/[id]. */
  readonly param: string | null;
  readonly rules: readonly BlockRule[];
  readonly lexicons: readonly BlockLexicon[];
  /** The rows of each chart's query, by the chart's id. */
  readonly chartRows: Readonly<Record<string, readonly ChartRow[]>>;
  /** What editors corrected of each chart, by the chart's id. */
  readonly chartCorrections?: Readonly<Record<string, readonly Correction[]>>;
  /** The samples of rows that were judged. */
  readonly judged?: readonly Judged[];
  /** The version of the data, and its files. */
  readonly dataset?: Dataset;
  /** The releases, the oldest first. */
  readonly releases?: readonly Release[];
}

/** A part of a page that is made from the tables before the page is. */
export type Block = (tables: Tables, context: BlockContext) => HTMLElement;
