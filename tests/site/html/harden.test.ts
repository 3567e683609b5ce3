import {createHash} from "node:crypto";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {harden} from "../../../loaders/site/html/harden.js";

const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">${head}</head><body>${body}</body></html>`;

function hardened(head: string, body = "", fonts: string[] = []): Document {
  const {document} = new JSDOM(page(head, body)).window;
  harden(document, {fonts});
  return document;
}

const policy = (document: Document): string =>
  document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";

describe("harden", () => {
  test("says the language", () => expect(hardened("").documentElement.lang).toBe("en"));

  test("lets readers zoom", () =>
    expect(hardened("").querySelector("meta[name=viewport]")?.getAttribute("content")).toBe(
      "width=device-width, initial-scale=1"
    ));

  test.each([
    ["the heading goes before the site's name", "<title>Site</title>", "<h1>A <b>story</b></h1>", "A story | Site"],
    [
      "a title that begins with the heading stays",
      "<title>A story | Site</title>",
      "<h1>A story</h1>",
      "A story | Site"
    ],
    ["no heading: the title stays", "<title>Site</title>", "<p>Hello</p>", "Site"]
  ])("title: %s", (_, head, body, title) => expect(hardened(head, body).title).toBe(title));

  test("a page without live parts has no script", () => {
    const head = '<link rel="modulepreload" href="./a.js"><script type="module">import "./a.js";</script>';
    expect(hardened(head).querySelectorAll("script, link[rel=modulepreload]")).toHaveLength(0);
  });

  test.each(["define({id: 1})", 'registerTable("a", null)'])("a page with %s keeps its scripts", (code) => {
    const head = `<link rel="modulepreload" href="./a.js"><script type="module">import "./a.js"; ${code}</script>`;
    expect(hardened(head).querySelectorAll("script, link[rel=modulepreload]")).toHaveLength(2);
  });

  test("names the script that stands in the page, and no other", () => {
    const code = "define({});";
    const hash = createHash("sha256").update(code).digest("base64");
    const document = hardened(`<script type="module">${code}</script><script type="application/json">{}</script>`);
    expect(policy(document)).toContain(`script-src 'self' 'sha256-${hash}' 'wasm-unsafe-eval';`);
  });

  test("the policy allows nothing from elsewhere", () => {
    expect(policy(hardened(""))).toMatch(/^default-src 'none'; /);
    expect(policy(hardened(""))).not.toMatch(/https?:|\*|'unsafe-eval'/);
  });

  test("the policy comes before all that it is about", () => {
    const document = hardened('<link rel="stylesheet" href="a.css"><script>define()</script>');
    const [first] = document.querySelectorAll("meta[http-equiv], link, script");
    expect(first?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
  });

  test("a named group of marks has a role", () => {
    const document = hardened("", '<svg><g aria-label="bar"></g><g aria-label="dot" role="list"></g><g></g></svg>');
    expect([...document.querySelectorAll("g")].map((g) => g.getAttribute("role"))).toEqual(["group", "list", null]);
  });

  test("the time at which a file was unpacked is left out", () => {
    const document = hardened('<script>define({"lastModified":17,"size":2})</script>');
    expect(document.querySelector("script")?.textContent).toBe('define({"size":2})');
  });

  test("fonts are asked for beside their style sheet", () => {
    const document = hardened('<link rel="stylesheet" href="../_file/data/fonts/fonts.1.css">', "", ["a.woff2"]);
    const link = document.querySelector("link[rel=preload]");
    expect(link?.getAttribute("href")).toBe("../_file/data/fonts/a.woff2");
    expect(link?.hasAttribute("crossorigin")).toBe(true);
  });
});
