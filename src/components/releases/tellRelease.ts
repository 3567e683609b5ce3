import type {Release} from "../../model/release.js";
import {sayChanges, sayRows} from "./releasesList.js";

/** A release as a list or a feed tells of it. */
export interface ToldRelease {
  readonly version: string;
  readonly note: string | null;
  /** What it changed from the one before it. */
  readonly changes: string;
  /** What it holds. */
  readonly holds: string;
}

/** The releases in a few sentences each, the oldest first. */
export const tellReleases = (releases: readonly Release[]): ToldRelease[] =>
  releases.map((release, i) => ({
    version: release.info.version,
    note: release.info.note,
    changes: sayChanges(release, releases[i - 1]),
    holds: sayRows(release.info)
  }));
