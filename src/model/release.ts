import type {DataFile} from "./dataset.js";
import {parseEdtf} from "./edtf.js";
import type {TableName, Tables} from "./tables/index.js";

/** What a release says of itself, in its release.json. */
export interface ReleaseInfo {
  /** Its day, which is its name: 2026-11-25. */
  readonly version: string;
  /** What its tables hash to. */
  readonly hash: string;
  /** What whoever released it says of it. */
  readonly note: string | null;
  readonly rows: Readonly<Record<TableName, number>>;
  /** Version of the program that made it. */
  readonly program: string;
  /** Its charts, in their order. */
  readonly charts: readonly FrozenChart[];
}

/** A chart as it was when it was released. */
export interface FrozenChart {
  readonly id: string;
  readonly headline: string;
  readonly rows: number;
}

/** A release with all that it holds. */
export interface Release {
  readonly info: ReleaseInfo;
  readonly tables: Tables;
  /** The figure of each chart as the site showed it, by its id: HTML that this project wrote. */
  readonly figures: Readonly<Record<string, string>>;
  /** The files in which the site gives it away. */
  readonly files?: readonly DataFile[];
}

/** Whether this names a release: a day that there is. */
export const isReleaseName = (name: string): boolean => /^\d{4}-\d\d-\d\d$/.test(name) && parseEdtf(name) !== null;
