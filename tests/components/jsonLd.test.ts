import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {jsonLdScript, jsonLdText} from "../../src/components/jsonLd.js";

const {document} = new JSDOM().window;

/** The data as a page has it: written into HTML and read from there. */
function read(name: string): unknown {
  const html = `<body><p>before</p>${jsonLdScript(document, {"@type": "Thing", name}).outerHTML}<p>after</p>`;
  const page = new JSDOM(html).window.document;
  expect([...page.body.children].map(({tagName}) => tagName)).toEqual(["P", "SCRIPT", "P"]);
  return JSON.parse(page.querySelector("script")?.textContent ?? "");
}

const hostile = [
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "]]>",
  "a & b &lt; c",
  "line\u2028and\u2029paragraph",
  '"},{"@type":"Person',
  "\\u003c",
  "\ud800 alone",
  "שלום"
];

describe("linked data", () => {
  it.each(hostile)("comes back from a page as it was: %j", (name) => {
    expect(read(name)).toEqual({"@context": "https://schema.org", "@type": "Thing", name});
  });

  it("comes back whatever the words", () => {
    const parts = fc.constantFrom("<", "/script", ">", "<!--", "&", "\u2028", "\\", '"', "x", "\n", "\0");
    const words = fc.array(parts, {maxLength: 12}).map((list) => list.join(""));
    fc.assert(
      fc.property(words, (name) => {
        expect((read(name) as {name: string}).name).toBe(name);
      })
    );
  });

  it("has none of the characters that HTML reads", () => {
    expect(jsonLdText({name: hostile.join("")})).not.toMatch(/[<>&\u2028\u2029]/);
  });

  it("leaves out what is not known", () => {
    expect(jsonLdText({name: null, about: {"@type": "Thing", url: null}, count: 0})).toBe(
      '{"about":{"@type":"Thing"},"count":0}'
    );
  });
});
