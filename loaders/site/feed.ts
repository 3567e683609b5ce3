import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {correctionHref} from "../../src/components/corrections/notice.js";
import {sayCorrection} from "../../src/components/corrections/sayCorrection.js";
import type {Correction, DocumentRow} from "../../src/model/tables/index.js";
import {capitalized} from "../../src/model/words.js";
import {type AtomEntry, atomText, isDay, uuid} from "./atom.js";
import {siteAddress} from "./siteAddress.js";

/** What a feed of corrections is made from. */
export interface FeedOptions {
  readonly corrections: readonly Correction[];
  readonly documents: readonly Pick<DocumentRow, "date_published">[];
  /** The site's address; where it is not known, addresses in the feed are relative to its own. */
  readonly site?: string | null;
}

/** What was confirmed is no news. */
const isTold = ({action}: Correction): boolean => action !== "confirm";

/** The day of the newest correction; without any, that of the newest document: a build has no clock. */
function newestDay({corrections, documents}: FeedOptions): string {
  const days = [corrections.filter(isTold).map(({on}) => on), documents.map((row) => row.date_published)];
  return days.map((dates) => dates.filter(isDay).sort().at(-1)).find((day) => day !== undefined) ?? "1970-01-01";
}

function toEntry(row: Correction): AtomEntry {
  const words = [
    row.exact === null ? null : `“${row.exact}”`,
    row.why,
    row.source === null ? null : `Rests on ${row.source}`
  ];
  return {
    id: uuid("corrections", row.id),
    title: `${capitalized(sayCorrection(row))}.`,
    day: row.on ?? "1970-01-01",
    author: row.by ?? "an editor",
    path: correctionHref(row).replace("/corrections", "corrections.html"),
    text: words.filter((word) => word !== null).join("\n\n")
  };
}

/** The decisions that changed something as an Atom feed, the newest first. */
export const toFeed = (options: FeedOptions): string =>
  atomText({
    kind: "corrections",
    title: "Sourceline: corrections",
    day: newestDay(options),
    page: "corrections.html",
    entries: options.corrections.filter(isTold).reverse().map(toEntry),
    site: options.site ?? null
  });

async function readRows<R>(snapshot: string, table: string): Promise<R[]> {
  return JSON.parse(await readFile(join(snapshot, "tables", `${table}.json`), "utf8")) as R[];
}

/** The feeds that a site may have, and what they are called. */
const feeds = {"corrections.atom": "Corrections", "releases.atom": "Releases of the data"} as const;

/** Tells readers of a page which feeds there are. `path`: that of the page in its site; `files`: those of the site. */
export function linkFeeds(document: Document, path: string, files: ReadonlySet<string>): void {
  for (const [file, title] of Object.entries(feeds)) {
    if (!files.has(file)) continue;
    const link = document.createElement("link");
    const href = `${"../".repeat(path.split("/").length - 1)}${file}`;
    const attributes = {rel: "alternate", type: "application/atom+xml", title, href};
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
    document.head.append(link);
  }
}

/** Writes the feed of a snapshot's corrections into a site. */
export async function writeFeed(snapshot: string, folder: string): Promise<void> {
  const [corrections, documents] = [
    await readRows<Correction>(snapshot, "corrections"),
    await readRows<DocumentRow>(snapshot, "documents")
  ];
  await writeFile(join(folder, "corrections.atom"), toFeed({corrections, documents, site: siteAddress()}));
}
