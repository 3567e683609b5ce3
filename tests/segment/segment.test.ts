import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {segment} from "../../loaders/segment/index.js";
import {toDocument} from "../annotated.js";

const sentencesOf = (text: string): string[] =>
  segment(toDocument(text)).sentences.map(({start, end}) => text.slice(start, end));

describe("sentences", () => {
  test.each([
    ["two", "It rained. It stopped.", ["It rained.", "It stopped."]],
    ["an honorific", "Mr. Okafor left. Ms. Ruiz stayed.", ["Mr. Okafor left.", "Ms. Ruiz stayed."]],
    ["initials", "J.D. Okafor left at 3 p.m. Friday.", ["J.D. Okafor left at 3 p.m. Friday."]],
    [
      "an abbreviation that ends one",
      "He lives in the U.S. The house is small.",
      ["He lives in the U.S.", "The house is small."]
    ],
    ["an abbreviation inside one", "The U.S. Senate met.", ["The U.S. Senate met."]],
    ["marks that close with it", "“It rained.” It stopped.", ["“It rained.”", "It stopped."]],
    ["citations", "It rained [1] [2]. It stopped.", ["It rained [1] [2].", "It stopped."]],
    ["a number", "It cost 3.5 million. It sold.", ["It cost 3.5 million.", "It sold."]]
  ])("%s", (_, text, expected) => expect(sentencesOf(text)).toEqual(expected));
});

describe("paragraphs", () => {
  test.each([
    ["Bridge to open in May\nThe bridge opens.", ["headline", "text"]],
    ["Bridge to open\nThe bridge opens.\nWhat is next\nIt closes.", ["headline", "text", "heading", "text"]],
    ["Bridge\nThe bridge. It opens.\n- Six boats sank (Gazette)", ["headline", "text", "list item"]],
    ["Bridge\nThe bridge on May 2. Image: Gazette", ["headline", "caption"]]
  ])("%j", (text, kinds) => expect(segment(toDocument(text)).paragraphs.map(({kind}) => kind)).toEqual(kinds));
});

const hostile = fc.oneof(
  fc.string({unit: "binary"}),
  fc.string({unit: "grapheme"}),
  fc.constantFrom("\uD83D", "\u0000", "\u200B", "’s ", "n't", "\r\n")
);

test("the words of any text are its characters in order, and cover all but white space", () => {
  fc.assert(
    fc.property(fc.array(hostile, {maxLength: 8}), (parts) => {
      const text = parts.join(" ");
      const {tokens, sentences} = segment(toDocument(text));
      let at = 0;
      for (const token of tokens) {
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(text.slice(at, token.start).trim()).toBe("");
        at = token.end;
      }
      expect(text.slice(at).trim()).toBe("");
      expect(sentences.at(-1)?.endToken ?? 0).toBe(tokens.length);
    })
  );
});
