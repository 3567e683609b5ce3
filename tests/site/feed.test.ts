import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {linkFeeds, toFeed} from "../../loaders/site/feed.js";
import {toReleasesFeed} from "../../loaders/site/releasesFeed.js";
import {decide, decided, idOf} from "../correct/town.js";

const six = idOf("departure_reports", "Six inspectors");
const asked = idOf("statements", "Nobody asked");
const hostile = `</title><script>alert(1)</script>&"\u0007`;
const {corrections, documents} = decided([
  decide({table: "departure_reports", row_id: six, action: "change", field: "low", old: "6", new: "5", why: hostile}),
  decide({
    table: "statements",
    row_id: asked,
    action: "reject",
    on: "2031-07-01",
    source: "https://ferry.example/a?b&c"
  }),
  decide({table: "statements", row_id: idOf("statements", "calm night"), action: "confirm", on: "2031-08-01"})
]);
const parse = (feed: string): Document => new JSDOM(feed, {contentType: "application/xml"}).window.document;
const texts = (element: ParentNode, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map(({textContent}) => textContent);

describe("the feed", () => {
  const feed = toFeed({corrections, documents});
  const entries = [...parse(feed).querySelectorAll("entry")];

  test("is XML with what Atom wants of a feed and of each entry", () => {
    const root = parse(feed).documentElement;
    expect(root.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    for (const element of [root, ...entries])
      for (const name of ["id", "title", "updated", "author > name"])
        expect(texts(element, `:scope > ${name}`).filter(Boolean), name).toHaveLength(1);
    for (const date of texts(root, "updated")) expect(new Date(date).toISOString()).toBe(date.replace("Z", ".000Z"));
    for (const id of texts(root, "id"))
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test("tells of what changed, the newest first, and not of what was confirmed", () => {
    expect(entries.map((entry) => texts(entry, "title")[0])).toEqual([
      "A statement was taken out: “Nobody asked us anything,”.",
      "Lowest number was 6, is 5."
    ]);
    expect(texts(parse(feed), "feed > updated")).toEqual(["2031-07-01T00:00:00Z"]);
    expect(entries.map((entry) => texts(entry, "name")[0])).toEqual(["Ed Itor", "Ed Itor"]);
  });

  test("holds words as words", () => {
    expect(texts(entries[1]!, "content")[0]).toContain(hostile.replace("\u0007", ""));
    expect(parse(feed).querySelector("script")).toBeNull();
  });

  test("is the same each time, with other ids for another site", () => {
    expect(toFeed({corrections, documents})).toBe(feed);
    const there = toFeed({corrections, documents, site: "https://paper.example/line"});
    expect(there).toContain(
      'rel="self" type="application/atom+xml" href="https://paper.example/line/corrections.atom"'
    );
    expect(there).toMatch(/href="https:\/\/paper\.example\/line\/corrections\.html#correction-co-/);
    expect(texts(parse(there), "feed > id")).not.toEqual(texts(parse(feed), "feed > id"));
  });

  test("without corrections is as new as the newest document whose day is known", () => {
    const updated = (dates: (string | null)[]): string[] =>
      texts(parse(toFeed({corrections: [], documents: dates.map((date_published) => ({date_published}))})), "updated");
    expect(updated(["2031-05-05", null, "2031-06-03", "2031-07"])).toEqual(["2031-06-03T00:00:00Z"]);
    expect(updated([])).toEqual(["1970-01-01T00:00:00Z"]);
  });
});

test.each([
  ["index.html", "corrections.atom"],
  ["documents/a.html", "../corrections.atom"]
])("%s names the feed", (path, href) => {
  const {document} = new JSDOM("<p>").window;
  linkFeeds(document, path, new Set(["corrections.atom"]));
  expect(document.querySelector("link[rel=alternate]")?.getAttribute("href")).toBe(href);
});

test("a page names only feeds that there are", () => {
  const {document} = new JSDOM("<p>").window;
  linkFeeds(document, "index.html", new Set());
  expect(document.querySelector("link")).toBeNull();
  linkFeeds(document, "index.html", new Set(["releases.atom", "corrections.atom"]));
  expect(texts(document, "link")).toHaveLength(2);
});

describe("the feed of releases", () => {
  const told = [
    {version: "2031-01-02", note: hostile, changes: "The first release.", holds: "documents: two"},
    {version: "2031-02-03", note: null, changes: "One statement added, from one document.", holds: "documents: two"}
  ];
  const root = parse(toReleasesFeed(told, "https://paper.example")).documentElement;

  test("has what Atom wants, the newest first, words as words", () => {
    expect(root.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    expect(texts(root, "entry > title")).toEqual(["Release of Feb. 3, 2031", "Release of Jan. 2, 2031"]);
    expect(texts(root, ":scope > updated")).toEqual(["2031-02-03T00:00:00Z"]);
    expect(new Set(texts(root, "id")).size).toBe(3);
    expect(texts(root, "content")[1]).toContain(hostile.replace("\u0007", ""));
    expect([...root.querySelectorAll("entry link")].map((link) => link.getAttribute("href"))).toEqual([
      "https://paper.example/releases/2031-02-03.html",
      "https://paper.example/releases/2031-01-02.html"
    ]);
  });

  test("without releases is a feed without entries", () => {
    const empty = parse(toReleasesFeed([])).documentElement;
    expect(empty.querySelector("entry")).toBeNull();
    expect(texts(empty, ":scope > updated")).toEqual(["1970-01-01T00:00:00Z"]);
  });
});
