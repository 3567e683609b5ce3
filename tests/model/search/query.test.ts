import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {byteReader, byteWriter} from "../../../src/model/search/bytes.js";
import {nearestWord} from "../../../src/model/search/nearest.js";
import {openShard, writeShard} from "../../../src/model/search/postings.js";
import {parseQuery} from "../../../src/model/search/query.js";
import {snippet} from "../../../src/model/search/snippet.js";
import {tokenize} from "../../../src/model/search/tokens.js";

/** A question in short: words joined by `+`, `*` for a word that may go on, `!` for what must not be. */
function brief(text: string): string {
  const {clauses, fields} = parseQuery(text);
  return [
    ...clauses.map(({words, prefix, exclude}) => `${exclude ? "!" : ""}${words.join("+")}${prefix ? "*" : ""}`),
    ...fields.map(({field, value, exclude}) => `${exclude ? "!" : ""}${field}=${value}`)
  ].join(" ");
}

test.each([
  ["training", "training*"],
  ["training ", "training"],
  ["use of force", "use of force*"],
  ['"use of force"', "use+of+force"],
  ["“use of force”", "use+of+force"],
  ['"use of', "use+of"],
  ["-drone strike", "!drone strike*"],
  ["-drone", "!drone"],
  ["- drone", "drone*"],
  ["x", "x"],
  ["don’t", "don+t"],
  ["U.S.", "u+s"],
  ["speaker:noem ice", "ice* speaker=noem"],
  ['speaker:"Kristi Noem"', "speaker=Kristi Noem"],
  ["SPEAKER:noem", "speaker=noem"],
  ["-kind:direct", "!kind=direct"],
  ["kind:Departures", "kind=Departures"],
  ["kind:poem", "kind poem*"],
  ["note:well", "note well*"],
  ["constructor:x", "constructor x"],
  ["kind:constructor", "kind constructor*"],
  ["speaker: noem", "speaker noem*"],
  ["10:30", "10+30*"],
  ["after:2026-01 x", "x after=2026-01"],
  ["after:yesterday", "after yesterday*"],
  ["before:2026-13", "before 2026+13*"],
  ['"" - -- … :', ""]
])("%s is read as %s", (text, expected) => {
  expect(brief(text)).toBe(expected);
});

test("what was read otherwise is said", () => {
  expect(parseQuery("kind:poem").notes).toHaveLength(1);
  expect(parseQuery("note:well").notes[0]).toContain("“note:”");
  expect(parseQuery("kind:direct well").notes).toEqual([]);
});

test("numbers and words come out of bytes as they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(2 ** 40), fc.string({unit: "grapheme"}))), (values) => {
      const writer = byteWriter();
      for (const value of values)
        (typeof value === "number" ? writer.number : (writer.text as (v: never) => void))(value as never);
      const reader = byteReader(writer.bytes());
      expect(values.map((value) => (typeof value === "number" ? reader.number() : reader.text()))).toEqual(values);
    })
  );
});

test("a shard holds the words and places that it was written with", () => {
  const places = fc.uniqueArray(fc.tuple(fc.nat(2 ** 31), fc.nat(300)), {selector: ([at]) => at, minLength: 1});
  const word = fc.string({unit: fc.constantFrom(..."abcé警"), minLength: 1, maxLength: 5});
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(word, places), {selector: ([each]) => each}), (list) => {
      const entries = list
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([each, at]) => {
          const sorted = at.sort(([a], [b]) => a - b);
          const columns = {
            positions: Uint32Array.from(sorted, ([position]) => position),
            gaps: Uint32Array.from(sorted, ([, gap]) => gap)
          };
          return [each, columns] as const;
        });
      const shard = openShard(writeShard(entries));
      expect(shard.words.map((each, i) => [each, shard.read(i)])).toEqual(entries);
    })
  );
});

describe("snippets", () => {
  const marked = (text: string, question: string, length = 1000): string =>
    snippet(text, {start: 0, end: text.length}, parseQuery(question).clauses, length)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join("");

  test.each([
    ["The training of trainers", "train", "The [training] of [trainers]"],
    ["The training of trainers", "train ", "The training of trainers"],
    ["use of the use of force", '"use of force"', "the [use of force]"],
    ["Biden’s café", "cafe biden", "[Biden]’s [café]"],
    ["<b>bold</b> text", "bold", "<b>[bold]</b> text"],
    ["no such thing", "-no thing", "no such [thing]"]
  ])("of %s by %s", (text, question, expected) => {
    expect(marked(text, question)).toContain(expected);
  });

  test("a long text is cut at words around what was asked for", () => {
    const text = `${"before ".repeat(100)}needle ${"after ".repeat(100)}`.trim();
    const shown = marked(text, "needle", 120);
    expect(shown).toMatch(/^… (before )+\[needle\]( after)+ …$/);
    expect(shown.length).toBeLessThan(160);
  });

  test("pieces are a stretch of the text, and no word is cut", () => {
    const words = fc.array(fc.constantFrom("aa", "bb", "“cc”", "d-d", "é."), {minLength: 1, maxLength: 60});
    fc.assert(
      fc.property(words, fc.constantFrom("aa", '"bb aa"', "d-d", "zz"), (list, question) => {
        const text = list.join(" ");
        const pieces = snippet(text, {start: 0, end: text.length}, parseQuery(question).clauses, 40);
        const shown = pieces
          .map((piece) => piece.text)
          .join("")
          .replace(/^… | …$/g, "");
        expect(text).toContain(shown);
        const whole = new Set(tokenize(text).map(({word}) => word));
        for (const {word} of tokenize(shown)) expect(whole).toContain(word);
      })
    );
  });
});

test.each([
  ["inspektor", "inspector"],
  ["inpsector", "inspector"],
  ["inspectr", "inspector"],
  ["zzzzzz", null],
  ["in", null],
  ["inspector", null]
])("the word most like %s: %s", (word, expected) => {
  expect(nearestWord(word, ["harbor", "inspector", "in"], [3, 2, 1])).toBe(expected);
});
