import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {declaredEncoding, readPage} from "../../loaders/read/html/index.js";
import {readDocuments} from "../../loaders/read/index.js";
import {runs} from "../runs.js";
import {folder} from "./folder.js";

const filler = "The council of Elmwood met for three hours and heard from eleven residents before it voted. ".repeat(4);
const article = (body: string, head = ""): string =>
  `<!doctype html><html lang="en-GB"><head><title>Clerk quits | Elmwood Post</title>${head}</head><body>
  <nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
  <article><h1>Clerk quits</h1><p>${filler}</p>${body}<p>${filler}</p></article>
  <footer>© Elmwood Post. All rights reserved.</footer></body></html>`;

describe("the text of a page", () => {
  test("is its article: headline and paragraphs with empty lines between", () => {
    const {text} = readPage(article("<p>“I am\n  done,” she <em>said</em>.</p>"));
    expect(text.split("\n\n")).toEqual(["Clerk quits", filler.trim(), "“I am done,” she said.", filler.trim()]);
  });

  test.each([
    ["scripts and styles", "<script>alert(1)</script><style>p{}</style><p>Kept.</p>", "Kept."],
    ["line breaks are spaces", "<p>One<br>two.</p>", "One two."],
    ["two of them part paragraphs", "<p>One.<br><br>Two.</p>", "One.\n\nTwo."],
    ["items of a list stand alone", "<ul><li>One left.</li><li>Two stayed.</li></ul>", "One left.\n\nTwo stayed."],
    ["entities", "<p>A &amp; B&nbsp;&mdash; &#x1F600;</p>", "A & B\u00A0— 😀"],
    ["no block runs into the next", "<div>One.</div><div>Two.</div>", "One.\n\nTwo."],
    ["markup inside a word", "<p>res<b>igned</b></p>", "resigned"]
  ])("%s", (_, body, expected) => {
    const {text} = readPage(article(body));
    expect(text).toContain(`\n\n${expected}\n\n`);
    expect(text).not.toMatch(/alert|p\{\}|Home|rights reserved/);
  });

  test("a page without an article gives what it has, an empty one nothing", () => {
    expect(readPage("<p>Short.").text).toBe("Short.");
    expect(readPage("<html><body><script>1</script></body></html>").text).toBe("");
  });

  test("scripts do not run", () => {
    expect(
      readPage(article('<p id="x">Kept.</p><script>document.getElementById("x").remove()</script>')).text
    ).toContain("Kept.");
  });

  test("any markup gives a text or a clear error", () => {
    const pieces = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "<table>",
      "<br>",
      "<!--",
      "<svg>",
      "word ",
      "<a href=x>",
      "&#0;",
      "\u202E",
      "<b"
    );
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), (markup) => {
        expect(readPage(markup.join("")).text).not.toMatch(/<p>|^\s|\s$/);
      }),
      {numRuns: runs(30)}
    );
  });

  test.each([
    ["too many elements", "<p>x</p>".repeat(120_000), "more than 100000 elements"],
    ["too deep a nesting", "<i>".repeat(20_000), "more than 1000 elements inside one another"]
  ])("a page of %s is refused by name", (_, markup, why) => {
    const {documents, issues} = readDocuments(folder({"a.txt": "One.\nTwo.", "b.html": markup}));
    expect(documents).toHaveLength(1);
    expect(issues[0]?.message).toBe(`b.html: can't be read: ${why}; left out`);
  });

  test("unclosed paragraphs and items are no depth", () => {
    expect(readPage(`<ul>${"<li><p>One.<br>".repeat(1500)}</ul>`).text.split("\n\n")).toHaveLength(1500);
  });

  test("a page without text is refused by name", () => {
    const {issues} = readDocuments(folder({"a.txt": "One.\nTwo.", "b.html": "<html><body></body></html>"}));
    expect(issues[0]?.message).toBe("b.html: no text found in the page; left out");
  });
});

describe("what a page says about itself", () => {
  const jsonLd = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  test.each([
    [
      "schema.org",
      jsonLd({
        "@graph": [
          {"@type": "WebSite", name: "Site"},
          {
            "@type": ["NewsArticle"],
            headline: "Clerk  quits",
            author: [{name: "Ada Bell"}, {name: "Cy Dunn"}],
            publisher: {name: "Elmwood Post"},
            datePublished: "2026-01-13T23:50:00-05:00",
            mainEntityOfPage: {"@id": "https://example.org/clerk"}
          }
        ]
      }),
      {
        headline: "Clerk quits",
        author: "Ada Bell; Cy Dunn",
        publisher: "Elmwood Post",
        date_published: "2026-01-13",
        url: "https://example.org/clerk"
      }
    ],
    [
      "Open Graph",
      '<meta property="og:title" content="Clerk out"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2026-01-13T01:00Z"><meta name="author" content="Ada Bell"><meta property="og:url" content="https://example.org/x">',
      {
        headline: "Clerk out",
        publisher: "Post",
        date_published: "2026-01-13",
        author: "Ada Bell",
        url: "https://example.org/x"
      }
    ],
    [
      "markup",
      '<link rel="canonical" href="https://example.org/y">',
      {headline: "Clerk quits", url: "https://example.org/y", language: "en-GB", publisher: null}
    ],
    [
      "broken JSON is passed over",
      '<script type="application/ld+json">{"@type": "NewsArticle", </script>',
      {headline: "Clerk quits"}
    ],
    [
      "dates that are none",
      '<meta name="date" content="yesterday"><meta property="og:url" content="javascript:1">',
      {date_published: null, url: null}
    ],
    ["a day that the calendar lacks", '<meta name="date" content="2026-02-31">', {date_published: null}]
  ])("%s", (_, head, expected) => {
    expect(readPage(article("", head)).metadata).toMatchObject(expected);
  });

  test("documents.csv comes before it", () => {
    const dir = folder({"a.html": article(""), "documents.csv": "path,publisher\na.html,The Post\n"});
    expect(readDocuments(dir).documents[0]).toMatchObject({
      publisher: "The Post",
      headline: "Clerk quits",
      language: "en-GB"
    });
  });
});

test.each([
  ['<meta charset="windows-1252">', "windows-1252"],
  ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso-8859-2"],
  ["<p>charset=utf-8</p>", null]
])("declared encoding of %s", (markup, encoding) => {
  expect(declaredEncoding(Buffer.from(markup))).toBe(encoding);
});
