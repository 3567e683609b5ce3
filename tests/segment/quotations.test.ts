import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {segment} from "../../loaders/segment/index.js";
import {toDocument} from "../annotated.js";

const quoted = (text: string, depth = 0): string[] =>
  segment(toDocument(text))
    .quotations.filter((quotation) => quotation.depth === depth)
    .map(({start, end}) => text.slice(start, end));

describe("marks of all sorts", () => {
  test.each([
    ["curly", "He said “no more” and left.", ["no more"]],
    ["straight", 'He said "no more" and left.', ["no more"]],
    ["curly opens, straight closes", 'He said “no more" and left.', ["no more"]],
    ["straight opens, curly closes", 'He said "no more” and left.', ["no more"]],
    ["low and high", "He said „no more“ and left.", ["no more"]],
    ["guillemets", "He said «no more» and left.", ["no more"]],
    ["guillemets set apart", "He said « no more » and left.", ["no more"]],
    ["typewriter", "He said ``no more'' and left.", ["no more"]],
    ["British", "He said ‘no more’ and left.", ["no more"]],
    ["straight single", "He said 'no more' and left.", ["no more"]],
    ["two in a row", "“One,” he said. “Two.”", ["One,", "Two."]],
    ["an apostrophe inside", "‘It’s the agents’ duty,’ he said.", ["It’s the agents’ duty,"]],
    ["apostrophes only", "The agents’ cars weren’t there in the ’90s, y’all.", []],
    ["a plural's apostrophe", "The judges' rooms and the clerks' rooms.", []],
    ["feet and inches", "The fence is 6'2\" high and 12' long.", []],
    ["empty marks", "He said “” and left.", []]
  ])("%s", (_, text, expected) => expect(quoted(text)).toEqual(expected));
});

describe("nesting", () => {
  test.each([
    ["single in double", "“She called it ‘a mess’ twice,” he said.", ["a mess"]],
    ["double in single", "‘She called it “a mess” twice,’ he said.", ["a mess"]],
    ["double in double", "“She called it “a mess” twice,” he said.", ["a mess"]],
    ["none", "“She called it a mess,” he said.", []]
  ])("%s", (_, text, expected) => expect(quoted(text, 1)).toEqual(expected));
});

test("a quotation over paragraphs is opened in each and closed once", () => {
  const text = "“It began in May.\n“It went on in June.\n“It ended in July,” he said.";
  expect(segment(toDocument(text)).quotations).toMatchObject([
    {closed: false, continues: null},
    {closed: false, continues: 0},
    {closed: true, continues: 1}
  ]);
});

test("an unclosed quotation ends with its paragraph", () => {
  const text = "He said “no more and left.\nThe next day was quiet. “It is over,” he said.";
  expect(quoted(text)).toEqual(["no more and left.", "It is over,"]);
});

const piece = fc.constantFrom(
  "“",
  "”",
  '"',
  "‘",
  "’",
  "'",
  "«",
  "»",
  "``",
  "''",
  "a",
  "Ana said",
  " ",
  ".",
  ",",
  "\n",
  "\u0000",
  "\uD800",
  "🐋"
);

test("quotations lie inside the text, in order, and never cross", () => {
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const text = pieces.join("");
      const {quotations} = segment(toDocument(text));
      for (const [i, {start, end, outer}] of quotations.entries()) {
        expect(outer.start).toBeLessThan(start);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(outer.end);
        expect(outer.end).toBeLessThanOrEqual(text.length);
        for (const other of quotations.slice(i + 1)) {
          const apart = other.outer.start >= outer.end;
          const inside = other.outer.start >= outer.start && other.outer.end <= outer.end;
          expect(apart || inside).toBe(true);
        }
      }
    })
  );
});
