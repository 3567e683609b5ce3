import {createHash} from "node:crypto";
import {xmlText} from "../../src/model/xmlText.js";

/** Text as XML. */
export const xml = (text: string): string =>
  xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A UUID that is always the same for the same name: version 5 of RFC 9562, of our own namespace. `kind`: what is named. */
export function uuid(kind: string, name: string): string {
  const hash = createHash("sha1").update(`sourceline ${kind}\0${name}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-")}`;
}

export const isDay = (date: string | null): date is string => date !== null && /^\d{4}-\d\d-\d\d$/.test(date);

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  /** Its day: 2026-11-25. */
  readonly day: string;
  readonly author: string;
  /** Address from the site's root: `corrections.html#…`. */
  readonly path: string;
  readonly text: string;
}

export interface AtomFeed {
  /** What it tells of: `corrections`. The feed is `<kind>.atom`. */
  readonly kind: string;
  readonly title: string;
  /** The day of what is newest. */
  readonly day: string;
  /** Address of the page that tells the same, from the site's root. */
  readonly page: string;
  /** The newest first. */
  readonly entries: readonly AtomEntry[];
  /** The site's address; where it is not known, addresses in the feed are relative to its own. */
  readonly site?: string | null;
}

const midnight = (day: string): string => `${day}T00:00:00Z`;

const entryText = ({id, title, day, author, path, text}: AtomEntry, site: string): string => `  <entry>
    <id>${id}</id>
    <title>${xml(title)}</title>
    <updated>${midnight(day)}</updated>
    <author><name>${xml(author)}</name></author>
    <link rel="alternate" type="text/html" href="${xml(site + path)}"/>
    <content type="text">${xml(text)}</content>
  </entry>
`;

/** An Atom feed (RFC 4287). The same input gives the same bytes. */
export function atomText({kind, title, day, page, entries, site: address}: AtomFeed): string {
  const site = address ? `${address}/` : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${uuid(kind, site)}</id>
  <title>${xml(title)}</title>
  <updated>${midnight(day)}</updated>
  <author><name>Sourceline</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(site + kind)}.atom"/>
  <link rel="alternate" type="text/html" href="${xml(site + page)}"/>
${entries.map((entry) => entryText(entry, site)).join("")}</feed>
`;
}
