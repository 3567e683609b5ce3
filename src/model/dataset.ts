/** A file in which the tables are given away. */
export interface DataFile {
  /** Path below `/tables/`, POSIX: `statements.csv`, `spreadsheets/statements.csv`. */
  readonly path: string;
  /** Name of its table; null for what holds all of them. */
  readonly table: string | null;
  readonly format: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** The data as one gives it away: its version and its files. */
export interface Dataset {
  /** What one cites: `2026-11-25-1f2e3d4c5b6a` where the tables are those of a release, else `1f2e3d4c5b6a`. */
  readonly version: string;
  /** SHA-256 of the list of the CSV files' SHA-256: the same tables have the same, on every machine. */
  readonly hash: string;
  /** Day of the release whose tables these are, or null. */
  readonly released: string | null;
  /** Day of the newest release, or null. */
  readonly lastRelease: string | null;
  readonly files: readonly DataFile[];
  /** The data package as one file. */
  readonly archive: DataFile;
}

/** A release as its folder names it: the day, and what its tables hash to. */
export interface ReleaseStamp {
  readonly version: string;
  readonly hash: string;
}

/** The release that holds these tables, the newest where several do. */
export const releaseOf = (hash: string, releases: readonly ReleaseStamp[]): ReleaseStamp | null =>
  releases.findLast((release) => release.hash === hash) ?? null;

/** The version of tables with this hash: the same tables and releases give the same version; no clock is asked. */
export const dataVersion = (hash: string, released: string | null): string =>
  [released, hash.slice(0, 12)].filter(Boolean).join("-");

/** The lines of a SHA256SUMS file, as `sha256sum -c` reads them. */
export const sumsText = (files: readonly Pick<DataFile, "path" | "sha256">[]): string =>
  files.map(({path, sha256}) => `${sha256}  ${path}\n`).join("");

const units = ["bytes", "KB", "MB", "GB"] as const;

/** “740 bytes”, “18 KB”, “1.4 MB”: a kilobyte is 1,000 bytes (IEC 80000-13). */
export function sayBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1000 ** power;
  const digits = power === 0 || size >= 10 ? 0 : 1;
  return `${size.toFixed(digits)} ${bytes === 1 ? "byte" : units[power]}`;
}
