import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Span} from "../../src/model/span.js";
import {sayDirective, textDirective, textFragmentHref} from "../../src/model/textFragment.js";

const spanOf = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`no ${words}`);
  return {start, end: start + words.length};
};
const say = (text: string, words: string, from = 0): string =>
  sayDirective(textDirective(text, spanOf(text, words, from)));

const long = `It ${"was said again and ".repeat(9)}over`;

const cases: readonly [string, string, string, number, string][] = [
  ["a passage that is there once", "One two three.", "two three", 0, "text=two%20three"],
  ["hyphens, commas and ampersands are escaped", "so-called, R&D", "so-called, R&D", 0, "text=so%2Dcalled%2C%20R%26D"],
  ["quotation marks and percent signs", "“Up 5%,” he", "“Up 5%,”", 0, "text=%E2%80%9CUp%205%25%2C%E2%80%9D"],
  ["marks that encodeURIComponent leaves", "a (b) c!", "(b) c!", 0, "text=%28b%29%20c%21"],
  ["words that stand there twice: the first", "a box fell. No box fell.", "box", 0, "text=a-,box"],
  ["words that stand there twice: the second", "a box fell. No box fell.", "box", 8, "text=box%20fell.%20No-,box"],
  ["white space is one space", "one  two", "one  two", 0, "text=one%20two"],
  ["two paragraphs", "He said:\n“No.”\nAnd left.", "said:\n“No.”", 0, "text=said%3A,%E2%80%9CNo.%E2%80%9D"],
  [
    "a long passage by both its ends",
    `Yes. ${long}. No.`,
    long,
    0,
    "text=It%20was%20said%20again,said%20again%20and%20over"
  ],
  ["half a pair of surrogates", "x \ud83d y", "\ud83d", 0, "text=%EF%BF%BD"]
];

describe("the directive of a passage", () => {
  it.each(cases)("%s", (_, text, words, from, expected) => {
    expect(say(text, words, from)).toBe(expected);
  });

  it("takes words before a passage from the line before where it begins one", () => {
    const text = "Alpha one\nsame words\nBeta two\nsame words\nGamma";
    expect(say(text, "same words", 20)).toBe("text=Beta%20two-,same%20words");
  });
});

describe("the address of the original at a passage", () => {
  const cases: readonly [string, string][] = [
    ["https://news.example/a", "https://news.example/a#:~:text=two"],
    ["https://news.example/a?b=1#part", "https://news.example/a?b=1#part:~:text=two"],
    ["https://news.example/a#x:~:text=old", "https://news.example/a#x:~:text=two"],
    ["https://news.example/a#", "https://news.example/a#:~:text=two"]
  ];
  it.each(cases)("%s", (address, expected) => {
    expect(textFragmentHref(address, "one two", {start: 4, end: 7})).toBe(expected);
  });
});

/** The parts of a directive, as a browser reads them. */
function parse(directive: string): {prefix: string; start: string; end: string; suffix: string} {
  const parts = directive.slice("text=".length).split(",");
  const prefix = parts[0]?.endsWith("-") ? parts.shift()?.slice(0, -1) : "";
  const suffix = parts.at(-1)?.startsWith("-") ? parts.pop()?.slice(1) : "";
  const [start = "", end = ""] = parts;
  const read = (text = ""): string => decodeURIComponent(text).toLowerCase();
  return {prefix: read(prefix), start: read(start), end: read(end), suffix: read(suffix)};
}

const folded = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
const without = (text: string): string => text.replace(/\s/g, "");

/** What a browser finds, after the WICG's algorithm: the paragraphs one after the other, words in one paragraph. */
function find(text: string, directive: string): {start: number; found: string} | null {
  const {prefix, start, end, suffix} = parse(directive);
  const lines = text.split("\n").map(folded).filter(Boolean);
  const page = lines.join("\n");
  const next = (at: number): number => at + (/^\s*/.exec(page.slice(at))?.[0].length ?? 0);
  for (let at = page.indexOf(prefix || start); at >= 0; at = page.indexOf(prefix || start, at + 1)) {
    const from = prefix ? next(at + prefix.length) : at;
    if (!page.startsWith(start, from)) continue;
    for (let to = page.indexOf(end, from + start.length); to >= 0; to = end === "" ? -1 : page.indexOf(end, to + 1)) {
      const stop = end === "" ? from + start.length : to + end.length;
      if (suffix && !page.startsWith(suffix, next(stop))) continue;
      return {start: without(page.slice(0, from)).length, found: without(page.slice(from, stop))};
    }
  }
  return null;
}

/** Few words, so that they stand there again and again. */
const word = fc.constantFrom("the", "ship", "so-called", "R&D,", "“no”", "5%", "left.", "Ада", "שלום");
const anyText = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n")), {minLength: 2, maxLength: 120})
  .map((parts) => parts.flat().join(""));

describe("whatever the words", () => {
  it("finds the passage, and the right one of several where words around it tell them apart", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat({max: 60}), (text, at, length) => {
        const words = [...text.matchAll(/\S+/g)];
        const first = words[at % words.length];
        const last = words[Math.min(words.length - 1, (at % words.length) + length)];
        const span = {start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0)};
        const found = find(text, sayDirective(textDirective(text, span)));
        const wanted = without(text.slice(span.start, span.end)).toLowerCase();
        expect(found).not.toBeNull();
        const isShort = wanted.length <= 90 && !text.slice(span.start, span.end).includes("\n");
        if (isShort) expect(found?.found).toBe(wanted);
        const begins = isShort ? wanted : without(text.slice(span.start).split("\n")[0] ?? "").slice(0, 9);
        const whole = without(text).toLowerCase();
        const isAlone = whole.split(begins.toLowerCase()).length === 2;
        if (isAlone) expect(found?.start).toBe(without(text.slice(0, span.start)).length);
        if (isAlone && found) expect(wanted.startsWith(found.found)).toBe(true);
      })
    );
  });

  it("tells one of two that are alike by the words before it or after it", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.boolean(), (before, after, isSecond) => {
        const text = `${before}\nA one wanted words B one\n${after}\nC one wanted words D one`;
        const span = spanOf(text, "wanted words", isSecond ? text.indexOf("C one") : 0);
        const found = find(text, sayDirective(textDirective(text, span)));
        expect(found).toEqual({start: without(text.slice(0, span.start)).length, found: "wantedwords"});
      })
    );
  });
});
