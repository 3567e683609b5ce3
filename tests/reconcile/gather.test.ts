import {expect, test} from "vitest";
import {gather, type Gathering} from "../../loaders/reconcile/gather.js";

/** Pieces are lists of words; each word is a key, a shared word is worth a point. */
type Words = readonly string[];
const words: Gathering<Words> = {
  keys: (piece) => piece,
  score: (event, piece) => event.filter((word) => piece.includes(word)).length,
  enough: 1,
  founds: (piece) => !piece.includes("vague"),
  merge: (event, piece) => [...event, ...piece]
};
const gathered = (pieces: Words[], how = words): string[] => gather(pieces, how).map((event) => event.join(" "));

test.each<[string, Words[], string[]]>([
  ["nothing", [], []],
  ["what shares nothing stays apart", [["a"], ["b"]], ["a", "b"]],
  ["what shares a word is one", [["a"], ["b"], ["a"]], ["a a", "b"]],
  ["an event is found by the words of all its pieces", [["a", "b"], ["b", "c"], ["c"]], ["a b b c c"]],
  ["the better of two", [["a"], ["b", "c"], ["a", "b", "c"]], ["a", "b c a b c"]],
  [
    "what can be no event comes last",
    [
      ["vague", "a"],
      ["a", "b"]
    ],
    ["a b vague a"]
  ],
  ["what can be no event and fits none is in none", [["vague", "c"], ["a"]], ["a"]],
  ["what can be no event and fits two alike is in none", [["a"], ["b"], ["vague", "a", "b"]], ["a", "b"]]
])("%s", (_name, pieces, expected) => expect(gathered(pieces)).toEqual(expected));

test("what can't be one is not made one by much that speaks for it", () => {
  const never: Gathering<Words> = {...words, score: () => -Infinity};
  expect(gathered([["a"], ["a"]], never)).toEqual(["a", "a"]);
});

test("only what shares a key is compared: cost grows with the pieces, not with their square", () => {
  let compared = 0;
  const counting: Gathering<Words> = {
    ...words,
    score: (event, piece) => {
      compared++;
      return words.score(event, piece);
    }
  };
  const pieces = Array.from({length: 1000}, (_, i) => [`event ${Math.floor(i / 2)}`]);
  expect(gather(pieces, counting)).toHaveLength(500);
  expect(compared).toBe(500);
});
