import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {ToldRelease} from "../../src/components/releases/tellRelease.js";
import {sayDate} from "../../src/model/sayDate.js";
import {type AtomEntry, atomText, uuid} from "./atom.js";
import {siteAddress} from "./siteAddress.js";

const toEntry = ({version, note, changes, holds}: ToldRelease): AtomEntry => ({
  id: uuid("releases", version),
  title: `Release of ${sayDate(version)}`,
  day: version,
  author: "Sourceline",
  path: `releases/${version}.html`,
  text: [note, changes, `It holds ${holds}.`].filter((words) => words !== null).join("\n\n")
});

/** The releases as an Atom feed, the newest first. Without any it is as old as can be: a build has no clock. */
export const toReleasesFeed = (releases: readonly ToldRelease[], site: string | null = null): string =>
  atomText({
    kind: "releases",
    title: "Sourceline: releases of the data",
    day: releases.at(-1)?.version ?? "1970-01-01",
    page: "releases/index.html",
    entries: releases.map(toEntry).reverse(),
    site
  });

/** Writes the feed of a snapshot's releases into a site. */
export async function writeReleasesFeed(snapshot: string, folder: string): Promise<void> {
  const releases = JSON.parse(await readFile(join(snapshot, "releases.json"), "utf8")) as ToldRelease[];
  await writeFile(join(folder, "releases.atom"), toReleasesFeed(releases, siteAddress()));
}
