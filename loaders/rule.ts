/** Why a row is there. The id travels with the row; example and counterexample are run as tests. */
export interface Rule {
  /** table/what-it-finds: `departure/resigned-from` */
  readonly id: string;
  /** What it finds, in one sentence for the method page. */
  readonly finds: string;
  /** A passage in which it finds a row. */
  readonly example: string;
  /** A passage that looks like it and in which it finds none. */
  readonly counterexample: string;
}
