import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type Move, moveSelection, type Selected, toSpan} from "../../../src/components/review/moveSelection.js";

const text = "The pier is “closed”, they’d say.\n\nBo — a clerk’s son — left.";

/** The words that are selected after keys: → ← by words, > < extending, } { extending by characters, ↓ ↑ paragraphs. */
function after(keys: string, from: Selected): string {
  const moves: Readonly<Record<string, Move>> = {
    "→": {by: "word", direction: 1, extend: false},
    "←": {by: "word", direction: -1, extend: false},
    ">": {by: "word", direction: 1, extend: true},
    "<": {by: "word", direction: -1, extend: true},
    "}": {by: "character", direction: 1, extend: true},
    "{": {by: "character", direction: -1, extend: true},
    "↓": {by: "paragraph", direction: 1, extend: false},
    "↑": {by: "paragraph", direction: -1, extend: false}
  };
  const {start, end} = toSpan([...keys].reduce((at, key) => moveSelection(text, at, moves[key] as Move), from));
  return text.slice(start, end);
}

const the: Selected = {anchor: 0, focus: 3};

describe("the selection after keys", () => {
  test.each([
    ["→", "pier"],
    ["→→→", "“"],
    ["→→→→", "closed"],
    ["→→→→→→→", "they’d"],
    ["→←", "The"],
    ["←", "The"],
    ["→>", "pier is"],
    ["→>><", "pier is"],
    ["→<", ""],
    ["→<<", "The "],
    ["→}}", "pier i"],
    ["→{", "pie"],
    ["↓", "Bo"],
    ["↓↑", "The"],
    ["↓→→→>", "clerk’s son"]
  ])("%s: %s", (keys, words) => {
    expect(after(keys, the)).toBe(words);
  });
});

test("it stays in the text, and without Shift never becomes empty", () => {
  const move = fc.record({
    by: fc.constantFrom("word", "character", "paragraph"),
    direction: fc.constantFrom(1, -1),
    extend: fc.boolean()
  }) as fc.Arbitrary<Move>;
  fc.assert(
    fc.property(fc.string({unit: "grapheme", minLength: 1}), fc.array(move, {maxLength: 12}), (words, moves) => {
      let at: Selected = {anchor: 0, focus: Math.min(1, words.length)};
      for (const one of moves) {
        const before = at;
        at = moveSelection(words, at, one);
        const {start, end} = toSpan(at);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(words.length);
        if (!one.extend && at !== before) expect(end).toBeGreaterThan(start);
      }
    })
  );
});
