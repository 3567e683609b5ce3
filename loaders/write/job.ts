import type {Format} from "./format.js";

/** What to make tables of, and where to put them. */
export interface TablesJob {
  /** Folder of the documents. */
  readonly documents: string;
  readonly out: string;
  readonly formats: readonly Format[];
  /** A file of an editor's decisions other than data/corrections.csv. */
  readonly corrections?: string | undefined;
  /** Where to put the tables as they would be without any decision, in JSON, if there is one. */
  readonly before?: string;
  readonly progress?: (line: string) => void;
}
