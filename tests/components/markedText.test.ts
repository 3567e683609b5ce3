import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {maker} from "../../src/components/element.js";
import type {FoundRow} from "../../src/components/foundRows.js";
import {markedLine, splitRows, textLines} from "../../src/components/markedText.js";
import type {Span} from "../../src/model/span.js";

const {document} = new JSDOM().window;
const h = maker(document);

const row = (id: string, text: string, {start, end}: Span): FoundRow => ({
  kind: "statement",
  id,
  document_id: "made",
  start,
  end,
  exact: text.slice(start, end),
  rule: "made/rule",
  certainty: "stated",
  status: "extracted",
  words: "",
  uncounted: null,
  event: null
});

/** The text with its marks as an article of lines. */
const article = (text: string, rows: readonly FoundRow[]): HTMLElement =>
  h("article", null, ...textLines(text).map((line) => h("p", null, ...markedLine(h, text, line, rows))));

const marked = (text: string, spans: readonly Span[]): string =>
  article(
    text,
    spans.map((span, i) => row(`r${i}`, text, span))
  ).innerHTML.replaceAll(/ (class|data-row)="[^"]*"/g, "");

const cases: readonly [string, string, Span[], string][] = [
  ["no row", "one two", [], "<p>one two</p>"],
  ["one row", "one two", [{start: 4, end: 7}], '<p>one <mark id="r0">two</mark></p>'],
  [
    "one inside another",
    "one two six",
    [
      {start: 0, end: 11},
      {start: 4, end: 7}
    ],
    '<p><mark id="r0">one <mark id="r1">two</mark> six</mark></p>'
  ],
  [
    "two on the same words",
    "one two",
    [
      {start: 0, end: 3},
      {start: 0, end: 3}
    ],
    '<p><mark id="r0"><mark id="r1">one</mark></mark> two</p>'
  ],
  [
    "two that cross",
    "one two six",
    [
      {start: 0, end: 7},
      {start: 4, end: 11}
    ],
    '<p><mark id="r0">one <mark id="r1">two</mark></mark><mark> six</mark></p>'
  ],
  [
    "a row over two lines",
    "one\n\ntwo",
    [{start: 0, end: 8}],
    '<p><mark id="r0">one</mark></p><p><mark>two</mark></p>'
  ],
  ["words that look like HTML", "<b>&amp;", [{start: 0, end: 3}], '<p><mark id="r0">&lt;b&gt;</mark>&amp;amp;</p>']
];

describe("marks", () => {
  it.each(cases)("%s", (_, text, spans, html) => {
    expect(marked(text, spans)).toBe(html);
  });
});

const anyText = fc
  .array(fc.constantFrom("a", "bc", " ", "\n", "<", "&", "𝔊", "“"), {minLength: 1, maxLength: 60})
  .map((parts) => parts.join(""));

/** A text and rows anywhere in it that begin and end at words. */
const anyRows = anyText.chain((text) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), {maxLength: 7}).map((pairs) => {
    const spans = pairs.map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}));
    const kept = spans.filter(({start, end}) => text.slice(start, end).trim() !== "" && /\S/.test(text.charAt(start)));
    return {text, rows: kept.map((span, i) => row(`r${i}`, text, span))};
  })
);

describe("whatever the rows", () => {
  it("shows every line of the text as it is", () => {
    fc.assert(
      fc.property(anyRows, ({text, rows}) => {
        const shown = [...article(text, rows).children].map(({textContent}) => textContent);
        expect(shown).toEqual(textLines(text).map(({start, end}) => text.slice(start, end)));
      })
    );
  });

  it("gives each row one anchor, and its marks hold its words", () => {
    fc.assert(
      fc.property(anyRows, ({text, rows}) => {
        const shown = article(text, rows);
        for (const {id, exact} of rows) {
          expect(shown.querySelectorAll(`#${id}`)).toHaveLength(1);
          const pieces = [...shown.querySelectorAll(`[data-row="${id}"]`)].map(({textContent}) => textContent);
          expect(pieces.join("").replaceAll(/\s/g, "")).toBe(exact.replaceAll(/\s/g, ""));
        }
      })
    );
  });

  it("knows which rows are in several pieces", () => {
    fc.assert(
      fc.property(anyRows, ({text, rows}) => {
        const shown = article(text, rows);
        const several = rows.filter(({id}) => shown.querySelectorAll(`[data-row="${id}"]`).length > 1);
        expect(splitRows(shown).sort()).toEqual(several.map(({id}) => id).sort());
      })
    );
  });
});
