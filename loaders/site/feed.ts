import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {correctionHref} from "../../src/components/corrections/notice.js";
import {sayCorrection} from "../../src/components/corrections/sayCorrection.js";
import type {Correction, DocumentRow} from "../../src/model/tables/index.js";
import {capitalized} from "../../src/model/words.js";
import {xmlText} from "../../src/model/xmlText.js";
import {siteAddress} from "./siteAddress.js";

/** What a feed of corrections is made from. */
export interface FeedOptions {
  readonly corrections: readonly Correction[];
  readonly documents: readonly Pick<DocumentRow, "date_published">[];
  /** The site's address; where it is not known, addresses in the feed are relative to its own. */
  readonly site?: string | null;
}

/** Text as XML. */
const xml = (text: string): string =>
  xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A UUID that is always the same for the same name: version 5 of RFC 9562, of our own namespace. */
function uuid(name: string): string {
  const hash = createHash("sha1").update(`sourceline corrections\0${name}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")}`;
}

const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d\d-\d\d$/.test(date);
const midnight = (day: string): string => `${day}T00:00:00Z`;

/** What was confirmed is no news. */
const isTold = ({action}: Correction): boolean => action !== "confirm";

/** The day of the newest correction; without any, that of the newest document: a build has no clock. */
function updated({corrections, documents}: FeedOptions): string {
  const days = [corrections.filter(isTold).map(({on}) => on), documents.map((row) => row.date_published)]
    .map((dates) => dates.filter(isDay).sort().at(-1))
    .find((day) => day !== undefined);
  return midnight(days ?? "1970-01-01");
}

function entry(row: Correction, site: string): string {
  const words = [
    row.exact === null ? null : `“${row.exact}”`,
    row.why,
    row.source === null ? null : `Rests on ${row.source}`
  ];
  return `  <entry>
    <id>${uuid(row.id)}</id>
    <title>${xml(`${capitalized(sayCorrection(row))}.`)}</title>
    <updated>${midnight(row.on ?? "1970-01-01")}</updated>
    <author><name>${xml(row.by ?? "an editor")}</name></author>
    <link rel="alternate" type="text/html" href="${xml(site + correctionHref(row).replace("/corrections", "corrections.html"))}"/>
    <content type="text">${xml(words.filter((word) => word !== null).join("\n\n"))}</content>
  </entry>
`;
}

/** The decisions that changed something as an Atom feed (RFC 4287), the newest first. The same input gives the same bytes. */
export function toFeed(options: FeedOptions): string {
  const site = options.site ? `${options.site}/` : "";
  const entries = options.corrections.filter(isTold).reverse();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${uuid(site)}</id>
  <title>Sourceline: corrections</title>
  <updated>${updated(options)}</updated>
  <author><name>Sourceline</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(site)}corrections.atom"/>
  <link rel="alternate" type="text/html" href="${xml(site)}corrections.html"/>
${entries.map((row) => entry(row, site)).join("")}</feed>
`;
}

async function readRows<R>(snapshot: string, table: string): Promise<R[]> {
  return JSON.parse(await readFile(join(snapshot, "tables", `${table}.json`), "utf8")) as R[];
}

/** Where the feed stands in a site. */
const feedFile = "corrections.atom";

/** Tells readers of a page that there is a feed. `path`: that of the page in its site. */
export function linkFeed(document: Document, path: string): void {
  const link = document.createElement("link");
  const href = `${"../".repeat(path.split("/").length - 1)}${feedFile}`;
  for (const [name, value] of Object.entries({
    rel: "alternate",
    type: "application/atom+xml",
    title: "Corrections",
    href
  }))
    link.setAttribute(name, value);
  document.head.append(link);
}

/** Writes the feed of a snapshot's corrections into a site. */
export async function writeFeed(snapshot: string, folder: string): Promise<void> {
  const [corrections, documents] = [
    await readRows<Correction>(snapshot, "corrections"),
    await readRows<DocumentRow>(snapshot, "documents")
  ];
  await writeFile(join(folder, feedFile), toFeed({corrections, documents, site: siteAddress()}));
}
