import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, test} from "vitest";
import {asFramework, type AsFramework} from "../../../loaders/site/stamp/asFramework.js";
import {blockParams, blocks} from "../../../src/components/blocks.js";
import {root} from "../../browser/harness.js";
import {madeTables} from "../../madeTables.js";

interface Rewrite {
  readonly rewriteHtml: (html: string, options: {resolveLink: (href: string) => string}) => string;
}

interface Paths {
  isAssetPath(href: string): boolean;
  parseRelativeUrl(url: string): {pathname: string; search: string; hash: string};
  relativePath(from: string, to: string): string;
  resolveLocalPath(from: string, to: string): string | null;
}

/** What Framework itself makes of a piece, as getResolvers and rewriteHtml do with preserveExtension. */
async function frameworks(html: string, path: string): Promise<string> {
  const dist = `${root}node_modules/@observablehq/framework/dist`;
  const {rewriteHtml} = (await import(`${dist}/html.js`)) as Rewrite;
  const paths = (await import(`${dist}/path.js`)) as Paths;
  const resolveLink = (href: string): string => {
    if (!paths.isAssetPath(href)) return href;
    const {pathname, search, hash} = paths.parseRelativeUrl(href);
    const local = paths.resolveLocalPath(path, pathname) ?? "";
    const file = /\/$|\.\w+$/.test(local) ? local : `${local}.html`;
    return paths.relativePath(path, file.replace(/\/index\.html$/, "/")) + search + hash;
  };
  return rewriteHtml(html, {resolveLink});
}

let own: AsFramework;
beforeAll(async () => {
  own = await asFramework(root, "Sourceline");
});

test.each([
  ['<p><a href="/documents/x#y">x</a></p>'],
  ['<p><a class="a" href="/method" dir="auto">x</a> <a href="#here">y</a> <a href="/documents/">z</a></p>'],
  ['<p><a href="https://example.org/a b?c=1&amp;d=2">x</a></p>'],
  ['<p><a href="https://example.org/" rel="external noopener">x</a></p>'],
  ['<p><a href="https://example.org/" target="_top">x</a></p>'],
  ['<p title="&quot;<a href=&quot;">a &lt;a href="/x"&gt; b</p>'],
  ['<h2 id="a">Words <b>bold</b></h2><h3>None</h3><h4 class="x" id="b&amp;c">&amp;</h4>'],
  ['<p><a href="/search?q=kind:figure">x</a> <a href="/documents/a%20b">y</a></p>'],
  ["<style>mark{}</style><p>&nbsp;“x”</p>"]
])("a piece becomes what Framework makes of it: %s", async (html) => {
  expect(own.piece(html, "/people/pe-1")).toBe(await frameworks(html, "/people/pe-1"));
});

test.each([
  ['<p><img src="/a.png"></p>'],
  ['<a href="/data/x.csv" download="">x</a>'],
  ['<a class="x" download href="/x">x</a>'],
  ['<script src="/x.js"></script>'],
  ['<pre><code class="language-js">1</code></pre>']
])("what loads files is left to Framework: %s", (html) => {
  expect(own.piece(html, "/people/pe-1")).toBeNull();
});

test.each([
  ["Ada Quill", "ada-quill"],
  ["“No”: R&D <b>", "no-r-and-d-b"]
])("the heading of %s", (words, id) => {
  const block = new JSDOM("").window.document.createElement("span");
  block.textContent = words;
  block.lang = "he";
  block.dir = "rtl";
  const {document} = new JSDOM(own.heading(block.outerHTML)).window;
  expect([document.querySelector("h1")?.lang, document.querySelector("h1")?.dir]).toEqual(["he", "rtl"]);
  expect([document.querySelector("h1")?.id, document.querySelector("h1")?.textContent]).toEqual([id, words]);
  expect(new JSDOM(own.title(words)).window.document.title).toBe(`${words} | Sourceline`);
});

describe("blocks of pages with a parameter", () => {
  const {document} = new JSDOM().window;
  test.each(Object.keys(blockParams))("%s", async (name) => {
    for (const param of blockParams[name]?.(madeTables, {}) ?? []) {
      const context = {document, param, rules: [], lexicons: [], chartRows: {}};
      const html = blocks[name]?.(madeTables, context).outerHTML ?? "";
      const path = `/documents/${param}`;
      expect(own.piece(html, path)).toBe(await frameworks(html, path));
    }
  });
});
