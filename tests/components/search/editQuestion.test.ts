import {expect, test} from "vitest";
import {withKind, withoutFields, withoutQuotes, withWords} from "../../../src/components/search/editQuestion.js";
import {sayQuery} from "../../../src/components/search/sayQuery.js";
import {parseQuery} from "../../../src/model/search/query.js";

test.each([
  ["train", "direct", "kind:direct train"],
  ["kind:mixed train", "direct", "kind:direct train"],
  ["train -kind:mixed", "direct", "kind:direct train "],
  ["kind:direct train", null, "train"],
  ["mankind: x", "direct", "kind:direct mankind: x"]
])("%s, of kind %s: %s", (text, kind, expected) => {
  expect(withKind(text, kind)).toBe(expected);
});

test.each([
  ["inspektors of Nowhere", "inspectors of Nowhere"],
  ['"inspektors" x', '"inspectors" x'],
  ["speaker:inspektors-x", "speaker:inspectors-x"]
])("%s with the word that was meant: %s", (text, expected) => {
  expect(withWords(text, new Map([["inspektors", "inspectors"]]))).toBe(expected);
});

test.each([
  ['speaker:"Ada Quill" night shift', "night shift"],
  ["night shift", null],
  ["speaker:quill", null]
])("%s without fields: %s", (text, expected) => {
  expect(withoutFields(text)).toBe(expected);
});

test.each([
  ['"night shift" x', "night shift x"],
  ["night", null],
  ['speaker:"Ada Quill"', null]
])("%s without quotation marks: %s", (text, expected) => {
  expect(withoutQuotes(text)).toBe(expected);
});

test.each([
  ["train", "A word that begins with “train”."],
  ["fired train ", "The word “fired” and the word “train”."],
  ['"use of force" -drone', "Exactly “use of force” and without “drone”."],
  [
    "kind:direct kind:mixed speaker:quill",
    "Direct statements or mixed statements and said by, or attributed to, “quill”."
  ],
  ["after:2026-01 -source:ferry", "Published from January 2026 on and not published by “ferry”."]
])("%s is said as: %s", (text, expected) => {
  expect(sayQuery(parseQuery(text))).toBe(expected);
});
