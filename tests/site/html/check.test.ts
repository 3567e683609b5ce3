import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {checkPage, findForeign, readFacts} from "../../../loaders/site/html/check.js";

const files = new Set(["index.html", "documents/a.html", "documents/index.html", "documents/x y.html", "_file/a.css"]);

function check(path: string, body: string): string[] {
  const facts = readFacts(path, new JSDOM(`<body>${body}</body>`).window.document);
  const other = readFacts("documents/a.html", new JSDOM('<p id="st-1"><p id="é">').window.document);
  return checkPage(facts, files, new Map([facts, other].map((page) => [page.path, page])));
}

describe("checkPage", () => {
  test.each<[string, string, string]>([
    ["a page beside", "index.html", '<a href="./documents/a.html">'],
    ["without its ending", "index.html", '<a href="./documents/a">'],
    ["a folder", "index.html", '<a href="documents/">'],
    ["the front page", "documents/a.html", '<a href="../">'],
    ["a passage", "index.html", '<a href="./documents/a.html#st-1">'],
    ["a passage whose id is escaped", "index.html", '<a href="./documents/a#%C3%A9">'],
    ["a name with a space", "index.html", '<a href="./documents/x%20y.html">'],
    ["this page", "index.html", '<a id="top" href="#top">'],
    ["the top of this page", "index.html", '<a href="#">'],
    ["with a query", "index.html", '<a href="./documents/a?x=1#st-1">'],
    ["a page elsewhere", "index.html", '<a href="https://example.org/">'],
    ["a file of the site", "index.html", '<link rel="stylesheet" href="./_file/a.css">'],
    ["data in the page", "index.html", '<img src="data:image/png;base64,AA==">'],
    ["404: it has a base", "404.html", '<a href="/x"><link href="/y.css">']
  ])("passes: %s", (_, path, body) => expect(check(path, body)).toEqual([]));

  test.each<[string, string, string]>([
    ["dead link: ./nowhere", "index.html", '<a href="./nowhere">'],
    ["dead link: ./documents/b.html", "index.html", '<a href="./documents/b.html">'],
    ["dead link, no such anchor: ./documents/a#st-2", "index.html", '<a href="./documents/a#st-2">'],
    ["dead link, no such anchor: #top", "index.html", '<a href="#top">'],
    ["dead link: ./%E9", "index.html", '<a href="./%E9">'],
    ["dead link: ../../x", "documents/a.html", '<a href="../../x">'],
    ["link from the root breaks under a base path: /documents/a", "index.html", '<a href="/documents/a">'],
    ["asks another host: https://example.org/a.js", "index.html", '<script src="https://example.org/a.js"></script>'],
    ["asks another host: //example.org/a.png", "index.html", '<img src="//example.org/a.png">'],
    ["missing file: ./_file/b.css", "index.html", '<link rel="stylesheet" href="./_file/b.css">'],
    ["missing file: b.png", "index.html", '<img srcset="_file/a.css 1x, b.png 2x">'],
    ["error in the page: SyntaxError: x", "index.html", '<div class="observablehq--error">SyntaxError: x</div>'],
    ["link that runs code: javascript:alert(1)", "index.html", '<a href="javascript:alert(1)">']
  ])("says: %s", (message, path, body) => expect(check(path, body)).toEqual([message]));
});

describe("findForeign", () => {
  test.each<[string, string[]]>([
    ['import {a} from "https://example.org/a.js"', ["https://example.org/a.js"]],
    ['await import("https://example.org/a.js")', ["https://example.org/a.js"]],
    ["@import url(//example.org/a.css)", ["//example.org/a.css"]],
    ['src: url("http://example.org/a.woff2")', ["http://example.org/a.woff2"]],
    ['import {a} from "./a.js"', []],
    ['const namespace = "http://www.w3.org/2000/svg"', []],
    ["src: url(./a.woff2)", []]
  ])("%s", (text, found) => expect(findForeign(text)).toEqual(found));
});
