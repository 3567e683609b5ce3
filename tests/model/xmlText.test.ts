import fc from "fast-check";
import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {xmlText} from "../../src/model/xmlText.js";

test.each([
  ["words, tabs\tand\nlines\r", "words, tabs\tand\nlines\r"],
  ["bell\u0007, back\b, escape\u001b", "bell\uFFFD, back\uFFFD, escape\uFFFD"],
  ["no character \uFFFE\uFFFF", "no character \uFFFD\uFFFD"],
  ["half \uD800 of one", "half \uFFFD of one"],
  ["\u{1F468} \u202E \u0085", "\u{1F468} \u202E \u0085"]
])("%j", (text, expected) => expect(xmlText(text)).toBe(expected));

test("whatever the words are, a parser of XML takes them", () => {
  const {window} = new JSDOM();
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (text) => {
      const escaped = xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;");
      const parsed = new window.DOMParser().parseFromString(`<x>${escaped}</x>`, "application/xml");
      expect(parsed.documentElement.nodeName).toBe("x");
    })
  );
});
